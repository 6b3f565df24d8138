import { expect, test } from 'vitest';
import { UsageError } from '../command.ts';
import { chooseMapping, describeMapping, readPairs } from './mapping.ts';

const suggested = {
  columns: [
    { header: 'fname', field: 'first_name' },
    { header: 'E-mail', field: 'email' },
    { header: 'notes', field: null },
  ],
  missing: ['last_name', 'send_welcome_email'],
  values: {},
  replace: {},
  recalled: null,
};

test('the suggestion is the mapping unless the person says otherwise', () => {
  expect(chooseMapping(suggested, [], [])).toEqual({
    headers: { first_name: 'fname', email: 'E-mail' },
    values: {},
    replace: {},
  });
});

test('what the recalled mapping gave every row holds again, unless the person says otherwise', () => {
  const replace = { gender: { M: 'male' } };
  const again = { ...suggested, values: { send_welcome_email: false }, replace, recalled: 'u' };
  expect(chooseMapping(again, [], [])).toMatchObject({ values: { send_welcome_email: false }, replace });
  expect(chooseMapping(again, [], [['send_welcome_email', 'yes']]).values).toEqual({
    send_welcome_email: 'yes',
  });
  expect(chooseMapping(again, [['send_welcome_email', 'notes']], [])).toMatchObject({
    headers: { send_welcome_email: 'notes' },
    values: {},
  });
});

test('--map takes a header from the field it was suggested for', () => {
  expect(chooseMapping(suggested, [['last_name', 'fname']], []).headers).toEqual({
    last_name: 'fname',
    email: 'E-mail',
  });
});

test('--map without a header leaves the field out', () => {
  expect(chooseMapping(suggested, [['email', '']], []).headers).toEqual({ first_name: 'fname' });
});

test('--set gives one value to every row, whatever the column holds', () => {
  expect(chooseMapping(suggested, [], [['email', 'a@b.co']])).toEqual({
    headers: { first_name: 'fname' },
    values: { email: 'a@b.co' },
    replace: {},
  });
});

test('what is left out and what is lacking is told', () => {
  const missing = [...suggested.missing, 'statement_date'];
  const chosen = chooseMapping(suggested, [], [['send_welcome_email', 'no']]);
  const lines = describeMapping({ ...suggested, missing }, chosen, new Set(['statement_date']));
  expect(lines).toEqual([
    '  fname → first_name',
    '  E-mail → email',
    '  notes → (left out)',
    '  (every row) no → send_welcome_email',
    '  Required, and no column for it: last_name. Name one with --map last_name=Header, or give every row one value with --set last_name=value.',
    '  Required for the whole file: statement_date. Give it with --set statement_date=value.',
  ]);
});

test('a pair may hold further equals signs, and needs one', () => {
  expect(readPairs('--map', ['a=b=c', 'd='])).toEqual([
    ['a', 'b=c'],
    ['d', ''],
  ]);
  expect(() => readPairs('--map', ['email'])).toThrow(UsageError);
});
