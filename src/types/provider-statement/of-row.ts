/** The columns of a statement: one transaction a row. */
import type { Field } from '../define.ts';
import { date } from '../fields/date.ts';
import { externalReference, ignoredTimes } from '../fields/every-type.ts';
import { money } from '../fields/money.ts';
import { oneOf } from '../fields/one-of.ts';
import { text } from '../fields/text.ts';
import { CHARGE_CATEGORIES } from '../lists/charge-categories.ts';

export const ofRow: readonly Field[] = [
  text('policy_number', {
    aliases: [
      'policy no',
      'policy num',
      'policy',
      'policy ref',
      'plan number',
      'contract number',
      'account number',
    ],
    example: 'AV-0458812',
    help: 'Links the payment to the plan that has it, where one plan alone does.',
    required: true,
  }),
  money('gross_amount', {
    aliases: [
      'gross',
      'amount',
      'gross commission',
      'commission',
      'fee',
      'gross payment',
      'payment',
      'amount paid',
    ],
    example: '125.40',
    help: 'In pounds; what was taken back is negative.',
    required: true,
  }),
  oneOf('category', CHARGE_CATEGORIES, {
    aliases: ['rmar category', 'commission type', 'payment type', 'type', 'fee type', 'transaction type'],
    example: 'Renewal',
    required: true,
  }),
  text('client_name', {
    aliases: [
      'client',
      'name',
      'policyholder',
      'policyholder name',
      'customer',
      'customer name',
      'life assured',
    ],
    example: 'Megan Pritchard',
  }),
  date('date', {
    aliases: ['transaction date', 'payment date', 'date paid', 'paid on', 'due date'],
    example: '28/02/2025',
    help: "The statement's where it is empty.",
  }),
  money('net_amount', {
    aliases: ['net', 'net commission', 'net payment'],
    example: '112.86',
    help: 'In pounds.',
  }),
  text('adviser_name', {
    aliases: ['adviser', 'advisor', 'advisor name', 'agent', 'agent name', 'consultant'],
    example: 'James Whitfield',
  }),
  text('transaction_reference', {
    aliases: ['transaction ref', 'transaction id', 'transaction number', 'payment reference'],
    example: 'T-20931',
  }),
  text('agency_number', {
    aliases: ['agency no', 'agency code', 'agency', 'agency ref'],
    example: 'AG-7710',
  }),
  text('product_reference', {
    aliases: ['product ref', 'product code', 'product', 'product name'],
    example: 'PP-2019',
  }),
  text('sender_id_sib_number', {
    label: 'Sender ID/SIB number',
    aliases: ['sender id', 'sib number', 'sib no', 'sender'],
    example: '185896',
  }),
  text('reason', { aliases: ['reason code', 'payment reason', 'narrative'], example: 'Annual renewal' }),
  text('scheme_name', {
    aliases: ['scheme', 'group scheme', 'employer name'],
    example: 'Harbour Bridge Pension',
  }),
  text('scheme_number', { aliases: ['scheme no', 'scheme ref', 'scheme reference'], example: 'SCH-118' }),
  text('customer_number', {
    aliases: ['customer no', 'customer ref', 'client number', 'client ref'],
    example: 'CN-55021',
  }),
  money('policy_market_value', {
    aliases: ['market value', 'policy value', 'fund value', 'plan value'],
    example: '84,310.55',
    help: 'In pounds.',
  }),
  externalReference('record', { example: 'OLD-ST-1001' }),
  ...ignoredTimes,
];
