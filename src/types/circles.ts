/** Circles: clients who belong together, a family most often. */
import { defineType } from './define-type.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { list } from './fields/list.ts';
import { refs, refsByKey } from './fields/refs.ts';
import { text } from './fields/text.ts';

export const circles = defineType({
  name: 'circles',
  singular: 'circle',
  label: 'Circles',
  table: 'circles',
  fields: [
    recordUuid('circle'),
    text('name', {
      aliases: ['circle name', 'circle', 'family', 'family name', 'household', 'household name'],
      example: 'Pritchard Family',
      help: 'No two circles have the same.',
      required: true,
      unique: true,
    }),
    refs('account_uuids', 'clients', {
      label: 'Client UUIDs',
      aliases: ['client uuids', 'client ids', 'account ids', 'member uuids', 'member ids', 'members'],
      example: '0192f3a4-5b6c-7d8e-9f01-23456789abcd; 0192f3a4-5b6c-7d8e-9f01-23456789abce',
      help: 'The clients in it, 2 to 50, parted by semicolons.',
      required: true,
      min: 2,
      max: 50,
    }),
    refsByKey('account_references', 'clients', 'external_reference', {
      into: 'account_uuids',
      label: 'Client references',
      aliases: ['client refs', 'account refs', 'member references', 'member refs', 'client numbers'],
      example: 'OLD-C-1001; OLD-C-1002',
      help: "The clients' external references, where the UUIDs are not known.",
      min: 2,
      max: 50,
    }),
    list('groups', { aliases: ['group', 'circle groups'], example: 'Families; Cardiff' }),
    externalReference('circle', { example: 'OLD-CI-1001' }),
    ...ignoredTimes,
  ],
  rules: [],
  samples: [
    { name: 'Pritchard Family', groups: 'Families; Cardiff', external_reference: 'SAMPLE-CI-1' },
    { name: 'Drummond Household' },
  ],
});
