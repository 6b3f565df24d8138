/**
 * The rows of an atomic import wait in an unlogged table of its own until all of them are well (design decision 13):
 * written once without a log, seen by nobody, gone when the import ends.
 */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type CopyColumn, copyLines } from '../db/copy-lines.ts';
import type { KeptValue } from '../db/custom-values.ts';
import { type Db, quoted } from '../db/sql.ts';
import type { Value } from '../domain/value.ts';

export interface StagedColumn extends CopyColumn, KeptValue {
  sqlType: string;
}

/** The table's name. Rows are numbered in `#row`; `#uuid` is the record's, made or found. */
export const stagingOf = (serial: number) => quoted(`atomic_${serial}`);

/** Makes the table where it is not there yet. */
export async function openStaging(db: Db, serial: number, columns: readonly StagedColumn[]): Promise<void> {
  const own = columns.map(({ name, sqlType }) => `, ${quoted(name)} ${sqlType}`).join('');
  await db.query(
    `CREATE UNLOGGED TABLE IF NOT EXISTS ${stagingOf(serial)} ("#row" int NOT NULL, "#uuid" uuid NOT NULL${own})`,
  );
}

export async function emptyStaging(db: Db, serial: number): Promise<void> {
  await db.query(`TRUNCATE ${stagingOf(serial)}`);
}

export async function closeStaging(db: Db, serial: number): Promise<void> {
  await db.query(`DROP TABLE IF EXISTS ${stagingOf(serial)}`);
}

/** Lets the planner know how many rows there are and what is in them: nobody else does for a table so young. */
export async function analyseStaging(db: Db, serial: number): Promise<void> {
  await db.query(`ANALYZE ${stagingOf(serial)}`);
}

/** How many rows wait: fewer than were put there when the database crashed in between (unlogged tables are emptied). */
export async function countStaged(db: Db, serial: number): Promise<number> {
  const { rows } = await db.query(`SELECT count(*)::int AS n FROM ${stagingOf(serial)}`);
  return rows[0].n;
}

/** Puts rows there. @throws the database's error */
export async function stageRows(
  client: pg.ClientBase,
  serial: number,
  columns: readonly StagedColumn[],
  rows: readonly { row: number; uuid: string; values: readonly Value[] }[],
): Promise<void> {
  const lines = copyLines(rows, '', ({ row, uuid }) => `${row}\t${uuid}`, columns);
  await copyIn(client, `COPY ${stagingOf(serial)} FROM STDIN`, lines);
}
