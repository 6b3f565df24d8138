import { expect, test } from 'vitest';
import { bool } from '../../types/fields/bool.ts';
import { date, datetime } from '../../types/fields/date.ts';
import { int } from '../../types/fields/int.ts';
import { list } from '../../types/fields/list.ts';
import { money } from '../../types/fields/money.ts';
import { text } from '../../types/fields/text.ts';
import { jsonValue } from './json-value.ts';

test('canonical text and what the database gives are shown alike', () => {
  const summer = new Date('2024-07-01T13:30:00.250Z');
  expect(jsonValue(bool('a'), 't')).toBe(true);
  expect(jsonValue(bool('a'), 'f')).toBe(false);
  expect(jsonValue(bool('a'), true)).toBe(true);
  expect(jsonValue(bool('a'), false)).toBe(false);
  expect(jsonValue(int('a'), '42')).toBe(42);
  expect(jsonValue(int('a'), 42)).toBe(42);
  expect(jsonValue(money('a'), '9007199254740991')).toBe(9_007_199_254_740_991);
  expect(jsonValue(list('a'), '{"x","y"}')).toEqual(['x', 'y']);
  expect(jsonValue(list('a'), ['x', 'y'])).toEqual(['x', 'y']);
  expect(jsonValue(date('a'), '2024-01-31')).toBe('2024-01-31');
  expect(jsonValue(date('a'), new Date(2024, 0, 31))).toBe('2024-01-31');
  expect(jsonValue(datetime('a'), '2024-07-01T14:30:00+01:00', 'Europe/London')).toBe(
    '2024-07-01T14:30:00+01:00',
  );
  expect(jsonValue(datetime('a'), summer, 'Europe/London')).toBe('2024-07-01T14:30:00+01:00');
  expect(jsonValue(datetime('a'), '2024-07-01T13:30:00+00:00', 'Europe/London')).toBe(
    '2024-07-01T14:30:00+01:00',
  );
  expect(jsonValue(datetime('a'), '2024-07-01 13:30:00+00', 'Europe/London')).toBe(
    '2024-07-01T14:30:00+01:00',
  );
  expect(jsonValue(text('a'), 'x')).toBe('x');
});

test('nothing stays nothing', () => {
  for (const field of [bool('a'), money('a'), list('a'), datetime('a')])
    expect(jsonValue(field, null)).toBeNull();
});
