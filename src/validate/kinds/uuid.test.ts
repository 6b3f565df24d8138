import { expect, test } from 'vitest';
import { ref } from '../../types/fields/ref.ts';
import { uuid } from '../../types/fields/uuid.ts';
import { reader } from './testing.ts';

const read = reader(uuid('uuid'));

test.each([
  '4d94adac-7d98-4a3e-b307-652953eec54b',
  '4D94ADAC-7D98-4A3E-B307-652953EEC54B',
  '4d94ADAC-7d98-4a3e-B307-652953eec54b',
])('a UUID is given in lower case: %s', (cell) => {
  expect(read(cell)).toBe('4d94adac-7d98-4a3e-b307-652953eec54b');
});

test.each([
  '4d94adac7d984a3eb307652953eec54b',
  '{4d94adac-7d98-4a3e-b307-652953eec54b}',
  '4d94adac-7d98-4a3e-b307-652953eec54',
  '4d94adac-7d98-4a3e-b307-652953eec54bb',
  '4d94adac-7d98-4a3e-b307-652953eec54g',
  '4d94adac-7d98-4a3e_b307-652953eec54b',
  '1001',
])('no UUID: %s', (cell) => {
  expect(read(cell)).toBe('✗ The uuid field must be a valid UUID.');
});

test('a reference by uuid is checked for its form', () => {
  expect(reader(ref('client_uuid', 'clients'))('1001')).toBe('✗ The client uuid field must be a valid UUID.');
});
