import { expect, test } from 'vitest';
import { defineType } from '../define-type.ts';
import { text } from '../fields/text.ts';
import { clashOf } from './clash.ts';

const boats = defineType({
  name: 'boats',
  fields: [text('sail_number', { label: 'Sail no', aliases: ['racing number'] })],
});
const dinghies = defineType({ name: 'dinghies', table: 'boats', fields: [text('oars')] });
const berth = { name: 'berth', label: 'Where it lies' };

test.each([
  ['a name of a field', { name: 'sail_number', label: 'Other' }, 'name'],
  ['a name that reads like one', { name: 'sailnumber', label: 'Other' }, 'name'],
  ['a label of a field', { name: 'other', label: 'SAIL-NO' }, 'label'],
  ['another header of a field', { name: 'other', label: 'Racing number' }, 'label'],
  ['a field of a type that shares the table', { name: 'oars', label: 'Other' }, 'name'],
  ['another custom field', { name: 'other', label: 'where it lies' }, 'label'],
  ['what stands beside the fields of a record', { name: 'origin', label: 'Other' }, 'name'],
  ['what messages about a whole row are called', { name: 'row', label: 'Other' }, 'name'],
  ['what every object of JavaScript has', { name: 'constructor', label: 'Other' }, 'name'],
  ['a column PostgreSQL has of itself', { name: 'ctid', label: 'Other' }, 'name'],
  ['a column of the error report', { name: 'inlet_row', label: 'Other' }, 'name'],
])('%s is taken', (_what, called, on) => {
  const clash = clashOf([boats, dinghies], called, [berth]);
  expect(clash).toMatchObject({ on, message: expect.stringMatching(/Choose another\.$/) });
});

test('all else is free', () => {
  expect(clashOf([boats, dinghies], { name: 'mast', label: 'Mast' }, [berth])).toBeNull();
});
