import { expect, test } from 'vitest';
import { clients } from './clients.ts';
import { findField } from './find-field.ts';

test.each([
  ['first_name', 'first_name'],
  ['assigned_advisor', 'assigned_adviser'],
  ['administrator_uuid', 'assigned_administrator_uuid'],
  ['assigned_administrator', 'administrator'],
])('%s means the field %s', (name, field) => {
  expect(findField(clients, name)?.name).toBe(field);
});

test('what no field is called means none', () => {
  expect(findField(clients, 'shoe_size')).toBeUndefined();
  expect(findField(clients, '')).toBeUndefined();
});
