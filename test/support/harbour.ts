/** Two types of one's own: one that Inlet keeps a table for, with a check over whole records, and one with a table of somebody's. */
import { defineType, int, text } from 'inlet';

const jetties = defineType({
  name: 'jetties',
  fields: [text('name', { required: true, unique: true }), int('depth')],
  check: ({ depth, tide }) => (tide > depth ? { depth: 'The tide is deeper than the jetty.' } : null),
});

const moorings = defineType({ name: 'moorings', fields: [text('code')], existing: true });

export default { types: [jetties, moorings] };
