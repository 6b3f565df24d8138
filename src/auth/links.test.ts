import { expect, test } from 'vitest';
import { holds, signLink } from './links.ts';

const key = Buffer.alloc(32, 7);
const file = '74565a30-91f1-434d-a5a2-eb7db85769e9';
const other = '74565a30-91f1-434d-a5a2-eb7db85769e8';

function link(expires: number) {
  const query = new URLSearchParams(signLink(key, file, expires));
  return { expires: query.get('expires') ?? '', signature: query.get('signature') ?? '' };
}

test('a link holds until its time and no longer', () => {
  expect(holds(key, file, link(1000), 999)).toBe(true);
  expect(holds(key, file, link(1000), 1000)).toBe(false);
});

test('a link opens one file only', () => {
  expect(holds(key, other, link(1000), 999)).toBe(false);
});

test('a link whose time was moved does not hold', () => {
  const { signature } = link(1000);
  expect(holds(key, file, { expires: '9999999999', signature }, 1001)).toBe(false);
});

test.each(['', 'x', '00', 'é'.repeat(64)])('the signature %j does not hold', (signature) => {
  expect(holds(key, file, { expires: '9999999999', signature }, 1001)).toBe(false);
});

test('another key opens nothing', () => {
  expect(holds(Buffer.alloc(32, 8), file, link(1000), 999)).toBe(false);
});
