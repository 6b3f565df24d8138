import { expect, test } from 'vitest';
import { trimCell } from './trim.ts';

test.each([
  ['', ''],
  ['a', 'a'],
  [' a ', 'a'],
  ['\t a b \r\n', 'a b'],
  ['\u00a0a\u00a0b\u00a0', 'a\u00a0b'],
  ['\ufeff\u200b\u200c\u200d\u2060a\u200b', 'a'],
  ['\u2003a\u3000\u202f\u2028', 'a'],
  ['   ', ''],
  ['\u00a0\u200b', ''],
  ['é', 'é'],
  ['李 ', '李'],
  ['😀 ', '😀'],
  ['\0a\0', '\0a\0'],
])('%j without the space around it is %j', (cell, text) => {
  expect(trimCell(cell)).toBe(text);
});

test('every character that JavaScript or the contract calls space is dropped, and no other', () => {
  const zeroWidth = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const space = zeroWidth.has(code) || character.trim() === '';
    expect(trimCell(`${character}x${character}`) === 'x', code.toString(16)).toBe(space);
  }
});

test('a cell of much space inside takes no longer than its length', () => {
  const cell = ` a${' '.repeat(1_000_000)}b `;
  const begun = performance.now();
  expect(trimCell(cell)).toHaveLength(1_000_002);
  expect(performance.now() - begun).toBeLessThan(100);
});
