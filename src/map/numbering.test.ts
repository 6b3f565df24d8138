import { expect, test } from 'vitest';
import { partedAtSharedBeginning, withoutNumbering } from './numbering.ts';

test('numbers that count the headers through are taken away, and letters of tables', () => {
  expect(withoutNumbering(['01 Title', '02 Surname', '03 Town'])).toEqual(['Title', 'Surname', 'Town']);
  expect(withoutNumbering(['c.Title', 'c.Surname', 'a.Town'])).toEqual(['Title', 'Surname', 'Town']);
  expect(withoutNumbering(['Address 1', 'Address 2', 'Town'])).toEqual(['Address 1', 'Address 2', 'Town']);
});

test('words run together are parted behind what most of them begin with', () => {
  expect(partedAtSharedBeginning(['CUSTNO', 'CUSTTITLE', 'CUSTADD1', 'NOTES'])).toEqual([
    'CUST NO',
    'CUST TITLE',
    'CUST ADD1',
    'NOTES',
  ]);
  const ids = ['valuationid', 'valuationdate', 'valuationamount', 'planid'];
  expect(partedAtSharedBeginning(ids, (text) => text === 'valuation').slice(0, 2)).toEqual([
    'valuation id',
    'valuation date',
  ]);
  const parted = ['Policy Number', 'Policy Type', 'Policy Status'];
  expect(partedAtSharedBeginning(parted)).toEqual(parted);
  const others = ['TITLE', 'SURNAME', 'POSTCODE', 'EMAIL'];
  expect(partedAtSharedBeginning(others)).toEqual(others);
});
