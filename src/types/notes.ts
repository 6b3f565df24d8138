/** Notes: what was said or seen, about a client or a plan. */
import { defineType } from './define-type.ts';
import { clientReference, planReference } from './fields/by-reference.ts';
import { datetime } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { list } from './fields/list.ts';
import { oneOf } from './fields/one-of.ts';
import { ref } from './fields/ref.ts';
import { long } from './fields/text.ts';

export const notes = defineType({
  name: 'notes',
  singular: 'note',
  label: 'Notes',
  table: 'notes',
  fields: [
    recordUuid('note'),
    ref('client_uuid', 'clients', {
      label: 'Client UUID',
      aliases: ['client id', 'account uuid'],
      help: 'The client it is about, unless it is about a plan.',
    }),
    clientReference(),
    ref('plan_uuid', 'plans', {
      label: 'Plan UUID',
      aliases: ['plan id', 'policy uuid', 'policy id'],
      help: 'The plan it is about, unless it is about a client.',
    }),
    planReference(),
    oneOf('type', ['call', 'note', 'meeting', 'email'], {
      aliases: ['note type', 'kind of note', 'category', 'channel'],
      example: 'Call',
      help: 'Note unless said.',
      default: 'note',
    }),
    long('contents', {
      aliases: ['note', 'notes', 'text', 'content', 'note text', 'body', 'details', 'comment', 'comments'],
      example: 'Wants to retire two years earlier.',
      required: true,
    }),
    datetime('noted_at', {
      label: 'Noted at',
      aliases: ['date', 'note date', 'noted', 'noted on', 'date and time', 'date of note'],
      example: '31/01/2024 14:30',
    }),
    list('tags', { aliases: ['tag', 'labels', 'keywords', 'note tags'], example: 'Retirement; Follow up' }),
    externalReference('note', { example: 'OLD-N-1001' }),
    ignored('client_name', { aliases: ['client'] }),
    ...ignoredTimes,
  ],
  rules: [{ rule: 'one_of_fields', fields: ['client_uuid', 'plan_uuid'], count: 'exactly_one' }],
  samples: [
    {
      type: 'Call',
      contents: 'Wants to retire two years earlier.',
      noted_at: '31/01/2024 14:30',
      tags: 'Retirement; Follow up',
      external_reference: 'SAMPLE-N-1',
    },
    { contents: 'Prefers letters in large print.' },
  ],
});
