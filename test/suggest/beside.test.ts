/** What words beside the name of a field change, and what they do not. Each header is the only one of its file. */
import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

/** @returns the field each header alone is taken for */
const alone = (type: string, ...headers: string[]) =>
  headers.map((header) => fieldsOf(type, 'store', { [header]: [] })[header]);

test('what vouches for a value says nothing before it, and asks whether behind it', () => {
  expect(alone('charges', 'Agreed fee', 'Fee as agreed', 'Confirmed frequency')).toEqual([
    'amount',
    'amount',
    'frequency',
  ]);
  expect(alone('clients', 'Verified Email', 'Email Verified')).toEqual(['email', null]);
});

test('a noun that is all a field is called is found beside a word that some other field has', () => {
  expect(alone('premiums', 'Total Contribution')).toEqual(['amount']);
});

test("a record's noun is no date of it, and neither is any other thing", () => {
  expect(alone('plans', 'Plan')).toEqual([null]);
  expect(alone('seccl_valuations', 'Holdings')).toEqual([null]);
  expect(alone('plans', 'Plan started', 'Completion')).toEqual(['opened_at', 'opened_at']);
  expect(fieldsOf('notes', 'store', { note_made_on: ['01/02/2026', '03/02/2026'] })).toEqual({
    note_made_on: 'noted_at',
  });
});

test('by whom is not when', () => {
  expect(alone('charges', 'Paid by', 'Paid on')).toEqual(['payment_origin', 'start_date']);
});

test("an adviser's code is no client's, though there is an adviser's own reference of a client", () => {
  expect(alone('clients', 'Adviser Code', 'Broker Ref', 'Adviser Client Ref')).toEqual([
    null,
    null,
    'external_reference',
  ]);
});

test("the provider of a statement's product is no product", () => {
  expect(alone('provider_statement', 'Product provider', 'Product')).toEqual([null, 'product_reference']);
});

test('notes are no name, though the description may be', () => {
  expect(alone('incomes', 'Notes', 'Description')).toEqual([null, 'name']);
  expect(alone('provider_statement', 'Remarks')).toEqual(['reason']);
});

test('units in brackets are no hint how a cell is filled in', () => {
  expect(alone('clients', 'Height (ft/in)', 'Height (cm)')).toEqual([null, 'height']);
});

test('years until something are not when it is', () => {
  expect(alone('clients', 'Years to retirement', 'Retirement age')).toEqual([null, 'target_retirement_age']);
});

test('a word that lacks a letter is not one that has another', () => {
  expect(alone('clients', 'Statu')).toEqual(['status_name']);
});

test('pairs of what may be so say which list it is', () => {
  expect(alone('plans', 'Open/closed', 'Active / Lapsed')).toEqual(['status', 'status']);
  expect(alone('clients', 'Person or company')).toEqual(['type']);
});

test('a question whether we did something is about us, and one what it is about its type', () => {
  expect(alone('plans', 'Did we arrange it?', 'Do we advise on it?')).toEqual([
    'originally_sold_by_firm',
    'under_advice',
  ]);
  const kinds = {
    'What is it?': ['Buy-to-let flat', 'Car loan', 'Overdraft'],
    'Who with?': ['NatWest', 'Santander', 'Barclays'],
  };
  expect(fieldsOf('plans', 'store', kinds)).toEqual({ 'What is it?': 'plan_type', 'Who with?': 'provider' });
});

test('what is carried out is done, and what is reached or received is only the field', () => {
  expect(alone('clients', 'IHT planning carried out', 'Do you expect to receive an inheritance?')).toEqual([
    'has_iht_planning',
    'is_anticipating_inheritance',
  ]);
  expect(alone('clients', 'Best email address to reach you')).toEqual(['email']);
  expect(alone('incomes', "Tax'd?")).toEqual(['is_taxable']);
});

test('a second name is the last one where nobody has another', () => {
  expect(fieldsOf('clients', 'store', { 'First name': [], 'Second name': [] })).toMatchObject({
    'Second name': 'last_name',
  });
  expect(fieldsOf('clients', 'store', { 'First name': [], 'Second name': [], Surname: [] })).toMatchObject({
    'Second name': 'middle_name',
    Surname: 'last_name',
  });
});

test('a mere kind is told by half of the cells, and a number most rows lack is not their own', () => {
  expect(fieldsOf('clients', 'store', { Kind: ['Trust', 'Individual', 'Company'] })).toEqual({
    Kind: 'type',
  });
  const invoices = (...cells: string[]) => fieldsOf('charges', 'store', { 'Invoice No': cells });
  expect(invoices('I-1', 'I-2', 'I-3')).toEqual({ 'Invoice No': 'external_reference' });
  expect(invoices('', 'I-2', '')).toEqual({ 'Invoice No': null });
});

test("a household's number is its own, and codes of a list are values of it", () => {
  expect(alone('circles', 'Household No')).toEqual(['external_reference']);
  expect(fieldsOf('tasks', 'store', { Priority: ['1', '3', '2', '1'] })).toEqual({ Priority: 'priority' });
});
