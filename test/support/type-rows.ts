/** Rows of any type, good ones and wrong ones, made of its definition alone. */
import type { Field, TypeDefinition } from '../../src/types/define.ts';
import { optionKey } from '../../src/types/fields/one-of.ts';
import { lookUpsOf } from '../../src/types/look-ups.ts';
import type { RelatedThrough } from '../../src/types/rule.ts';
import type { Thing, World } from './type-world.ts';

/** field → cell */
export type Cells = Record<string, string>;

/** How a row says what it refers to: by uuid, or by a name or another key where there is one. */
export type How = 'uuid' | 'other';

/** The n-th row of a type that imports without failure; what must be there once alone differs with n. */
export async function rowFor(
  world: World,
  type: TypeDefinition,
  n: number,
  wanted: Cells = {},
  how: How = 'uuid',
): Promise<Cells> {
  const row = { ...sampleLike(type, n, wanted) };
  for (const field of type.fields) {
    const cell = row[field.name];
    if (cell !== undefined && (field.unique || isLookedUp(world, type, field)))
      row[field.name] = numbered(field, cell, n);
  }
  completeRequired(type, row);
  Object.assign(row, await referencesOf(world, type, row, n, how));
  for (const rule of type.rules) {
    if (rule.rule !== 'unique_together') continue;
    const date = rule.fields.find((name) => fieldOf(type, name)?.kind === 'date');
    if (date !== undefined && row[date]) row[date] = dayOf(n);
  }
  return row;
}

/** One value for the whole file, of each field that has such; names rather than ids. */
export async function valuesFor(world: World, type: TypeDefinition): Promise<Cells> {
  const values: Cells = {};
  for (const field of type.fields.filter(({ scope }) => scope === 'file')) {
    const named = type.fields.some((it) => it !== field && it.ref?.into === field.name);
    if (named) continue;
    values[field.name] = field.ref ? (await world.thing(field.ref.to, 0)).name : field.example;
  }
  return values;
}

