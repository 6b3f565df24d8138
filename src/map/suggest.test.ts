import { expect, test } from 'vitest';
import type { Mode } from '../domain/import.ts';
import { defineType } from '../types/define-type.ts';
import { bool } from '../types/fields/bool.ts';
import { money } from '../types/fields/money.ts';
import { oneOf } from '../types/fields/one-of.ts';
import { ref } from '../types/fields/ref.ts';
import { text } from '../types/fields/text.ts';
import { uuid } from '../types/fields/uuid.ts';
import { builtInTypes } from '../types/registry.ts';
import { suggest } from './suggest.ts';

const uuids = [
  '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  '0192f3a4-5b6c-7d8e-9f01-23456789abce',
  '0192f3a4-5b6c-7d8e-9f01-23456789abcf',
];
const mails = ['ann@example.org', 'bob@example.org', 'cat@example.org'];

function typeOf(name: string) {
  const type = builtInTypes.get(name);
  if (!type) throw new Error(name);
  return type;
}

const ask = (name: string, mode: Mode, columns: Record<string, string[]>) =>
  suggest(
    typeOf(name),
    mode,
    Object.entries(columns).map(([header, examples]) => ({ header, examples })),
  );

const fieldsOf = (name: string, mode: Mode, columns: Record<string, string[]>) =>
  Object.fromEntries(ask(name, mode, columns).columns.map(({ header, field }) => [header, field]));

