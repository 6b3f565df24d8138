import { expect, test } from 'vitest';
import { pointersTo } from './pointers.ts';
import { builtInTypes } from './registry.ts';

test('plans point to clients, and clients to the clients who introduced them', () => {
  expect(pointersTo(builtInTypes, 'clients')).toEqual([
    { table: 'clients', column: 'introduced_by_uuid' },
    { table: 'plans', column: 'client_uuid' },
  ]);
});

test('nothing points to plans', () => {
  expect(pointersTo(builtInTypes, 'plans')).toEqual([]);
});
