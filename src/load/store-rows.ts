/** New records: COPY straight into the type's table (design decision 8). */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type CopyColumn, copyLines } from '../db/copy-lines.ts';
import { escapeCopy } from '../db/copy-text.ts';
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
  const has = custom.length > 0;
  const names = ['firm_uuid', 'uuid', ...(has ? [customColumn] : []), ...own.map(({ name }) => name)];
  const sql = `COPY ${quoted(table)} (${names.map(quoted).join(', ')}) FROM STDIN`;
  const idOf = ({ row }: StoreRow) => rowDigits(row);
  const idAndCustom = (it: StoreRow) => `${idOf(it)}\t${together(custom, it.values)}`;
  await copyIn(client, sql, copyLines(rows, `${firmUuid}\t${idPrefix}`, has ? idAndCustom : idOf, own));
}

/** The custom fields of a row as the one column that keeps them, encoded. */
function together(columns: readonly StoreColumn[], values: readonly Value[]): string {
  const parts = columns.flatMap(({ name, index, as }) => {
    const value = values[index] as Value;
    return value === null ? [] : [`"${name}":${as?.(value)}`];
  });
  return parts.length === 0 ? '\\N' : escapeCopy(`{${parts.join(',')}}`);
}
