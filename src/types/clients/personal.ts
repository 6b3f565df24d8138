/** The person: birth, family, nationality, and how to treat them well. */
import { bool } from '../fields/bool.ts';
import { date } from '../fields/date.ts';
import { list } from '../fields/list.ts';
import { nationalInsuranceNumber } from '../fields/national-insurance.ts';
import { oneOf } from '../fields/one-of.ts';
import { long, text } from '../fields/text.ts';

const MARITAL_STATUSES = [
  'single',
  'cohabiting',
  'married',
  'divorced',
  'civil-partnership',
  'dissolved-civil-partnership',
  'widowed',
  'separated',
  'engaged',
  'in-relationship',
  'other',
  'unknown',
];

export const personalFields = [
  date('date_of_birth', {
    aliases: ['dob', 'd o b', 'birth date', 'birthdate', 'birthday', 'date born', 'born'],
    example: '14/03/1968',
    help: 'Day first unless the column shows otherwise.',
    past: true,
  }),
  oneOf('gender', ['male', 'female', 'non-binary', 'transgender', 'intersex', 'other', 'unknown'], {
    aliases: ['sex', 'gender identity'],
    example: 'Female',
  }),
  oneOf('marital_status', MARITAL_STATUSES, {
    aliases: ['marital', 'relationship status', 'civil status', 'married', 'marriage status'],
    example: 'Married',
  }),
  text('ni_number', {
    label: 'National Insurance number',
    aliases: ['ni', 'nino', 'ni no', 'ni num', 'nat ins no', 'national insurance', 'national insurance no'],
    example: 'AB 12 34 56 C',
    help: 'Kept in capitals without spaces.',
    format: nationalInsuranceNumber,
  }),
  text('residential_status', {
    aliases: ['residency status', 'residence status', 'housing status', 'home ownership', 'accommodation'],
    example: 'Homeowner',
  }),
  text('country_of_residence', {
    aliases: ['residence country', 'country of residency', 'resident in', 'tax residency country'],
    example: 'United Kingdom',
  }),
  list('nationalities', {
    aliases: ['nationality', 'citizenship', 'citizenships'],
    example: 'British; Irish',
    help: 'Several are parted by a semicolon.',
  }),
  bool('is_uk_resident', {
    label: 'UK resident',
    aliases: ['uk resident', 'resident in uk', 'uk residency', 'uk tax resident'],
  }),
  bool('is_uk_domicile', {
    label: 'UK domicile',
    aliases: ['uk domicile', 'uk domiciled', 'domiciled in uk', 'is uk domiciled'],
  }),
  oneOf('is_vulnerable', ['yes', 'no', 'possibly'], {
    label: 'Vulnerable',
    aliases: ['vulnerable', 'vulnerable client', 'vulnerability'],
    example: 'No',
  }),
  long('vulnerability_details', {
    aliases: ['vulnerability notes', 'vulnerable details', 'vulnerability description'],
    example: 'Hard of hearing; please write rather than ring.',
  }),
  bool('third_party_offered', {
    aliases: ['third party', 'third party present offered', 'offered third party'],
    example: 'no',
    help: 'Whether a third party was offered to be present.',
  }),
  bool('procedure_adaptation', {
    aliases: ['procedures adapted', 'adapted procedure', 'adaptation', 'adaption'],
    example: 'no',
    help: 'Whether procedures were adapted for the client.',
  }),
  long('adaption_details_notes', {
    label: 'Adaptation details',
    aliases: ['adaption details', 'adaptation notes', 'adaptation details notes', 'adaption notes'],
    example: 'Meetings at home, with large print.',
  }),
  long('client_preferences', {
    aliases: ['preferences', 'contact preferences', 'communication preferences'],
    example: 'Prefers to be called in the evening.',
  }),
];
