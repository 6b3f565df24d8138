/** A type with keys of several fields: no two stays of a guest in a room on a day, and one that is still open a guest. */
import { defineType } from '../../src/types/define-type.ts';
import { date } from '../../src/types/fields/date.ts';
import { ref, refByName } from '../../src/types/fields/ref.ts';
import { text } from '../../src/types/fields/text.ts';
import { uuid } from '../../src/types/fields/uuid.ts';

const stays = defineType({
  name: 'stays',
  singular: 'stay',
  label: 'Stays',
  table: 'stay',
  fields: [
    uuid('uuid'),
    ref('guest_uuid', 'employees'),
    refByName('guest', 'employees', { into: 'guest_uuid' }),
    text('room'),
    date('came_at', { required: true }),
    date('left_at'),
    text('note'),
  ],
  rules: [
    { rule: 'one_of_fields', fields: ['guest_uuid', 'guest'], count: 'at_least_one' },
    { rule: 'unique_together', fields: ['guest_uuid', 'room', 'came_at'] },
    { rule: 'unique_together', fields: ['guest_uuid', 'came_at'], when: { field: 'left_at', has: 'none' } },
  ],
});

export default { types: [stays] };
