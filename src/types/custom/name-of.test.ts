import { expect, test } from 'vitest';
import { isName, nameOf } from './name-of.ts';

test.each([
  ['Shoe size', 'shoe_size'],
  ['  Größe (in cm) ', 'grosse_in_cm'],
  ['Client’s café', 'clients_cafe'],
  ['A/B – test', 'a_b_test'],
  ['2nd contact', ''],
  ['靴のサイズ', ''],
  ['', ''],
])('%s → %s', (label, name) => {
  expect(nameOf(label)).toBe(name);
});

test('a long label is cut to a name that is one', () => {
  const name = nameOf('word '.repeat(20));
  expect(name.length).toBeLessThanOrEqual(63);
  expect(isName(name)).toBe(true);
  expect(name.endsWith('_')).toBe(false);
});