/** The columns that rows have, in the order of the definition. */
export function csvOf(rows: readonly Cells[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

export const fieldOf = (type: TypeDefinition, name: string): Field | undefined =>
  type.fields.find((field) => field.name === name);

/** The sample that is of the wanted sort, or the n-th one with what is wanted. */
function sampleLike(type: TypeDefinition, n: number, wanted: Cells): Cells {
  const samples = type.samples ?? [];
  const same = (a = '', b = '') => optionKey(a) === optionKey(b);
  const fits = (sample: Cells) =>
    Object.entries(wanted).every(([name, cell]) => !(name in sample) || same(sample[name], cell));
  const fitting = samples.filter(fits);
  const sample = fitting[n % Math.max(1, fitting.length)] ?? samples[0] ?? {};
  return { ...sample, ...wanted };
}

/** What the rules require of such a row, and the sample does not have. */
function completeRequired(type: TypeDefinition, row: Cells): void {
  for (const rule of type.rules) {
    if (rule.rule !== 'required_when' || 'has' in rule.when) continue;
    const { field, values } = rule.when;
    const condition = fieldOf(type, field);
    const cell = row[field] ?? condition?.default ?? '';
    const says = values.some((value) => optionKey(value) === optionKey(cell));
    if (says) for (const name of rule.fields) row[name] ??= fieldOf(type, name)?.example ?? '';
  }
}

async function referencesOf(
  world: World,
  type: TypeDefinition,
  row: Cells,
  n: number,
  how: How,
): Promise<Cells> {
  const related = type.rules.find((rule) => rule.rule === 'related_through');
  const things = new Map<string, Thing[]>(related ? await relatedThings(world, type, related, n) : []);
  const cells: Cells = {};
  for (const field of type.fields) {
    const { ref } = field;
    const other = fillerOf(type, field);
    const isGiven = field.scope === 'row' || other !== undefined;
    if (ref?.by !== 'uuid' || !isGiven || row[field.name] || isExcluded(type, field, row, cells)) continue;
    const found = things.get(field.name) ?? (await thingsFor(world, type, field, n));
    if (other?.ref == null || (how === 'uuid' && field.scope === 'row'))
      cells[field.name] = found.map(({ uuid }) => uuid).join('; ');
    else {
      const { key } = other.ref;
      const said = found.map(({ name, record }) => (key === null ? name : String(record[key] ?? '')));
      cells[other.name] = said.join('; ');
    }
  }
  return cells;
}

/** As many different things as the field wants; others for every row where a key of several fields has them. */
async function thingsFor(world: World, type: TypeDefinition, field: Field, n: number): Promise<Thing[]> {
  const { to, where } = field.ref as NonNullable<Field['ref']>;
  const only = where === null ? {} : { [where.column]: where.value };
  const isKey = type.rules.some(
    (rule) => rule.rule === 'unique_together' && rule.fields.includes(field.name),
  );
  const first = isKey ? n : 0;
  const count = field.kind === 'refs' ? Math.max(2, field.min ?? 0) : 1;
  const things: Thing[] = [];
  for (let at = 0; at < count; at++) things.push(await world.thing(to, first + at, only));
  return things;
}

/** The column that says by another key where a reference leads. */
const fillerOf = (type: TypeDefinition, field: Field) =>
  type.fields.find((it) => it !== field && it.ref?.into === field.name && it.scope === 'row');

/** Where another field has a value, and this one may not. */
function isExcluded(type: TypeDefinition, { name }: Field, row: Cells, cells: Cells): boolean {
  const given = (other: string) => [other, ...filling(type, other)].some((it) => row[it] || cells[it]);
  return type.rules.some((rule) => {
    if (rule.rule === 'one_of_fields')
      return rule.count === 'exactly_one' && rule.fields.includes(name) && rule.fields.some(given);
    if (rule.rule !== 'prohibited_when' || !rule.fields.includes(name) || !('has' in rule.when)) return false;
    return given(rule.when.field) === (rule.when.has === 'value');
  });
}

const filling = (type: TypeDefinition, name: string) =>
  type.fields.filter((it) => it.ref?.into === name).map((it) => it.name);

/** Things that are related as the rule wants, by a record made for it. */
async function relatedThings(
  world: World,
  type: TypeDefinition,
  rule: RelatedThrough,
  n: number,
): Promise<[string, Thing[]][]> {
  const through = world.types.get(rule.through.type) as TypeDefinition;
  const refOf = (of: TypeDefinition, name: string) => fieldOf(of, name)?.ref as NonNullable<Field['ref']>;
  const thingOf = (ref: NonNullable<Field['ref']>, at: number) =>
    world.thing(ref.to, at, ref.where === null ? {} : { [ref.where.column]: ref.where.value });
  const owner = await thingOf(refOf(through, rule.through.other), 0);
  const one = await thingOf(refOf(through, rule.through.field), n);
  const to = await world.thing(refOf(type, rule.to.field).to, n, { [rule.to.column]: owner.uuid });
  await world.thing(through.name, n, { [rule.through.field]: one.uuid, [rule.through.other]: owner.uuid });
  return [
    [rule.field, [one]],
    [rule.to.field, [to]],
  ];
}

function isLookedUp(world: World, type: TypeDefinition, field: Field): boolean {
  return lookUpsOf(world.types).some((it) => it.table === type.table && it.field.name === field.name);
}

/** Cells for everything by which records of other types find one of this type, beside its uuid. */
export function keysOf(world: World, type: TypeDefinition, n: number): Cells {
  const refs = [...world.types.values()].flatMap(({ fields }) => fields.flatMap(({ ref }) => ref ?? []));
  const keys = new Set(refs.flatMap(({ to, key }) => (to === type.name && key !== null ? [key] : [])));
  return Object.fromEntries([...keys].map((key) => [key, `KEY-${type.name}-${key}-${n}`]));
}

function numbered(field: Field, cell: string, n: number): string {
  return field.kind === 'email' ? cell.replace('@', `.${n}@`) : `${cell}-${n}`;
}

/** The n-th day of this century, as people write it. */
function dayOf(n: number): string {
  const date = new Date(Date.UTC(2001, 0, n));
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
