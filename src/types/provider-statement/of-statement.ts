/** What holds for the whole file, and what Inlet puts into each transaction. */
import type { Field } from '../define.ts';
import { date } from '../fields/date.ts';
import { recordUuid } from '../fields/every-type.ts';
import { ref, refByName } from '../fields/ref.ts';
import { rest } from '../fields/rest.ts';
import { text } from '../fields/text.ts';
import { uuid } from '../fields/uuid.ts';

export const ofStatement: readonly Field[] = [
  recordUuid('transaction'),
  refByName('provider', 'providers', {
    into: 'provider_uuid',
    example: 'Aviva',
    help: 'The name of the provider who paid, for the whole statement.',
    scope: 'file',
  }),
  ref('provider_uuid', 'providers', {
    label: 'Provider UUID',
    help: 'In place of the name.',
    scope: 'file',
  }),
  date('statement_date', {
    // As the rows have a date too: among the values for the whole file this one is meant.
    aliases: ['date'],
    example: '28/02/2025',
    help: 'The date of the statement, and of each transaction that has none of its own.',
    scope: 'file',
    required: true,
  }),
  text('reference', {
    label: 'Statement reference',
    example: 'FEB-2025',
    help: "The provider's or your own reference of the statement.",
    scope: 'file',
  }),
  uuid('statement_uuid', { label: 'Statement UUID', scope: 'none', help: 'The same in all rows of a file.' }),
  ref('plan_uuid', 'plans', {
    label: 'Plan UUID',
    scope: 'none',
    help: 'The plan whose policy number it is; empty where none fits, or several do.',
  }),
  rest('other_columns', {
    label: 'Other columns',
    example: '{"Scheme type":"Group"}',
    help: 'What the file has beside the columns that are mapped.',
  }),
];
