/** Expenses: what a client spends. */
import { defineType } from './define-type.ts';
import { clientReference } from './fields/by-reference.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { money } from './fields/money.ts';
import { oneOf } from './fields/one-of.ts';
import { ref } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { FREQUENCIES } from './lists/frequencies.ts';

export const expenses = defineType({
  name: 'expenses',
  singular: 'expense',
  label: 'Expenses',
  table: 'expenses',
  fields: [
    recordUuid('expense'),
    ref('client_uuid', 'clients', {
      label: 'Client UUID',
      aliases: ['client id', 'account uuid', 'owner uuid'],
      help: 'The client whose expense it is.',
      required: true,
    }),
    clientReference(),
    text('name', {
      aliases: ['expense name', 'expense', 'description', 'expenditure', 'item', 'outgoing'],
      example: 'Electricity',
      required: true,
    }),
    text('section', {
      aliases: ['expense section', 'category', 'group', 'expense type', 'heading'],
      example: 'Housekeeping',
    }),
    money('amount', {
      aliases: ['expense amount', 'cost', 'value', 'amount gbp', 'sum'],
      example: '94.50',
      help: 'In pounds, each time it is paid.',
      required: true,
    }),
    oneOf('frequency', FREQUENCIES, {
      aliases: ['expense frequency', 'how often', 'paid', 'payment frequency', 'period'],
      example: 'Monthly',
      help: 'Monthly unless said.',
      default: 'monthly',
    }),
    text('life_stage', {
      aliases: ['stage of life', 'stage', 'phase of life', 'phase'],
      example: 'Retirement',
      help: 'The part of life it is expected in.',
    }),
    externalReference('expense', { example: 'OLD-E-1001' }),
    ignored('client_name', { aliases: ['client', 'owner'] }),
    ...ignoredTimes,
  ],
  rules: [],
  samples: [
    {
      name: 'Electricity',
      section: 'Housekeeping',
      amount: '94.50',
      frequency: 'Monthly',
      life_stage: 'Working',
      external_reference: 'SAMPLE-E-1',
    },
    { name: 'Holiday', amount: '£1,800' },
  ],
});
