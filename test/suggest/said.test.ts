/** Headers as people say them: questions, brackets, remarks, values of a list, words that are others in another language. */
import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

test('values of a list in the header mean the list', () => {
  const headers = ['Net/Gross', 'Gross or net?'];
  for (const header of headers)
    expect(fieldsOf('incomes', 'store', { [header]: [] })).toEqual({ [header]: 'amount_type' });
  expect(fieldsOf('charges', 'store', { 'Paid by client or provider': [] })).toEqual({
    'Paid by client or provider': 'payment_origin',
  });
  expect(fieldsOf('clients', 'store', { 'Are you married, single or other?': [] })).toEqual({
    'Are you married, single or other?': 'marital_status',
  });
  expect(fieldsOf('notes', 'store', { 'Phone/Meeting/Email': [] })).toEqual({
    'Phone/Meeting/Email': 'type',
  });
  expect(fieldsOf('clients', 'store', { 'Yes/No': [] })).toEqual({ 'Yes/No': null });
  expect(fieldsOf('premiums', 'store', { 'Cheque/Bristol': [] })).toEqual({ 'Cheque/Bristol': null });
});

test('brackets that name a field are what is meant; how a cell is filled in says nothing', () => {
  expect(fieldsOf('notes', 'store', { 'Regarding (client ref)': [] })).toEqual({
    'Regarding (client ref)': 'client_reference',
  });
  expect(fieldsOf('business_staff_members', 'store', { 'Firm (our client no)': ['B1', 'B2'] })).toEqual({
    'Firm (our client no)': 'client_reference',
  });
  expect(fieldsOf('notes', 'store', { 'Introducer (client ref)': [] })).toEqual({
    'Introducer (client ref)': null,
  });
  expect(fieldsOf('plans', 'store', { 'Policy No. (once live)': [], 'Policy No. (spouse)': [] })).toEqual({
    'Policy No. (once live)': 'policy_number',
    'Policy No. (spouse)': null,
  });
});

test('a payment is no country and a way no street, though French and Italian ones are written so', () => {
  expect(fieldsOf('premiums', 'store', { 'Payment Source': [] })).toEqual({ 'Payment Source': 'source' });
  expect(fieldsOf('charges', 'store', { paidVia: [] })).toEqual({ paidVia: 'payment_origin' });
  expect(fieldsOf('clients', 'store', { Nom: [], Prénom: [], Pays: [] })).toMatchObject({ Pays: 'country' });
});

test('what is unique, of a package, or a remark behind a dash changes nothing', () => {
  const columns = {
    'Unique Client Reference*': ['C1', 'C2'],
    Policy__c: [],
    'Policy__c.Status__c': ['Active', 'Inactive'],
    'Policy no. - check on statement': ['A1', 'B2'],
  };
  expect(fieldsOf('plans', 'store', columns)).toMatchObject({
    'Unique Client Reference*': 'client_reference',
    'Policy__c.Status__c': 'status',
    'Policy no. - check on statement': 'policy_number',
  });
});

test('questions say what they ask for, and only those that can be answered so ask yes or no', () => {
  expect(
    fieldsOf('plans', 'store', { 'Who is the provider?': [], 'What is it worth now?': [], 'Closed?': [] }),
  ).toEqual({ 'Who is the provider?': 'provider', 'What is it worth now?': 'value', 'Closed?': null });
  expect(
    fieldsOf('clients', 'store', {
      'Which country do you live in?': [],
      'Have we adapted our process?': ['Y', 'N'],
      'How have we adapted it?': ['Longer meetings', ''],
    }),
  ).toEqual({
    'Which country do you live in?': 'country_of_residence',
    'Have we adapted our process?': 'procedure_adaptation',
    'How have we adapted it?': 'adaption_details_notes',
  });
  expect(fieldsOf('charges', 'store', { 'Paid?': ['Y', 'N'] })).toEqual({ 'Paid?': null });
});

test('of two names the first is meant where the second is of nothing here, and neither where both are', () => {
  expect(fieldsOf('clients', 'store', { 'First Name/Initial': [] })).toEqual({
    'First Name/Initial': 'first_name',
  });
  expect(fieldsOf('clients', 'store', { 'Surname/Company': [], 'DOB/Age': [], 'Email/Spouse': [] })).toEqual({
    'Surname/Company': null,
    'DOB/Age': null,
    'Email/Spouse': null,
  });
});

test('the kind of a column in brackets says nothing', () => {
  expect(fieldsOf('clients', 'store', { 'Given Name (text)': [], 'Surname (work)': [] })).toEqual({
    'Given Name (text)': 'first_name',
    'Surname (work)': null,
  });
});
