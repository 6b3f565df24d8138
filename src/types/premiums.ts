/** Premiums: what is paid into a plan, and by whom. */
import { defineType } from './define-type.ts';
import { planReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { money } from './fields/money.ts';
import { oneOf } from './fields/one-of.ts';
import { percentage } from './fields/percentage.ts';
import { ref } from './fields/ref.ts';
import { long, text } from './fields/text.ts';
import { FREQUENCIES } from './lists/frequencies.ts';
import { PLAN_TYPES } from './lists/plan-types.ts';

const PAYMENT_METHODS = [
  'salary_sacrifice',
  'salary_deduction',
  'direct_debit',
  'standing_order',
  'bank_transfer',
  'cheque',
];

export const premiums = defineType({
  name: 'premiums',
  singular: 'premium',
  label: 'Premiums',
  table: 'premiums',
  fields: [
    recordUuid('premium'),
    ref('plan_uuid', 'plans', {
      label: 'Plan UUID',
      aliases: ['plan id', 'policy uuid', 'policy id'],
      help: 'The plan it is paid into.',
      required: true,
    }),
    planReference(),
    money('amount', {
      aliases: ['premium amount', 'premium', 'contribution', 'payment', 'amount gbp', 'sum'],
      example: '250.00',
      help: 'In pounds, each time it is paid; or give a percentage.',
    }),
    percentage('percentage', {
      aliases: ['percent', 'premium percentage', 'contribution percentage', 'percentage of salary', 'rate'],
      example: '5',
      help: 'Of the pensionable salary, in place of an amount.',
    }),
    oneOf('frequency', FREQUENCIES, {
      aliases: ['premium frequency', 'how often', 'payment frequency', 'period', 'paid'],
      example: 'Monthly',
      required: true,
    }),
    date('start_date', {
      aliases: [
        'start',
        'started',
        'from',
        'premium start date',
        'date started',
        'first payment',
        'paid from',
      ],
      example: '01/09/2021',
      required: true,
    }),
    date('end_date', {
      aliases: ['end', 'ended', 'until', 'premium end date', 'date ended', 'last payment', 'paid until'],
      example: '31/08/2031',
      help: 'Not before the start date.',
    }),
    oneOf('transfer_type', ['switch', 'transfer'], {
      aliases: ['kind of transfer', 'switch or transfer', 'transfer'],
      example: 'Transfer',
    }),
    date('date_advice_given', {
      aliases: ['advice date', 'advice given', 'advised on', 'date of advice'],
      example: '15/08/2021',
    }),
    oneOf('source', ['employer', 'employee'], {
      aliases: ['premium source', 'paid by', 'payer', 'contributor', 'employer or employee'],
      example: 'Employee',
    }),
    oneOf('payment_method', PAYMENT_METHODS, {
      aliases: ['method of payment', 'payment type', 'how paid', 'method'],
      example: 'Direct Debit',
    }),
    money('pensionable_salary', {
      aliases: ['salary', 'pensionable pay', 'pensionable earnings'],
      example: '42,500.00',
      help: 'In pounds a year.',
    }),
    long('details', { aliases: ['premium details', 'notes', 'note', 'comments', 'description'] }),
    ref('transferred_from_plan_uuid', 'plans', {
      label: 'Transferred from plan UUID',
      aliases: ['transferred from plan id', 'source plan uuid', 'ceding plan uuid', 'previous plan uuid'],
      help: 'The plan the money comes from, where you have it.',
    }),
    oneOf('transferred_from_plan_type', PLAN_TYPES, {
      aliases: ['source plan type', 'ceding plan type', 'previous plan type'],
      example: 'Pension',
    }),
    text('transferred_from_plan_sub_type', {
      aliases: ['source plan sub type', 'ceding plan sub type', 'previous plan sub type'],
      example: 'Personal Pension',
    }),
    externalReference('premium', { example: 'OLD-PR-1001' }),
    ...ignoredTimes,
  ],
  rules: [
    { rule: 'one_of_fields', fields: ['amount', 'percentage'], count: 'exactly_one' },
    { rule: 'not_before', field: 'end_date', other: 'start_date' },
  ],
  samples: [
    {
      amount: '250.00',
      frequency: 'Monthly',
      start_date: '01/09/2021',
      end_date: '31/08/2031',
      source: 'Employee',
      payment_method: 'Direct Debit',
      details: 'Rises with inflation each September.',
      external_reference: 'SAMPLE-PR-1',
    },
    {
      percentage: '5',
      frequency: 'Four Weekly',
      start_date: '06/04/2022',
      source: 'Employer',
      payment_method: 'Salary Sacrifice',
      pensionable_salary: '42,500.00',
    },
    {
      amount: '£31,800',
      frequency: 'One Off',
      start_date: '20/01/2023',
      transfer_type: 'Transfer',
      date_advice_given: '12/12/2022',
      transferred_from_plan_type: 'Pension',
      transferred_from_plan_sub_type: 'Stakeholder',
    },
  ],
});
