/**
 * What the database itself takes for the rows of an import: one COPY of them, typed and encoded already, only the columns
 * that hold anything, into an empty copy of the same table with the same indexes, on one connection.
 */
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { quoted } from '../../src/db/sql.ts';
import { idPrefix } from '../../src/domain/origin.ts';
import { type BenchServer, streamOf } from './server.ts';

/** @param folder for the encoded rows, which are deleted again. @returns seconds */
export async function rawLoad(
  server: BenchServer,
  table: string,
  importUuid: string,
  folder: string,
): Promise<number> {
  const { db } = server;
  const { made, written } = await importOf(server, importUuid);
  const filled = await filledOf(server, table, made, written);
  const columns = ['firm_uuid', 'uuid', ...filled].map(quoted).join(', ');
  const encoded = join(folder, 'encoded.copy');
  await pipeline(
    db.query(copyTo(`COPY (SELECT ${columns} FROM ${quoted(table)} WHERE ${made} ORDER BY uuid) TO STDOUT`)),
    createWriteStream(encoded),
  );
  await db.query(`CREATE TABLE plain (LIKE ${quoted(table)} INCLUDING ALL)`);
  await db.query('CHECKPOINT');
  const began = performance.now();
  await pipeline(streamOf(encoded), db.query(copyFrom(`COPY plain (${columns}) FROM STDIN`)));
  const seconds = (performance.now() - began) / 1000;
  await db.query('DROP TABLE plain');
  rmSync(encoded);
  return seconds;
}

/** The records an import made, which are one range of ids, and the columns it wrote. */
async function importOf({ db }: BenchServer, uuid: string): Promise<{ made: string; written: string[] }> {
  const { rows } = await db.query(
    'SELECT origin_ms::float8 AS ms, serial::float8 AS serial, columns FROM import WHERE uuid = $1',
    [uuid],
  );
  const prefix = idPrefix(rows[0]);
  return { made: `uuid BETWEEN '${prefix}00000000' AND '${prefix}ffffffff'`, written: rows[0].columns };
}

/** Those of the columns that hold anything. */
async function filledOf(
  { db }: BenchServer,
  table: string,
  made: string,
  columns: string[],
): Promise<string[]> {
  const counts = columns.map((name, at) => `count(${quoted(name)}) AS c${at}`).join(', ');
  const { rows } = await db.query(`SELECT ${counts} FROM ${quoted(table)} WHERE ${made}`);
  return columns.filter((_, at) => Number(rows[0][`c${at}`]) > 0);
}
