import { expect, test } from 'vitest';
import { dayAt, daysSince1970, packDay } from './day.ts';

test('days are counted as the calendar counts them, from 1000 to 9999', () => {
  let days = Date.UTC(1000, 0, 1) / 86_400_000;
  for (const last = Date.UTC(9999, 11, 31) / 86_400_000; days <= last; days += 17) {
    const date = new Date(days * 86_400_000);
    const packed = packDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    if (daysSince1970(packed) !== days || dayAt(days) !== packed)
      throw new Error(`${date.toISOString()}: ${packed}`);
  }
  expect(dayAt(0)).toBe(19_700_101);
});

test.each([
  [2024, 2, 29, 20_240_229],
  [2023, 2, 29, 0],
  [2000, 2, 29, 20_000_229],
  [1900, 2, 29, 0],
  [2024, 4, 31, 0],
  [2024, 13, 1, 0],
  [2024, 0, 1, 0],
  [2024, 1, 0, 0],
  [999, 1, 1, 0],
  [10_000, 1, 1, 0],
])('%i-%i-%i is %i', (year, month, day, packed) => {
  expect(packDay(year, month, day)).toBe(packed);
});
