import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../types/fields/date.ts';
import { reader } from './testing.ts';

const field = date('review_date');
const read = reader(field);
const invalid = '✗ The review date field must be a valid date.';

test.each([
  ['31/01/2024', '2024-01-31'],
  ['1/2/2024', '2024-02-01'],
  ['01-02-2024', '2024-02-01'],
  ['01.02.2024', '2024-02-01'],
  ['01 02 2024', '2024-02-01'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2000', '2000-02-29'],
  ['1/2/68', '2068-02-01'],
  ['1/2/69', '1969-02-01'],
  ['1/2/00', '2000-02-01'],
  ['31/12/99', '1999-12-31'],
  ['2024-01-31', '2024-01-31'],
  ['2024/1/31', '2024-01-31'],
  ['2024.01.31', '2024-01-31'],
  ['20240131', '2024-01-31'],
  ['2024-01-31T00:00:00', '2024-01-31'],
  ['2024-01-31T23:30:00Z', '2024-01-31'],
  ['2024-01-31T00:00:00.000+01:00', '2024-01-31'],
  ['2024-01-31 00:00', '2024-01-31'],
  ['31/01/2024 00:00:00', '2024-01-31'],
  ['31/01/2024, 12:00 AM', '2024-01-31'],
  ['01/01/1000', '1000-01-01'],
  ['31/12/9999', '9999-12-31'],
])('%s is %s', (cell, day) => {
  expect(read(cell)).toBe(day);
});

test.each([
  '1 Jan 2024',
  '01 jan 2024',
  '1 JANUARY 2024',
  '1st January 2024',
  '1st of January 2024',
  '1-Jan-2024',
  '01-Jan-24',
  "1 Jan '24",
  '1/Jan/2024',
  '1Jan2024',
  '1. Jan. 2024',
  'Mon 1 Jan 2024',
  'Monday, 1st January 2024',
  'Jan 1, 2024',
  'January 1st, 2024',
  'jAn 1 2024',
  '2024-Jan-01',
  '1 Jan 2024 09:15',
])('a month in words, in whatever order: %s', (cell) => {
  for (const dateOrder of ['DMY', 'MDY', 'YMD'] as const)
    expect(reader(field, { dateOrder })(cell)).toBe('2024-01-01');
});

test.each([
  '2 February',
  '3 mar',
  '4 April',
  '5 May',
  '6 June',
  '7 Jul',
  '8 August',
  '9 Sept',
  '9 Sep',
  '10 Oct',
  '11 November',
  '12 Dec',
])('every month has its names: %s', (cell) => {
  expect(read(`${cell} 2024`)).toMatch(/^2024-\d\d-\d\d$/);
});

test.each([
  '31/02/2024',
  '29/02/2023',
  '29/02/1900',
  '31/04/2024',
  '0/1/2024',
  '1/0/2024',
  '32/01/2024',
  '01/13/2024',
  '2024-13-01',
  '2024-02-30',
  '20241301',
  '01/01/0999',
  '01/01/999',
  '01/01/9',
  '01/01/10000',
  '1/2',
  '01/2024',
  'Jan 2024',
  '1 Jan',
  '45322',
  '2024',
  '1/2/2024/3',
  '1/2-2024',
  '/1/2024',
  '1//2024',
  '31/01/2024x',
  '31/01/2024 25:00',
  '31/01/2024 noon',
  '2024-01-31T',
  '31 Foo 2024',
  '32 Jan 2024',
  '1 Jan Feb 2024',
  '1 2 Jan 2024',
  'Jan Mon 1 2024',
  'of 1 Jan 2024',
  '-1 Jan 2024',
  '1 Jan 123',
  'today',
  '0000-00-00',
  '٣١/٠١/٢٠٢٤',
  '1'.repeat(1_000_000),
])('no date: %.40j', (cell) => {
  expect(read(cell)).toBe(invalid);
});

test('a column of months first is read so, and a day that fits only the other order fails', () => {
  const american = reader(field, { dateOrder: 'MDY' });
  expect(american('01/02/2024')).toBe('2024-01-02');
  expect(american('06/26/50')).toBe('2050-06-26');
  expect(american('2024-01-31')).toBe('2024-01-31');
  expect(american('31/01/2024')).toBe(invalid);
});

test('a column of two-digit years first is read so', () => {
  const years = reader(field, { dateOrder: 'YMD' });
  expect(years('50-06-26')).toBe('2050-06-26');
  expect(years('2024-06-26')).toBe('2024-06-26');
  expect(years('26/06/2024')).toBe(invalid);
});

test('a date of birth is never in the future', () => {
  const birth = reader(date('date_of_birth', { past: true }));
  const future = '✗ The date of birth field must be a date before or equal to today.';
  expect(
    ['15/06/25', '16/06/25', '1/1/24', '1/1/26', '1/1/68', '1/1/69', '29/02/00', '29 Feb 28', '31/12/99'].map(
      birth,
    ),
  ).toEqual([
    '2025-06-15',
    '1925-06-16',
    '2024-01-01',
    '1926-01-01',
    '1968-01-01',
    '1969-01-01',
    '2000-02-29',
    '1928-02-29',
    '1999-12-31',
  ]);
  expect(['15/06/2025', '16/06/2025', '2069-01-01'].map(birth)).toEqual(['2025-06-15', future, future]);
});

test('every day there is can be written in every way and comes out the same', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (moment) => {
      const iso = moment.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-');
      expect(read(iso)).toBe(iso);
      expect(read(`${day}/${month}/${year}`)).toBe(iso);
      expect(read(`${Number(day)}.${Number(month)}.${year}`)).toBe(iso);
      expect(read(`${year}${month}${day}`)).toBe(iso);
    }),
  );
});
