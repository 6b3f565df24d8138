/** A third type, as somebody would write their own: all that is needed stands in this one file. */
import { defineType } from '../../src/types/define-type.ts';
import { date } from '../../src/types/fields/date.ts';
import { money } from '../../src/types/fields/money.ts';
import { ref } from '../../src/types/fields/ref.ts';
import { text } from '../../src/types/fields/text.ts';
import { uuid } from '../../src/types/fields/uuid.ts';

const boats = defineType({
  name: 'boats',
  singular: 'boat',
  label: 'Boats',
  table: 'boat',
  fields: [
    uuid('uuid'),
    text('name', { required: true, aliases: ['vessel'] }),
    text('sail_number', { unique: true }),
    money('price'),
    date('launched_at'),
    ref('owner_uuid', 'clients', { required: true }),
  ],
  rules: [],
});

export default { types: [boats] };
