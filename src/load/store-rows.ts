/** New records: COPY straight into the type's table (design decision 8). */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type CopyColumn, copyRows, type LeadColumn } from '../db/copy-rows.ts';
import type { KeptValue } from '../db/custom-values.ts';
import { quoted } from '../db/sql.ts';
import { rowDigits } from '../domain/origin.ts';
import type { Value } from '../domain/value.ts';
import { customColumn } from '../types/custom/custom-field.ts';

type StoreColumn = CopyColumn & KeptValue;

export interface StoreTarget {
  table: string;
  firmUuid: string;
  /** What the ids of this import begin with (domain/origin.ts). */
  idPrefix: string;
  columns: readonly StoreColumn[];
}

interface StoreRow {
  row: number;
  values: readonly Value[];
}

/** Makes one record a row. @throws the database's error; nothing is kept of it inside a savepoint */
export async function storeRows(
  client: pg.ClientBase,
  { table, firmUuid, idPrefix, columns }: StoreTarget,
  rows: readonly StoreRow[],
): Promise<void> {
  const own = columns.filter(({ custom }) => !custom);
  const custom = columns.filter((column) => column.custom);
  const lead: (LeadColumn<StoreRow> & { name: string })[] = [
    { name: 'firm_uuid', sqlType: 'uuid', of: () => firmUuid },
    { name: 'uuid', sqlType: 'uuid', of: ({ row }) => idPrefix + rowDigits(row) },
  ];
  if (custom.length > 0)
    lead.push({ name: customColumn, sqlType: 'jsonb', of: ({ values }) => together(custom, values) });
  const names = [...lead, ...own].map(({ name }) => quoted(name)).join(', ');
  await copyIn(
    client,
    `COPY ${quoted(table)} (${names}) FROM STDIN (FORMAT binary)`,
    copyRows(rows, lead, own),
  );
}

/** The custom fields of a row as the one column that keeps them. */
function together(columns: readonly StoreColumn[], values: readonly Value[]): string | null {
  const parts = columns.flatMap(({ name, index, as }) => {
    const value = values[index] as Value;
    return value === null ? [] : [`"${name}":${as?.(value)}`];
  });
  return parts.length === 0 ? null : `{${parts.join(',')}}`;
}
