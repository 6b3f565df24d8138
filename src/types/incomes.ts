/** Incomes: what a client earns or receives. */
import { defineType } from './define-type.ts';
import { bool } from './fields/bool.ts';
import { clientReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { money } from './fields/money.ts';
import { oneOf } from './fields/one-of.ts';
import { ref } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { FREQUENCIES } from './lists/frequencies.ts';

const TYPES = [
  'salary',
  'dividend',
  'bonus',
  'benefit',
  'other',
  'investment',
  'rental',
  'pension',
  'capital_gains',
  'business_loan',
  'investor_funding',
  'grant',
  'charity',
  'crowdfunding',
  'gross_profit',
  'operating_profit',
  'operating_revenue',
  'non_operating_revenue',
  'net_profit',
];

export const incomes = defineType({
  name: 'incomes',
  singular: 'income',
  label: 'Incomes',
  table: 'incomes',
  fields: [
    recordUuid('income'),
    ref('client_uuid', 'clients', {
      label: 'Client UUID',
      aliases: ['client id', 'account uuid', 'owner uuid'],
      help: 'The client whose income it is.',
      required: true,
    }),
    clientReference(),
    text('name', {
      aliases: ['income name', 'description', 'income', 'employer'],
      example: 'Salary, Harbour Bridge Ltd',
      required: true,
    }),
    oneOf('type', TYPES, {
      aliases: ['income type', 'kind of income', 'category'],
      example: 'Salary',
      required: true,
    }),
    text('type_other', {
      label: 'Other type',
      aliases: ['other income type', 'type if other', 'other type of income'],
      example: 'Royalties',
      help: 'What it is where the type is Other.',
    }),
    money('amount', {
      aliases: ['income amount', 'value', 'amount gbp', 'sum'],
      example: '42,500.00',
      help: 'In pounds, each time it is received.',
      required: true,
    }),
    oneOf('amount_type', ['net', 'gross'], {
      aliases: ['net or gross', 'gross or net', 'net gross', 'amount is'],
      example: 'Gross',
      required: true,
    }),
    oneOf('frequency', FREQUENCIES, {
      aliases: ['income frequency', 'how often', 'paid', 'payment frequency', 'period'],
      example: 'Annually',
      required: true,
    }),
    date('start_date', {
      aliases: ['start', 'started', 'from', 'income start date', 'date started', 'received from'],
      example: '06/04/2019',
    }),
    date('end_date', {
      aliases: ['end', 'ended', 'until', 'income end date', 'date ended', 'received until'],
      example: '05/04/2027',
      help: 'Not before the start date.',
    }),
    bool('is_taxable', { label: 'Taxable', aliases: ['taxable', 'taxed', 'subject to tax'] }),
    externalReference('income', { example: 'OLD-I-1001' }),
    ignored('client_name', { aliases: ['client', 'owner'] }),
    ...ignoredTimes,
  ],
  rules: [
    { rule: 'required_when', fields: ['type_other'], when: { field: 'type', values: ['other'] } },
    { rule: 'not_before', field: 'end_date', other: 'start_date' },
  ],
  samples: [
    {
      name: 'Salary, Harbour Bridge Ltd',
      type: 'Salary',
      amount: '42,500.00',
      amount_type: 'Gross',
      frequency: 'Annually',
      start_date: '06/04/2019',
      end_date: '05/04/2027',
      is_taxable: 'yes',
      external_reference: 'SAMPLE-I-1',
    },
    {
      name: 'Book sales',
      type: 'Other',
      type_other: 'Royalties',
      amount: '£310',
      amount_type: 'Net',
      frequency: 'Quarterly',
    },
  ],
});
