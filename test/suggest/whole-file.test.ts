/** What the headers of a file mean beside each other: causes of misses that no header shows alone. */
import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

test('a word beside a name that stands there alone as well tells one person from another', () => {
  expect(
    fieldsOf('clients', 'store', { Surname: ['Lee'], 'Dep Surname': ['Hart'], 'Dep Postcode': ['CF10 2AA'] }),
  ).toMatchObject({ Surname: 'last_name', 'Dep Surname': null, 'Dep Postcode': null });
});

test('a word before several headers that are fields without it says nothing; one that changes them does', () => {
  expect(
    fieldsOf('plans', 'store', {
      'Financial Account Number': ['A1', 'B2', 'C3'],
      'Financial Account Type': ['SIPP', 'ISA', 'GIA'],
      'Financial Account Id': ['1', '2', '3'],
    }),
  ).toMatchObject({ 'Financial Account Number': 'policy_number', 'Financial Account Type': 'plan_type' });
  expect(
    fieldsOf('plans', 'store', { 'Ceding Provider': [], 'Ceding Policy No': [], 'Ceding Plan Type': [] }),
  ).toEqual({ 'Ceding Provider': null, 'Ceding Policy No': null, 'Ceding Plan Type': null });
});

test('the first column is the id of its rows, whatever they are called, and a mere number is not', () => {
  const ids = ['A-1', 'A-2', 'A-3'];
  for (const header of ['Instruction Ref', 'Alumni ID', 'Issue key'])
    expect(fieldsOf('tasks', 'store', { [header]: ids }), header).toEqual({ [header]: 'external_reference' });
  for (const header of ['Envelope No', 'Adviser ID', 'Vehicle ref'])
    expect(fieldsOf('clients', 'store', { [header]: ids }), header).toEqual({ [header]: null });
  expect(fieldsOf('tasks', 'store', { Subject: [], 'Instruction Ref': ids })).toMatchObject({
    'Instruction Ref': null,
  });
});

test('a question that follows another is about the same', () => {
  expect(
    fieldsOf('clients', 'store', {
      'Do you smoke?': [],
      'If yes, how many a day?': [],
      'Do you have a will?': [],
      'When was it last reviewed?': [],
      'If so, details': [],
      'Power of attorney in place?': [],
      'If yes, please give details': [],
      'Are you vulnerable? Y/N': [],
      Details: [],
    }),
  ).toEqual({
    'Do you smoke?': 'smoker_status',
    'If yes, how many a day?': 'cigarettes_daily',
    'Do you have a will?': 'has_will',
    'When was it last reviewed?': 'will_last_reviewed',
    'If so, details': 'will_notes',
    'Power of attorney in place?': 'has_power_of_attorney',
    'If yes, please give details': 'power_of_attorney_notes',
    'Are you vulnerable? Y/N': 'is_vulnerable',
    Details: 'vulnerability_details',
  });
  expect(fieldsOf('clients', 'store', { Surname: [], Details: [] })).toMatchObject({ Details: null });
});

test('what the people of a file are called in two words says nothing, unless others are named', () => {
  const assured = {
    'Life Assured First Name': ['Ann'],
    'Life Assured Last Name': ['Lee'],
    'Life Assured DOB': ['01/02/1970'],
    'GP Name': ['Dr Fox'],
  };
  expect(fieldsOf('clients', 'store', assured)).toEqual({
    'Life Assured First Name': 'first_name',
    'Life Assured Last Name': 'last_name',
    'Life Assured DOB': 'date_of_birth',
    'GP Name': null,
  });
});

test('a client named in a file of plans stays the client', () => {
  expect(
    fieldsOf('plans', 'store', {
      AccountNumber: ['A1', 'A2', 'A3'],
      ClientReference: ['C1', 'C2', 'C3'],
      ClientForename: ['Ann', 'Bob', 'Cat'],
      ClientSurname: ['Lee', 'Kim', 'Fox'],
    }),
  ).toMatchObject({ ClientReference: 'client_reference' });
});

test("the only address and telephone of a file are the client's, also where they are at work", () => {
  const atWork = {
    Surname: ['Lee', 'Kim', 'Fox'],
    'Business Street': ['1 Dock St', '2 Dock St', '3 Dock St'],
    'Business Postal Code': ['EH6 1AA', 'EH6 1AB', 'EH6 1AC'],
    'Business Phone': ['0131 496 0001', '0131 496 0002', '0131 496 0003'],
  };
  expect(fieldsOf('clients', 'store', atWork)).toMatchObject({
    'Business Street': 'address_1',
    'Business Postal Code': 'postcode',
    'Business Phone': 'phone',
  });
  expect(
    fieldsOf('clients', 'store', { ...atWork, 'Home Postcode': ['EH1 1AA'], Mobile: ['07700 900123'] }),
  ).toMatchObject({ 'Business Street': null, 'Business Postal Code': null, 'Business Phone': null });
});

test('our own labels mean what they say, where nearly all headers are such', () => {
  const labels = ['Name', 'Type', 'Plan type', 'Provider', 'Policy number', 'Status', 'Opened on'];
  const columns = Object.fromEntries(labels.map((label) => [label, []]));
  expect(fieldsOf('plans', 'store', columns)).toMatchObject({ Name: 'name', Type: 'type' });
  expect(fieldsOf('plans', 'store', { Name: [], Insurer: [] })).toMatchObject({ Name: null });
});

test('beside a sub type the type is the kind of plan', () => {
  expect(fieldsOf('plans', 'store', { policy_type: [], policy_subtype: [] })).toEqual({
    policy_type: 'type',
    policy_subtype: 'plan_type',
  });
  expect(fieldsOf('plans', 'store', { policy_type: [] })).toEqual({ policy_type: 'plan_type' });
});

test('of two headers that differ in from and to alone, one says when it begins and the other when it ends', () => {
  expect(fieldsOf('charges', 'store', { charge_from: [], charge_to: [] })).toEqual({
    charge_from: 'start_date',
    charge_to: 'end_date',
  });
  expect(fieldsOf('incomes', 'store', { payable_from: [], payable_until: [] })).toEqual({
    payable_from: 'start_date',
    payable_until: 'end_date',
  });
  expect(fieldsOf('incomes', 'store', { 'Partner from': [], 'Partner to': [] })).toEqual({
    'Partner from': null,
    'Partner to': null,
  });
  expect(fieldsOf('plans', 'store', { 'Effective From': [], 'Effective To': [] })).toEqual({
    'Effective From': 'opened_at',
    'Effective To': 'inactive_at',
  });
  expect(fieldsOf('charges', 'store', { charge_to: [] })).not.toMatchObject({ charge_to: 'end_date' });
});
