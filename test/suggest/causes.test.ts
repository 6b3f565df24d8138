/** What the misses on header rows never seen before had in common: each cause with the rule that mended it. */
import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

const uuids = [
  '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  '0192f3a4-5b6c-7d8e-9f01-23456789abce',
  '0192f3a4-5b6c-7d8e-9f01-23456789abcf',
];

test('what a definition says word for word comes before what only means the same', () => {
  expect(
    fieldsOf('business_staff_members', 'store', {
      'Employee Ref': ['C1', 'C2', 'C3'],
      'Payroll No': ['1', '2', '3'],
    }),
  ).toEqual({ 'Employee Ref': 'account_reference', 'Payroll No': 'payroll_number' });
});

test('a plain header is meant where the definition has one such field, or gives it that alias', () => {
  expect(fieldsOf('tasks', 'store', { Subject: [], Notes: [] })).toEqual({
    Subject: 'name',
    Notes: 'description',
  });
  expect(fieldsOf('notes', 'store', { Memo: [], Date: [] })).toEqual({ Memo: 'contents', Date: 'noted_at' });
  expect(fieldsOf('provider_statement', 'store', { Name: [] })).toEqual({ Name: 'client_name' });
});

test('a column called after whom or what its rows belong to is the reference where it holds codes', () => {
  const client = (...Client: string[]) => fieldsOf('incomes', 'store', { Client });
  expect(client('1041', '1042', 'B/7')).toEqual({ Client: 'client_reference' });
  for (const cells of [
    ['Ann Lee', 'Bob Kim'],
    ['1,200.00', '950.50'],
    ['01/02/2026', '03/04/2026'],
  ])
    expect(client(...cells), cells[0]).toEqual({ Client: null });
  expect(fieldsOf('premiums', 'store', { Policy: ['P11', 'P12'] })).toEqual({ Policy: 'plan_reference' });
  expect(fieldsOf('clients', 'store', { 'A/C': ['ACM001', 'BOL002'] })).toEqual({
    'A/C': 'external_reference',
  });
  expect(fieldsOf('plans', 'store', { Members: ['12', '40'] })).toEqual({ Members: null });
});

test('a short list is told by its cells where the header hints at it', () => {
  const type = (...cells: string[]) => fieldsOf('premiums', 'store', { ContributionType: cells });
  expect(type('Employer', 'Employee')).toEqual({ ContributionType: 'source' });
  expect(type('Regular', 'Single')).toEqual({ ContributionType: null });
});

test('the list that the cells are of comes before the list that is called so', () => {
  expect(fieldsOf('charges', 'store', { chargeType: ['Ongoing Fee', 'Initial Fee'] })).toEqual({
    chargeType: 'category',
  });
  expect(fieldsOf('charges', 'store', { chargeType: ['Fee', 'Commission'] })).toEqual({
    chargeType: 'charge_type',
  });
});

test('the company beside the names of staff is their employer, who is the client', () => {
  const company = fieldsOf('business_staff_members', 'store', {
    'Company Client Ref': ['B1', 'B1'],
    Surname: ['Lee', 'Kim'],
  });
  expect(company).toMatchObject({ 'Company Client Ref': 'client_reference' });
});

test('one of several is not all of them', () => {
  expect(
    fieldsOf('circles', 'store', { Members: ['31;32', '33;34'], 'Primary Member': ['Ann Lee', 'Bob Kim'] }),
  ).toEqual({ Members: 'account_references', 'Primary Member': null });
});

test('all the words a header has may be names of one field', () => {
  expect(fieldsOf('notes', 'store', { 'Summary of conversation': [] })).toEqual({
    'Summary of conversation': 'contents',
  });
});

test('whose reference it is may be said in any word for it, and in any word for a reference', () => {
  for (const header of ['Customer No', 'Applicant Ref', 'Investor code', 'Related client reference'])
    expect(fieldsOf('incomes', 'store', { [header]: ['C1', 'C2', 'C3'] }), header).toEqual({
      [header]: 'client_reference',
    });
  expect(fieldsOf('premiums', 'store', { 'Scheme Plan Ref': ['P1', 'P2', 'P3'] })).toEqual({
    'Scheme Plan Ref': 'plan_reference',
  });
  expect(fieldsOf('valuations', 'store', { 'Client Ref': ['C1', 'C2', 'C3'] })).toEqual({
    'Client Ref': null,
  });
});

test('an id that may be ours is left open until cells tell, and found by no other key', () => {
  expect(fieldsOf('plans', 'store', { 'Client ID': [] })).toEqual({ 'Client ID': null });
  expect(fieldsOf('plans', 'store', { 'Client ID': ['11', '12', '13'] })).toEqual({
    'Client ID': 'client_reference',
  });
  expect(
    fieldsOf('valuations', 'store', { 'Plan ID': ['1', '2', '3'], 'Plan external ref': ['P1', 'P2', 'P3'] }),
  ).toEqual({ 'Plan ID': null, 'Plan external ref': 'plan_reference' });
});

test('a UUID of another system is a reference where the records are new', () => {
  expect(fieldsOf('clients', 'store', { user_uuid: uuids })).toEqual({ user_uuid: 'external_reference' });
  expect(fieldsOf('clients', 'update', { user_uuid: uuids })).toEqual({ user_uuid: 'uuid' });
});

test('what must be unique does not repeat', () => {
  expect(fieldsOf('clients', 'store', { 'System ID': ['12', '12', '12', '13'] })).toEqual({
    'System ID': null,
  });
});

