import { expect, test } from 'vitest';
import type { Mapping } from '../domain/mapping.ts';
import { clients } from '../types/clients.ts';
import { headerFingerprint } from './header-set.ts';
import { applyEarlier, recall } from './recall.ts';

const earlier: Mapping = {
  headers: { first_name: 'Vname', last_name: 'Nname', shoe_size: 'Shoe' },
  values: { send_welcome_email: false, shoe_size: '9' },
  replace: { gender: { M: 'male' } },
  dates: { date_of_birth: 'DMY' },
};

test('the fingerprint is of the headers, whatever their order, case and spaces', () => {
  const print = headerFingerprint(['First Name', 'E-mail']);
  expect(headerFingerprint([' e-mail ', 'FIRST  NAME'])).toBe(print);
  expect(headerFingerprint(['First Name'])).not.toBe(print);
  expect(headerFingerprint(['First Name', 'E-mail', 'E-mail'])).not.toBe(print);
  expect(headerFingerprint(['First', 'Name', 'E-mail'])).not.toBe(print);
  expect(print).toMatch(/^[0-9a-f]{32}$/);
});

test('an earlier mapping is spelt as the headers are here, without fields that are gone', () => {
  expect(applyEarlier(clients, ['NNAME', 'vname ', 'Shoe'], earlier)).toEqual({
    headers: { first_name: 'vname ', last_name: 'NNAME' },
    values: { send_welcome_email: false },
    replace: { gender: { M: 'male' } },
    dates: { date_of_birth: 'DMY' },
  });
  expect(applyEarlier(clients, ['a', 'b'], earlier)).toBeNull();
});

test('what was mapped or left out before is so again, whatever the header says', () => {
  const columns = ['Vname', 'Nname', 'Email'].map((header) => ({ header, examples: ['x'] }));
  const said = recall(clients, 'store', columns, earlier);
  expect(said.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ['first_name', 1],
    ['last_name', 1],
    [null, 1],
  ]);
  expect(said.missing).toEqual([]);
});
