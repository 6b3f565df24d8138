import { expect, test } from 'vitest';
import type { TypeDefinition } from '../types/define.ts';
import { builtInTypes } from '../types/registry.ts';
import { indexOf } from './field-index.ts';
import { withoutQualifiers } from './qualifiers.ts';

const cut = (type: string, ...headers: string[]) =>
  withoutQualifiers(indexOf(builtInTypes.get(type) as TypeDefinition), headers);

test('what a report is of goes from the headers', () => {
  expect(cut('clients', 'Contact.FirstName', 'Contact.LastName', 'Contact.Email', 'Contact.Town')).toEqual([
    'FirstName',
    'LastName',
    'Email',
    'Town',
  ]);
  expect(cut('clients', '[Client] DOB', '[Client] Town', '[Client] Sex', '[Client] Surname')).toEqual([
    'DOB',
    'Town',
    'Sex',
    'Surname',
  ]);
  expect(cut('plans', 'Export: Provider', 'Export: Type', 'Export: Value', 'Export: Name')).toEqual([
    'Provider',
    'Type',
    'Value',
    'Name',
  ]);
});

test('so does a word nobody knows, and not one that means something', () => {
  expect(cut('clients', 'xyz_surname', 'xyz_town', 'xyz_dob', 'xyz_email', 'Notes')).toEqual([
    'surname',
    'town',
    'dob',
    'email',
    'Notes',
  ]);
  const partners = ['Partner Surname', 'Partner Town', 'Partner DOB', 'Partner Email'];
  expect(cut('clients', ...partners)).toEqual(partners);
});

test('a word for the records stays where too little would be left, and what is of others stays too', () => {
  expect(
    cut(
      'plans',
      'Plan.Number',
      'Plan.Provider',
      'Plan.Opened',
      'Plan.Status',
      'Plan.Wrapper',
      'Owner.Surname',
    ),
  ).toEqual(['Plan.Number', 'Provider', 'Opened', 'Plan.Status', 'Wrapper', 'Owner.Surname']);
  const two = ['Client 1: Surname', 'Client 1: Email', 'Client 2: Surname', 'Client 2: Email'];
  expect(cut('clients', ...two)).toEqual(two);
});

test('what the records are called goes where nearly all headers begin with it, unless too little would be left', () => {
  expect(
    cut('clients', 'client_lead_status', 'client_town', 'client_name', 'ClientEmail', 'client_dob'),
  ).toEqual(['lead_status', 'town', 'client_name', 'Email', 'dob']);
  expect(cut('plans', 'plan_kind', 'plan_provider', 'plan_ended', 'plan_worth')).toEqual([
    'plan_kind',
    'provider',
    'ended',
    'worth',
  ]);
  const ofClients = ['client_ref', 'client_town', 'client_email', 'client_dob'];
  expect(cut('plans', ...ofClients)).toEqual(ofClients);
});
