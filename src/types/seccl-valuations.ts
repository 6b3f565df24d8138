/** Valuations as the platform Seccl gives them: by its own account id, which is the plan's external reference here. */
import { defineType } from './define-type.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { money } from './fields/money.ts';
import { ref, refByKey } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { oneValueADay } from './valuations.ts';

export const secclValuations = defineType({
  name: 'seccl_valuations',
  singular: 'seccl_valuation',
  label: 'Seccl valuations',
  table: 'valuations',
  modes: ['store', 'validate'],
  fields: [
    recordUuid('valuation'),
    refByKey('account_id', 'plans', 'external_reference', {
      into: 'plan_uuid',
      label: 'Account ID',
      aliases: ['account', 'account number', 'seccl account', 'seccl account id', 'client account id'],
      example: '0AB12CD3',
      help: "Seccl's id of the account, which is the external reference of your plan.",
      required: true,
    }),
    date('valued_at', {
      label: 'Valued on',
      aliases: ['valuation date', 'date valued', 'value date', 'as at', 'price date', 'date'],
      example: '05/04/2025',
      help: 'Not in the future. An account has one value a day.',
      past: true,
      required: true,
    }),
    money('value', {
      aliases: ['valuation', 'account value', 'current value', 'market value', 'amount', 'value gbp'],
      example: '84,310.55',
      help: 'In pounds.',
      required: true,
    }),
    externalReference('valuation', { example: 'SECCL-V-1001' }),
    // What the records have beside, as those of `valuations` do.
    ref('plan_uuid', 'plans', { label: 'Plan UUID', scope: 'none', help: 'Found by the account ID.' }),
    text('sub_account', { scope: 'none', help: 'Empty: an account of Seccl is valued as a whole.' }),
    ...ignoredTimes,
  ],
  rules: [oneValueADay],
  samples: [
    { valued_at: '05/04/2025', value: '84,310.55', external_reference: 'SAMPLE-S-1' },
    { valued_at: '06/04/2025', value: '£84,402.10' },
  ],
});
