/** Takes what a COPY … TO STDOUT (FORMAT binary) of one column gives: the only way to have bytes from the database as they are, and not as text twice as long. */
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** PostgreSQL manual, COPY, «Binary Format»: a signature of 11 bytes and two words, then tuples, then −1. */
const headBytes = 11 + 4 + 4;

/** @param select a query of one column that is never null. @returns its values in order, held in memory together */
export async function copyOut(client: pg.ClientBase, select: string): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`)))
    pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const values: Buffer[] = [];
  for (let at = headBytes; bytes.readInt16BE(at) >= 0; ) {
    const from = at + 2 + 4;
    at = from + bytes.readInt32BE(at + 2);
    values.push(bytes.subarray(from, at));
  }
  return values;
}
