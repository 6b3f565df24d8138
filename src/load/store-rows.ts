/** New records: COPY straight into the type's table (design decision 8). */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type CopyColumn, copyLines } from '../db/copy-lines.ts';
import { quoted } from '../db/sql.ts';
import { rowDigits } from '../domain/origin.ts';
import type { Value } from '../domain/value.ts';

export interface StoreTarget {
  table: string;
  firmUuid: string;
  /** What the ids of this import begin with (domain/origin.ts). */
  idPrefix: string;
  columns: readonly (CopyColumn & { name: string })[];
}

/** Makes one record a row. @throws the database's error; nothing is kept of it inside a savepoint */
export async function storeRows(
  client: pg.ClientBase,
  target: StoreTarget,
  rows: readonly { row: number; values: readonly Value[] }[],
): Promise<void> {
  const names = ['firm_uuid', 'uuid', ...target.columns.map((column) => column.name)];
  const sql = `COPY ${quoted(target.table)} (${names.map(quoted).join(', ')}) FROM STDIN`;
  const head = `${target.firmUuid}\t${target.idPrefix}`;
  await copyIn(
    client,
    sql,
    copyLines(rows, head, ({ row }) => rowDigits(row), target.columns),
  );
}
