import { expect, test } from 'vitest';
import { afterKey } from './use-grid-keys.ts';

const at = { row: 5, column: 2 };

test.each([
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 1 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['PageDown', false, { row: 9, column: 2 }],
  ['End', false, { row: 5, column: 3 }],
  ['End', true, { row: 9, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['Tab', false, null],
])('%s (control: %s) leads to %o', (key, control, place) => {
  expect(afterKey(key, control, at, 10, 4)).toEqual(place);
});

test('at the border a key stays', () => {
  expect(afterKey('ArrowUp', false, { row: 0, column: 0 }, 10, 4)).toEqual({ row: 0, column: 0 });
  expect(afterKey('ArrowRight', false, { row: 0, column: 3 }, 10, 4)).toEqual({ row: 0, column: 3 });
});
