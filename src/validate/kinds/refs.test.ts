import { expect, test } from 'vitest';
import { refs, refsByName } from '../../types/fields/refs.ts';
import { arrayItems } from './array-literal.ts';
import { reader } from './testing.ts';

const one = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';
const other = '0192f3a4-5b6c-7d8e-9f01-23456789abce';
const read = reader(refs('account_uuids', 'clients'));

test('uuids are parted by ; or |, in any case, and each is taken once', () => {
  expect(read(`${one};${other.toUpperCase()}`)).toBe(`{"${one}","${other}"}`);
  expect(read(` ${one} | ;${one}; ${other};`)).toBe(`{"${one}","${other}"}`);
});

test('one that is no uuid fails the cell', () => {
  expect(read(`${one};Ann Lee`)).toBe('✗ The account uuids field must be a valid UUID.');
});

test('a cell of separators alone has no value', () => {
  expect(read(' ; | ')).toBe('');
});

test('names may hold anything but separators', () => {
  const names = reader(refsByName('assigned_to', 'employees', { into: 'assigned_to_uuids' }));
  expect(arrayItems(names('Ann "Nan" Lee; Ben\\Birch,'))).toEqual(['Ann "Nan" Lee', 'Ben\\Birch,']);
});
