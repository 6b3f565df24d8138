/** What waits in the staging table of an atomic import becomes records, all of it in one statement. */
import type pg from 'pg';
import { assignments } from '../db/custom-values.ts';
import { quoted } from '../db/sql.ts';
import { type StagedColumn, stagingOf } from './staging.ts';
import { updateFrom } from './update-rows.ts';

export interface StagedTarget {
  table: string;
  firmUuid: string;
  importUuid: string;
  serial: number;
  as: 'store' | 'update';
  columns: readonly StagedColumn[];
}

/** A part of the staged rows, both ends included. */
export interface RowRange {
  from: number;
  to: number;
}

/** Makes, or changes, the records of a range of rows. @returns how many. @throws the database's error */
export async function moveStaged(
  client: pg.ClientBase,
  target: StagedTarget,
  { from, to }: RowRange,
): Promise<number> {
  const range = `"#row" BETWEEN ${Number(from)} AND ${Number(to)}`;
  if (target.as === 'update') {
    const source = `(SELECT * FROM ${stagingOf(target.serial)} WHERE ${range})`;
    // Values that records give up were held against the others when the rows were examined; none is free to be taken.
    return updateFrom(client, { ...target, unique: [] }, source);
  }
  const given = assignments(target.columns, ({ name }) => quoted(name), null);
  const columns = given.map(({ column }) => `, ${column}`).join('');
  const values = given.map(({ sql }) => `, ${sql}`).join('');
  const { rowCount } = await client.query(
    `INSERT INTO ${quoted(target.table)} (firm_uuid, uuid${columns})
     SELECT $1, "#uuid"${values} FROM ${stagingOf(target.serial)} WHERE ${range} ORDER BY "#row"`,
    [target.firmUuid],
  );
  return rowCount ?? 0;
}
