import { expect, test } from 'vitest';
import { pointersTo } from './pointers.ts';
import { builtInTypes } from './registry.ts';

const toClients = pointersTo(builtInTypes, 'clients');

test('plans point to clients, and clients to the clients who introduced them', () => {
  expect(toClients).toContainEqual({ table: 'plans', column: 'client_uuid', list: false });
  expect(toClients).toContainEqual({ table: 'clients', column: 'introduced_by_uuid', list: false });
});

test('a list points to each of its records', () => {
  expect(toClients).toContainEqual({ table: 'circles', column: 'account_uuids', list: true });
});

test('nothing points to incomes', () => {
  expect(pointersTo(builtInTypes, 'incomes')).toEqual([]);
});