test('the id of something else is no id of a client, even in the first column', () => {
  expect(fieldsOf('clients', 'store', { 'Opportunity Id': ['1', '2', '3'] })).toEqual({
    'Opportunity Id': null,
  });
});

test('of two columns that mean the same the fuller one is taken', () => {
  expect(
    fieldsOf('clients', 'store', {
      Phone: ['', '029 2018 0000', '', '', ''],
      Mobile: ['07700 900001', '07700 900002', '07700 900003', '07700 900004', '07700 900005'],
    }),
  ).toEqual({ Phone: null, Mobile: 'phone' });
});

test('of values at several dates the latest is taken', () => {
  expect(
    fieldsOf('plans', 'store', { 'Value 31/03/2023': ['1,000'], 'Value 31/03/2024': ['1,100'] }),
  ).toEqual({
    'Value 31/03/2023': null,
    'Value 31/03/2024': 'value',
  });
});

test('a list whose values the cells are not: the finer kind is meant', () => {
  expect(fieldsOf('plans', 'store', { Type: ['PPP', 'WOL', 'GPP'] })).toEqual({ Type: 'plan_type' });
  expect(fieldsOf('plans', 'store', { Type: ['Pension', 'Mortgage', 'Pension'] })).toEqual({ Type: 'type' });
  expect(fieldsOf('clients', 'store', { 'User type': ['smtp', 'web', 'web'] })).toEqual({
    'User type': null,
  });
});

test('yes and no answer a list that is called like one of its values', () => {
  expect(fieldsOf('clients', 'store', { 'Smoker?': ['Yes', 'No', 'No'] })).toEqual({
    'Smoker?': 'smoker_status',
  });
  expect(fieldsOf('plans', 'store', { 'Closed?': ['Y', 'N', 'N'] })).toEqual({ 'Closed?': null });
  expect(fieldsOf('plans', 'store', { 'Closed?': [] })).not.toEqual({ 'Closed?': 'inactive_at' });
});

test('of firms and trusts, what is theirs is the clients own; beside people it is not', () => {
  const trusts = {
    'Name of Trust': ['A', 'B'],
    'Trust Value': ['£100.00', '£200.00'],
    'Trust Adviser': ['Jo', 'Al'],
  };
  expect(fieldsOf('clients', 'store', trusts)).toEqual({
    'Name of Trust': 'entity_name',
    'Trust Value': 'value',
    'Trust Adviser': 'assigned_adviser',
  });
  expect(fieldsOf('clients', 'store', { ...trusts, Surname: ['Lee', 'Kim'] })).toMatchObject({
    'Trust Value': null,
    'Trust Adviser': null,
  });
});

test('a school knows its parents, whose children are no clients', () => {
  expect(
    fieldsOf('clients', 'store', {
      'Parent First Name': ['Ann'],
      'Parent Surname': ['Lee'],
      'Parent Email': ['ann@example.org'],
      'Pupil First Name': ['Zoe'],
      'Pupil Surname': ['Lee'],
    }),
  ).toEqual({
    'Parent First Name': 'first_name',
    'Parent Surname': 'last_name',
    'Parent Email': 'email',
    'Pupil First Name': null,
    'Pupil Surname': null,
  });
});

test('cells from a list that one field alone has tell which it is, unless the header names another list', () => {
  const often = ['Monthly', 'Annually', 'Quarterly'];
  expect(fieldsOf('premiums', 'store', { 'Collection Freq': often, Amount: [] })).toMatchObject({
    'Collection Freq': 'frequency',
  });
  const reasons = ['Proposed', 'Offered', 'Accepted'];
  expect(fieldsOf('plans', 'store', { Stage: reasons, Provider: [] })).toMatchObject({ Stage: null });
  const single = ['Single', 'Married', 'Widowed'];
  expect(fieldsOf('clients', 'store', { "Spouse's standing": single })).toEqual({
    "Spouse's standing": null,
  });
});

test('the fields of a package are read without its name', () => {
  expect(
    fieldsOf('plans', 'store', { FinServ__Balance__c: ['100.00', '20.00', '5.10'], Name: [] }),
  ).toMatchObject({ FinServ__Balance__c: 'value' });
});

test('a number that looks right is meant, though no row with it will pass', () => {
  expect(fieldsOf('clients', 'store', { 'Client NI No': ['QQ123456A', 'QQ654321B', 'QQ111222C'] })).toEqual({
    'Client NI No': 'ni_number',
  });
});

test('cells that deny a field never raise it', () => {
  expect(
    fieldsOf('clients', 'store', {
      'Procedures adapted?': ['Yes', 'No', 'No'],
      'How adapted': ['Shorter meetings', '', ''],
    }),
  ).toMatchObject({ 'Procedures adapted?': 'procedure_adaptation' });
});

test('a reference is found by any noun and any word for a reference', () => {
  expect(
    fieldsOf('group_scheme_members', 'store', {
      'Policy Id': ['G1', 'G1', 'G1'],
      'Cert No': ['1', '2', '3'],
    }),
  ).toMatchObject({ 'Policy Id': 'plan_reference' });
});

test('a word nobody knows before a policy number is the name of who gave it', () => {
  expect(fieldsOf('plans', 'store', { 'Zentrix Account No': ['N1', 'N2', 'N3'] })).toEqual({
    'Zentrix Account No': 'policy_number',
  });
});
