/** The fields of a charge. */
import type { Field } from '../define.ts';
import { bool } from '../fields/bool.ts';
import { clientReference, planReference } from '../fields/by-reference.ts';
import { date } from '../fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from '../fields/every-type.ts';
import { money } from '../fields/money.ts';
import { oneOf } from '../fields/one-of.ts';
import { percentage } from '../fields/percentage.ts';
import { ref, refByName } from '../fields/ref.ts';
import { CHARGE_CATEGORIES } from '../lists/charge-categories.ts';
import { RECURRING } from '../lists/frequencies.ts';

/** Who is charged, for whom, and for what. */
const parties: readonly Field[] = [
  recordUuid('charge'),
  ref('plan_uuid', 'plans', {
    label: 'Plan UUID',
    aliases: ['plan id', 'policy uuid', 'policy id'],
    help: 'The plan that is charged; empty for a charge on a client.',
  }),
  planReference(),
  ref('client_uuid', 'clients', {
    label: 'Client UUID',
    aliases: ['client id', 'account uuid'],
    help: 'The client who is charged; may be empty where a plan is.',
  }),
  clientReference(),
  ref('adviser_uuid', 'employees', {
    label: 'Adviser UUID',
    aliases: ['adviser id', 'advisor uuid', 'advisor id', 'seller uuid', 'seller id'],
    help: 'The employee who earns it.',
    required: true,
  }),
  refByName('adviser', 'employees', {
    into: 'adviser_uuid',
    aliases: ['adviser name', 'advisor', 'advisor name', 'seller', 'consultant'],
    example: 'James Whitfield',
    help: 'The name of one of your employees, where the UUID is not known.',
  }),
  oneOf('payment_origin', ['client', 'provider', 'unknown'], {
    aliases: ['paid by', 'payer', 'origin', 'payment source', 'origin of payment'],
    example: 'Provider',
    help: 'Who pays. A charge on a client is paid by the client.',
    required: true,
  }),
  oneOf('type', ['independent', 'restricted'], {
    label: 'Advice type',
    aliases: ['advice type', 'kind of advice', 'advice'],
    example: 'Independent',
    help: "The adviser's unless said.",
  }),
  oneOf('charge_type', ['fee', 'commission'], {
    aliases: ['kind of charge', 'fee or commission', 'charge kind'],
    example: 'Fee',
    help: 'A fee unless said.',
    default: 'fee',
  }),
  oneOf('category', CHARGE_CATEGORIES, {
    aliases: ['charge category', 'rmar category', 'fee category', 'fee type', 'commission type'],
    example: 'Ongoing Fee',
    required: true,
  }),
];

/** When, how often and how much. */
const terms: readonly Field[] = [
  bool('recurring', {
    aliases: ['is recurring', 'repeats', 'repeating', 'regular'],
    help: 'Whether it comes again and again.',
    required: true,
  }),
  oneOf('frequency', RECURRING, {
    aliases: ['charge frequency', 'how often', 'payment frequency', 'period'],
    example: 'Annually',
    help: 'Needed where it is recurring.',
  }),
  oneOf('service_type', ['initial', 'one_off', 'ongoing'], {
    aliases: ['service', 'kind of service'],
    example: 'Ongoing',
    help: 'What is recurring is ongoing.',
  }),
  date('start_date', {
    aliases: ['start', 'started', 'from', 'charge start date', 'date started', 'charged from'],
    example: '06/04/2023',
    required: true,
  }),
  date('end_date', {
    aliases: ['end', 'ended', 'until', 'charge end date', 'date ended', 'charged until'],
    example: '05/04/2028',
    help: 'Not before the start date.',
  }),
  money('amount', {
    aliases: ['charge amount', 'charge', 'fee', 'fee amount', 'commission', 'amount gbp', 'sum'],
    example: '1,200.00',
    help: 'In pounds, each time; or give a percentage, but not of a client.',
  }),
  percentage('percentage', {
    aliases: ['percent', 'charge percentage', 'fee percentage', 'commission percentage', 'rate'],
    example: '0.75',
    help: "Of the plan's value, in place of an amount.",
  }),
  oneOf('percentage_frequency', RECURRING, {
    aliases: ['frequency of percentage', 'percentage period'],
    example: 'Annually',
    help: 'What time the percentage is for.',
  }),
  bool('tax_exempt', { aliases: ['vat exempt', 'exempt from tax', 'exempt from vat', 'is tax exempt'] }),
  percentage('tax_percentage', {
    aliases: ['vat', 'vat rate', 'vat percentage', 'tax rate', 'tax'],
    example: '20',
  }),
  bool('exclude_from_rmar', {
    label: 'Exclude from RMAR',
    aliases: ['excluded from rmar', 'not in rmar', 'rmar exclude', 'rmar excluded'],
    example: 'no',
  }),
  externalReference('charge', { example: 'OLD-CH-1001' }),
  ...ignoredTimes,
];

export const chargeFields: readonly Field[] = [...parties, ...terms];
