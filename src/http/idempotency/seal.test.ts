import { expect, test } from 'vitest';
import { open, seal } from './seal.ts';

test('opens with the key it was sealed with, and shows nothing of the text', () => {
  const sealed = seal('{"token":"secret"}', 'key', 'account path');
  expect(sealed.includes('secret')).toBe(false);
  expect(open(sealed, 'key', 'account path')).toBe('{"token":"secret"}');
});

test('opens with no other key, and nowhere else', () => {
  const sealed = seal('text', 'key', 'account path');
  expect(() => open(sealed, 'other', 'account path')).toThrow();
  expect(() => open(sealed, 'key', 'account elsewhere')).toThrow();
});
