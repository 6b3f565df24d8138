/** Files of any type, made of its definition: a sample row again and again, with other keys and references in each. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Field, TypeDefinition } from '../../src/types/define.ts';

/** How many there are to refer to. Each row of a file has another pair of a person and a business. */
export const pool = { people: 10_000, businesses: 100, plans: 10_000 };

/** The ids of what is referred to, by the row of a file. */
export interface Pools {
  person(row: number): string;
  business(row: number): string;
  plan(row: number): string;
  /** The plan of the business of a row. */
  planOfBusiness(row: number): string;
  adviser: string;
}

/** The columns of a type's file: what its first sample fills, what is required, and what it refers to. */
function columnsOf(type: TypeDefinition): Field[] {
  const sample = type.samples?.[0] ?? {};
  const excluded = new Set(
    type.rules.flatMap((rule) =>
      rule.rule === 'one_of_fields' && rule.count === 'exactly_one' && rule.fields.every((it) => !sample[it])
        ? rule.fields.slice(1)
        : rule.rule === 'prohibited_when' && 'has' in rule.when && rule.when.has === 'value'
          ? rule.fields
          : [],
    ),
  );
  return type.fields.filter((field) => {
    if (field.scope !== 'row' || field.kind === 'ignored' || field.name === 'uuid') return false;
    if (excluded.has(field.name)) return false;
    const isKey =
      field.ref?.key != null && type.fields.some((it) => it.name === field.ref?.into && it.scope === 'none');
    return sample[field.name] !== undefined || field.required || field.ref?.by === 'uuid' || isKey;
  });
}

/** Writes a file. @returns its headers, which are names of fields */
export async function writeTypeFile(
  path: string,
  type: TypeDefinition,
  rows: number,
  pools: Pools,
): Promise<string[]> {
  const columns = columnsOf(type);
  const out = createWriteStream(path);
  const headers = columns.map(({ name }) => name);
  let text = `${headers.join(',')}\r\n`;
  for (let row = 1; row <= rows; row++) {
    text += `${columns.map((field) => cellOf(type, field, row, pools)).join(',')}\r\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', resolve));
    text = '';
  }
  out.end(text);
  await finished(out);
  return headers;
}

function cellOf(type: TypeDefinition, field: Field, row: number, pools: Pools): string {
  const cell = field.ref ? referenceOf(type, field, row, pools) : textOf(type, field, row);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function textOf(type: TypeDefinition, field: Field, row: number): string {
  const sample = type.samples?.[0]?.[field.name] ?? field.example;
  if (type.rules.some((rule) => rule.rule === 'find' && rule.from === field.name))
    return `P-${row % pool.plans}`;
  if (field.unique) return field.kind === 'email' ? sample.replace('@', `.${row}@`) : `${sample}-${row}`;
  const isKey = type.rules.some(
    (rule) => rule.rule === 'unique_together' && rule.fields.includes(field.name) && field.kind === 'date',
  );
  if (!isKey) return sample;
  const day = Math.floor(row / pool.plans);
  return `${1 + (day % 28)}/${1 + (Math.floor(day / 28) % 12)}/${2000 + Math.floor(day / 336)}`;
}

function referenceOf(type: TypeDefinition, field: Field, row: number, pools: Pools): string {
  const { to, by, key, where } = field.ref as NonNullable<Field['ref']>;
  const isMember = type.rules.some(({ rule }) => rule === 'related_through');
  if (to === 'plans' && key === 'external_reference') return `A-${row % pool.plans}`;
  if (to === 'plans') return isMember ? pools.planOfBusiness(row) : pools.plan(row);
  if (by === 'name') return '';
  if (to === 'clients' && where?.value === 'business') return pools.business(row);
  const person = pools.person(row);
  if (to === 'clients') return field.kind === 'refs' ? `${person}; ${pools.person(row + 1)}` : person;
  return to === 'employees' || to === 'accounts' ? pools.adviser : '';
}
