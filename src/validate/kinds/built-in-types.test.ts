/** What the definitions of the built-in types promise, held against the checks of their kinds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Field, TypeDefinition } from '../../types/define.ts';
import { builtInTypes } from '../../types/registry.ts';
import { sampleCsv } from '../../types/sample.ts';
import { reader } from './testing.ts';

const types = [...builtInTypes.values()];
const fields = types.flatMap((type) =>
  type.fields.map((field) => [`${type.name}.${field.name}`, field] as const),
);

test.each(
  fields.filter(([, field]) => field.kind !== 'ignored'),
)('the example of %s is a good cell', (_, field) => {
  expect(field.example).not.toBe('');
  expect(reader(field)(field.example)).not.toMatch('✗');
});

test.each(
  types,
)('the sample of $name has only good cells, and all that is required but references', (type) => {
  const [header = [], ...rows] = parse(sampleCsv(type));
  expect(sampleCsv(type)).toMatch(/^\ufeff[a-z_]+,/);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    const cells = Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
    for (const [name, cell] of Object.entries(cells)) {
      const field = named(type, name);
      if (cell !== '') expect(reader(field)(cell)).not.toMatch('✗');
      else expect(field.required && field.ref === null, name).toBe(false);
    }
  }
});

test('a type without samples has some made of its examples', () => {
  const clients = builtInTypes.get('clients') as TypeDefinition;
  const { samples: _, ...plain } = clients;
  const [header = [], first = [], second = []] = parse(sampleCsv(plain));
  const email = header.indexOf('email');
  expect(first[email]).toBe('megan.pritchard@example.org');
  expect(second[header.indexOf('last_name')]).toBe('Pritchard');
  expect(second[email]).toBe('');
});

test('the example file of clients goes wrong in exactly the ways it is meant to', () => {
  const clients = builtInTypes.get('clients') as TypeDefinition;
  const [header = [], ...rows] = parse(readFileSync('examples/clients.csv', 'utf8'));
  const mapped = header.map((title) => clients.fields.find((field) => meant(field, title)) as Field);
  expect(mapped.every(Boolean)).toBe(true);
  const wrong: string[] = [];
  const emails = new Set<string>();
  rows.forEach((row, at) => {
    mapped.forEach((field, column) => {
      const cell = row[column] ?? '';
      const found = cell === '' ? (isMissing(field, row, header) ? '✗' : '') : reader(field)(cell);
      if (found.startsWith('✗') || (field.ref && !KNOWN.has(cell))) wrong.push(`${at + 1} ${field.name}`);
      if (field.name !== 'email' || cell === '') return;
      if (emails.has(cell.toLowerCase())) wrong.push(`${at + 1} taken`);
      emails.add(cell.toLowerCase());
    });
  });
  expect(rows.length).toBe(200);
  expect(wrong).toEqual([
    '18 email',
    '37 date_of_birth',
    '58 gender',
    '63 last_name',
    '76 send_welcome_email',
    '95 taken',
    '112 address_1',
    '123 assigned_adviser',
    '131 value',
    '149 ni_number',
    '167 date_of_birth',
    '184 phone',
    '184 marital_status',
  ]);
});

test('the example file of plans has only good cells', () => {
  const plans = builtInTypes.get('plans') as TypeDefinition;
  const [header = [], ...rows] = parse(readFileSync('examples/plans.csv', 'utf8'));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    header.forEach((title, at) => {
      const field = plans.fields.find((it) => meant(it, title)) as Field;
      const cell = row[at] ?? '';
      if (cell !== '') expect(reader(field)(cell)).not.toMatch('✗');
      else expect(field.required, title).toBe(false);
    });
  }
});

/** Whom and what a first run makes, and no name at all. */
const KNOWN = new Set([
  '',
  'Olivia Hart',
  'James Whitfield',
  'Priya Nair',
  'Active',
  'Prospect',
  'On Hold',
  'Inactive',
]);

/** Whether a record without this field cannot be made. */
function isMissing(field: Field, row: readonly string[], header: readonly string[]): boolean {
  const person = row[header.indexOf('Type')] === 'Individual';
  if (field.name === 'entity_name') return !person;
  return field.required || (person && ['first_name', 'last_name'].includes(field.name));
}

const named = (type: TypeDefinition, name: string) =>
  type.fields.find((field) => field.name === name) as Field;
const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
const meant = (field: Field, title: string) =>
  [field.name, ...field.aliases].some((header) => plain(header) === plain(title));

/** CSV by RFC 4180, as these files are known to be. */
function parse(csv: string): string[][] {
  return csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      Array.from(
        line.matchAll(/("((?:[^"]|"")*)"|[^,]*)(?:,|$)/g),
        ([, raw = '', inner]) => inner?.replaceAll('""', '"') ?? raw,
      ),
    )
    .map((cells) => cells.slice(0, -1));
}
