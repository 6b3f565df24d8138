import { expect, test } from 'vitest';
import { idPrefix, originOf, recordId } from './origin.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an id tells the import and the row it came from', () => {
  for (const origin of [
    { ms: 1_700_000_000_000, serial: 1 },
    { ms: 1, serial: 2 ** 42 - 1 },
    { ms: 2 ** 48 - 1, serial: 123_456_789_012 },
  ]) {
    for (const row of [1, 255, 10_000_000, 2 ** 32 - 1]) {
      const id = recordId(idPrefix(origin), row);
      expect(id).toMatch(uuidV7);
      expect(originOf(id)).toEqual({ origin, row });
    }
  }
});

test('ids of one import are ordered by row', () => {
  const prefix = idPrefix({ ms: Date.now(), serial: 77 });
  const ids = [1, 2, 15, 16, 4_096, 70_000].map((row) => recordId(prefix, row));
  expect(ids.toSorted()).toEqual(ids);
});

test('an id of another version has no origin', () => {
  expect(originOf('4d94adac-7d98-4a3e-b307-652953eec54b')).toBeNull();
});
