import { expect, test } from 'vitest';
import { toImportType } from '../../contract/to-import-type.ts';
import { builtInTypes } from '../../types/registry.ts';
import { inOrder } from './in-order.ts';
import { typeByHeaders, typesByName } from './recognise.ts';

const types = [...builtInTypes.values()].map((type) => toImportType(type, builtInTypes));
const named = (filename: string) => typesByName(filename, types).map(({ name }) => name);

test.each([
  ['clients.csv', 'clients'],
  ['01_Clients (March 2024).xlsx', 'clients'],
  ['client.csv', 'clients'],
])('%s holds %s', (filename, type) => {
  expect(named(filename)).toEqual([type]);
});

test('a name may say nothing, or too much', () => {
  expect(named('export.csv')).toEqual([]);
  expect(named('clientele.csv')).toEqual([]);
  expect(named('client notes.csv')).toEqual(['clients', 'notes']);
});

test('headers tell a type, unless they fit none or two', () => {
  const tell = (...headers: string[]) => typeByHeaders(headers, types)?.name ?? null;
  expect(tell('Forename', 'Surname', 'E-mail', 'NI number', 'Postcode')).toBe('clients');
  expect(tell('Client UUID', 'Income type', 'Amount', 'Net or gross', 'How often')).toBe('incomes');
  expect(tell('Lorem', 'Ipsum', 'Dolor', 'Name')).toBeNull();
  expect(tell('External reference', 'Created at')).toBeNull();
});

test('what others refer to comes first; else the order is the one given', () => {
  const files = ['tasks', 'plans', 'notes', 'clients', 'circles'].map((name) => ({
    path: `${name}.csv`,
    type: types.find((type) => type.name === name) as (typeof types)[number],
  }));
  const again = { path: 'clients-2.csv', type: files[3]?.type as (typeof types)[number] };
  const order = inOrder([...files, again], types).map(({ path }) => path);
  expect(order.slice(0, 3)).toEqual(['clients.csv', 'clients-2.csv', 'plans.csv']);
  expect(order.slice(3).toSorted()).toEqual(['circles.csv', 'notes.csv', 'tasks.csv']);
});
