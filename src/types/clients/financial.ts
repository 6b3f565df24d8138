/** Money, retirement and what is to become of it all. */
import { bool } from '../fields/bool.ts';
import { date } from '../fields/date.ts';
import { int } from '../fields/int.ts';
import { money } from '../fields/money.ts';
import { long } from '../fields/text.ts';

const AGE = { min: 0, max: 120 };

export const financialFields = [
  money('value', {
    aliases: [
      'client value',
      'total value',
      'net worth',
      'portfolio value',
      'assets',
      'funds under management',
      'aum',
    ],
    example: '245,000.00',
    help: 'In pounds.',
  }),
  int('target_retirement_age', {
    ...AGE,
    aliases: ['retirement age', 'target retirement', 'desired retirement age', 'planned retirement age'],
    example: '65',
  }),
  int('expected_retirement_age', { ...AGE, aliases: ['expected retirement'], example: '66' }),
  int('state_retirement_age', {
    ...AGE,
    aliases: ['state pension age', 'state retirement', 'spa'],
    example: '67',
  }),
  bool('has_will', { label: 'Has a will', aliases: ['will', 'has a will', 'will in place', 'made a will'] }),
  long('will_notes', { aliases: ['will details'], example: 'Mirror wills, held by the solicitor.' }),
  date('will_last_reviewed', {
    aliases: ['will reviewed', 'will review date', 'date will reviewed', 'will last updated'],
    example: '02/11/2021',
  }),
  bool('has_power_of_attorney', {
    label: 'Has a power of attorney',
    aliases: ['power of attorney', 'poa', 'lpa', 'lasting power of attorney', 'has lpa', 'has poa'],
    example: 'no',
  }),
  long('power_of_attorney_notes', {
    aliases: ['power of attorney details', 'poa notes', 'lpa notes'],
    example: 'Registered for property and finance.',
  }),
  bool('has_iht_planning', {
    label: 'Has inheritance tax planning',
    aliases: ['iht planning', 'inheritance tax planning', 'iht'],
    example: 'no',
  }),
  long('iht_planning_notes', {
    label: 'Inheritance tax planning notes',
    aliases: ['iht notes', 'inheritance tax notes'],
    example: 'Gifts out of income since 2019.',
  }),
  bool('has_gifted_family', {
    label: 'Has gifted to family',
    aliases: ['gifted family', 'gifts to family', 'gifted to family', 'gifts made'],
    example: 'no',
  }),
  long('gift_notes', {
    aliases: ['gift details', 'gifts notes'],
    example: "Deposit for a daughter's house.",
  }),
  bool('is_anticipating_inheritance', {
    label: 'Anticipates an inheritance',
    aliases: ['anticipating inheritance', 'inheritance expected', 'expecting inheritance'],
    example: 'no',
  }),
  long('anticipating_inheritance_notes', {
    label: 'Inheritance notes',
    aliases: ['inheritance notes', 'inheritance details', 'expected inheritance notes'],
    example: "A share of a parent's house.",
  }),
];
