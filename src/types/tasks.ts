/** Tasks: what is to be done, about a client or a plan or neither. */
import { defineType } from './define-type.ts';
import { clientReference, planReference } from './fields/by-reference.ts';
import { datetime } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { oneOf } from './fields/one-of.ts';
import { ref } from './fields/ref.ts';
import { refs, refsByName } from './fields/refs.ts';
import { long, text } from './fields/text.ts';

export const tasks = defineType({
  name: 'tasks',
  singular: 'task',
  label: 'Tasks',
  table: 'tasks',
  fields: [
    recordUuid('task'),
    text('name', {
      aliases: ['task name', 'task', 'title', 'subject', 'to do'],
      example: 'Send annual review letter',
      required: true,
    }),
    long('description', {
      aliases: ['task description', 'details', 'notes', 'note', 'body'],
      example: 'Include the new risk questionnaire.',
    }),
    oneOf('priority', ['low', 'medium', 'high', 'highest'], {
      aliases: ['task priority', 'importance', 'urgency'],
      example: 'Medium',
      help: 'Medium unless said.',
      default: 'medium',
    }),
    datetime('due_at', {
      label: 'Due',
      aliases: ['due', 'due date', 'date due', 'due on', 'due by', 'deadline'],
      example: '31/03/2026',
      help: 'A day, or a day and a time.',
    }),
    ref('client_uuid', 'clients', {
      label: 'Client UUID',
      aliases: ['client id', 'account uuid'],
      help: 'The client it is about.',
    }),
    clientReference(),
    ref('plan_uuid', 'plans', {
      label: 'Plan UUID',
      aliases: ['plan id', 'policy uuid', 'policy id'],
      help: 'The plan it is about.',
    }),
    planReference(),
    refsByName('assigned_to', 'employees', {
      into: 'assigned_to_uuids',
      aliases: ['assignee', 'assignees', 'assigned to name', 'owner', 'who', 'responsible', 'task owner'],
      example: 'James Whitfield; Priya Nair',
      help: 'Names of your employees, parted by semicolons.',
    }),
    refs('assigned_to_uuids', 'employees', {
      label: 'Assigned to UUIDs',
      aliases: ['assigned to uuid', 'assigned to ids', 'assigned to id', 'assignee uuids', 'assignee ids'],
    }),
    text('status_name', {
      label: 'Status',
      aliases: ['status', 'task status', 'state', 'progress'],
      example: 'Not started',
    }),
    externalReference('task', { example: 'OLD-T-1001' }),
    ignored('client_name', { aliases: ['client'] }),
    ...ignoredTimes,
  ],
  rules: [{ rule: 'prohibited_when', fields: ['plan_uuid'], when: { field: 'client_uuid', has: 'value' } }],
  samples: [
    {
      name: 'Send annual review letter',
      description: 'Include the new risk questionnaire.',
      priority: 'High',
      due_at: '31/03/2026',
      status_name: 'Not started',
      external_reference: 'SAMPLE-T-1',
    },
    { name: 'Order birthday cards' },
  ],
});
