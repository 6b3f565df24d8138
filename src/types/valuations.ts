/** Valuations: what a plan, or an account within it, was worth on a day. */
import { defineType } from './define-type.ts';
import { planReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { money } from './fields/money.ts';
import { ref, refByKey } from './fields/ref.ts';
import { text } from './fields/text.ts';
import type { Rule } from './rule.ts';

/** Of whatever type of file a valuation comes. */
export const oneValueADay: Rule = {
  rule: 'unique_together',
  fields: ['plan_uuid', 'sub_account', 'valued_at'],
};

export const valuations = defineType({
  name: 'valuations',
  singular: 'valuation',
  label: 'Valuations',
  table: 'valuations',
  fields: [
    recordUuid('valuation'),
    ref('plan_uuid', 'plans', {
      label: 'Plan UUID',
      aliases: ['plan id', 'policy uuid', 'policy id'],
      help: 'The plan that was valued; or give its policy number.',
      required: true,
    }),
    refByKey('policy_number', 'plans', 'policy_number', {
      into: 'plan_uuid',
      aliases: [
        'policy no',
        'policy num',
        'policy',
        'plan number',
        'plan no',
        'contract number',
        'account number',
      ],
      example: 'AV-0458812',
      help: 'Of the plan that was valued, where it fits that plan alone.',
    }),
    planReference(),
    text('sub_account', {
      aliases: ['sub account name', 'account', 'account name', 'wrapper', 'fund', 'pot'],
      example: 'Stocks & Shares ISA',
      help: 'The part of the plan that was valued; empty for the whole of it.',
    }),
    date('valued_at', {
      label: 'Valued on',
      aliases: [
        'valuation date',
        'date valued',
        'value date',
        'date of valuation',
        'as at',
        'price date',
        'date',
      ],
      example: '05/04/2025',
      help: 'Not in the future. A plan, or a part of it, has one value a day.',
      past: true,
      required: true,
    }),
    money('value', {
      aliases: [
        'valuation',
        'plan value',
        'current value',
        'market value',
        'fund value',
        'amount',
        'value gbp',
      ],
      example: '84,310.55',
      help: 'In pounds.',
      required: true,
    }),
    externalReference('valuation', { example: 'OLD-V-1001' }),
    ...ignoredTimes,
  ],
  rules: [oneValueADay],
  samples: [
    { sub_account: 'Cash', valued_at: '05/04/2024', value: '£1,250', external_reference: 'SAMPLE-V-1' },
    { valued_at: '05/04/2025', value: '84,310.55' },
  ],
});