test('each suggestion has a confidence, a reason in words, and up to three different cells', () => {
  const [dob, contact] = ask('clients', 'store', {
    'D.O.B.': ['12/03/1961', '12/03/1961', '', ' 30/11/1975 ', '01/02/1980', '02/02/1980'],
    Contact: mails,
  }).columns;
  expect(dob).toMatchObject({
    field: 'date_of_birth',
    reason: 'the header says date of birth; 5 of 5 cells are dates',
    examples: ['12/03/1961', '30/11/1975', '01/02/1980'],
  });
  expect(contact).toMatchObject({ field: 'email', reason: '3 of 3 cells are e-mail addresses' });
  for (const { confidence } of [dob, contact].flatMap((one) => one ?? [])) {
    expect(confidence).toBeGreaterThanOrEqual(0.6);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

test('cells veto a header they contradict', () => {
  const [email] = ask('clients', 'store', { email: ['Yes', 'No', 'Yes', 'Yes'] }).columns;
  expect(email).toMatchObject({
    field: null,
    reason: 'the header is the name of the field, but no cell is an e-mail address',
  });
});

test('cells that stand for nothing neither help nor hurt', () => {
  const cells = ['n/a', '', '-', 'ann@example.org', 'None', 'bob@example.org'];
  expect(ask('clients', 'store', { Email: cells }).columns[0]).toMatchObject({
    field: 'email',
    reason: expect.stringContaining('2 of 2 cells'),
  });
});

test('a field has one header, and the better one gets it', () => {
  expect(fieldsOf('clients', 'store', { 'Work Email': mails, Email: mails, 'Email 2': mails })).toEqual({
    'Work Email': null,
    Email: 'email',
    'Email 2': null,
  });
});

test('a column that lost its field does not take one it hardly means', () => {
  expect(
    fieldsOf('clients', 'store', { Telephone: ['029 2018 0000'], 'Contact Number': ['029 2018 0001'] }),
  ).toEqual({
    Telephone: 'phone',
    'Contact Number': null,
  });
});

test('ignored fields take their columns, as many as there are, and say so', () => {
  const { columns } = ask('clients', 'store', {
    name: ['Ann Lee'],
    'Full name': ['Ann Lee'],
    created_at: ['2024-01-01'],
    'Date created': [],
  });
  expect(columns.map(({ field }) => field)).toEqual([null, null, null, null]);
  expect(columns[2]?.reason).toBe('created at is not imported; Inlet sets it itself');
});

test('plain headers that may mean two things are left to a person', () => {
  for (const header of ['Name', 'Date', 'Address', 'Notes', 'Number']) {
    for (const type of ['clients', 'plans'])
      expect(fieldsOf(type, 'store', { [header]: [] }), `${header} of ${type}`).toEqual({ [header]: null });
  }
  expect(fieldsOf('clients', 'store', { Type: [] })).toEqual({ Type: null });
  expect(fieldsOf('clients', 'store', { Type: ['Individual', 'Trust', 'individual'] })).toEqual({
    Type: 'type',
  });
});

test('an address is the first line where the other parts have columns of their own, never a whole address', () => {
  expect(
    fieldsOf('clients', 'store', { Address: ['1 High St', '2 Low St'], Town: ['Hull', 'York'] }),
  ).toMatchObject({ Address: 'address_1' });
  expect(
    fieldsOf('clients', 'store', { Address: ['1 High St, Hull, HU1 1AA'], Town: ['Hull'] }),
  ).toMatchObject({ Address: null });
});

test('foreign ids are external references; our own are found by uuid in an update', () => {
  expect(fieldsOf('clients', 'store', { ID: ['1001', '1002', '1003'] })).toEqual({
    ID: 'external_reference',
  });
  expect(fieldsOf('clients', 'store', { 'Client ID': uuids })).toEqual({ 'Client ID': 'external_reference' });
  expect(fieldsOf('clients', 'update', { 'Client ID': uuids })).toEqual({ 'Client ID': 'uuid' });
  expect(fieldsOf('clients', 'store', { uuid: uuids })).toEqual({ uuid: 'uuid' });
});

test('people are found by uuid or by name, as the cells say', () => {
  expect(fieldsOf('clients', 'store', { Adviser: ['Jane Fox', 'Mike Wren', 'Jane Fox'] })).toEqual({
    Adviser: 'assigned_adviser',
  });
  expect(fieldsOf('clients', 'store', { Adviser: uuids })).toEqual({ Adviser: 'assigned_adviser_uuid' });
});

test('what is missing depends on the mode, the rules and what the cells say', () => {
  const needs = (mode: Mode, columns: Record<string, string[]>) => ask('clients', mode, columns).missing;
  expect(needs('store', { Surname: ['Lee'] })).toEqual(['first_name', 'send_welcome_email']);
  expect(needs('store', { type: ['trust', 'business'], 'Trust name': ['A', 'B'] })).toEqual([
    'send_welcome_email',
  ]);
  expect(needs('store', { type: ['trust', 'individual'], 'Trust name': ['A', ''] })).toEqual([
    'first_name',
    'last_name',
    'send_welcome_email',
  ]);
  expect(needs('update', { Surname: ['Lee'] })).toEqual(['uuid']);
  expect(needs('update', { uuid: uuids })).toEqual([]);
  expect(needs('validate', { uuid: uuids })).toEqual([]);
  expect(
    suggest(typeOf('clients'), 'update', [{ header: 'Email', examples: mails }], 'email').missing,
  ).toEqual([]);
});

test('a type of a firm of its own is served by its definition alone', () => {
  const products = defineType({
    name: 'products',
    singular: 'product',
    label: 'Products',
    table: 'products',
    fields: [
      uuid('uuid', {}),
      text('name', { required: true, example: 'Garden chair' }),
      text('sku', { label: 'SKU', aliases: ['stock keeping unit'], example: 'GC-100', unique: true }),
      money('price', { aliases: ['unit price'], example: '19.99' }),
      oneOf('availability', ['in-stock', 'sold-out', 'ordered', 'retired', 'planned', 'unknown'], {}),
      bool('on_sale', {}),
      ref('supplier_uuid', 'suppliers', {}),
    ],
    rules: [],
  });
  const columns = [
    { header: 'Product Name', examples: ['Chair', 'Table', 'Lamp'] },
    { header: 'Stock-keeping unit', examples: ['C1', 'T1', 'L1'] },
    { header: 'Unit price (£)', examples: ['£10.00', '£20.00', '£30.00'] },
    { header: 'Status', examples: ['In stock', 'Sold out', 'Planned'] },
    { header: 'On sale?', examples: ['Y', 'N', 'N'] },
    { header: 'Supplier', examples: ['Acme', 'Bolt', 'Acme'] },
    { header: 'constructor', examples: [] },
    { header: '', examples: [] },
  ];
  expect(suggest(products, 'store', columns).columns.map(({ field }) => field)).toEqual([
    'name',
    'sku',
    'price',
    'availability',
    'on_sale',
    null,
    null,
    null,
  ]);
});

test('two columns of the very same header, and a thousand columns, are no trouble', () => {
  const columns = Array.from({ length: 1_000 }, (_, i) => ({
    header: i < 2 ? 'Email' : `Question ${i}`,
    examples: i < 2 ? mails : ['a', 'b'],
  }));
  const said = suggest(typeOf('clients'), 'store', columns).columns;
  expect(said.filter(({ field }) => field !== null).map(({ field }) => field)).toEqual(['email']);
});

test('a word that the headers share is what the file calls its people', () => {
  const elector = { 'Elector Number': ['1'], 'Elector Surname': ['Lee'], 'Elector Forename': ['Ann'] };
  expect(fieldsOf('clients', 'store', elector)).toMatchObject({
    'Elector Number': 'external_reference',
    'Elector Surname': 'last_name',
    'Elector Forename': 'first_name',
  });
  const wards = {
    'Ward Surname': ['Lee'],
    'Ward Forename': ['Ann'],
    'Heir Surname': ['Kim'],
    'Heir Forename': ['Bob'],
  };
  expect(Object.values(fieldsOf('clients', 'store', wards))).toEqual([null, null, null, null]);
  expect(fieldsOf('clients', 'store', { 'Taxpayer Surname': [], 'Taxpayer Forename': [] })).toEqual({
    'Taxpayer Surname': 'last_name',
    'Taxpayer Forename': 'first_name',
  });
});
