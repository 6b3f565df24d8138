/** Takes what a COPY … TO STDOUT (FORMAT binary) of one column gives: the only way to have bytes from the database as they are, and not as text twice as long. */
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** PostgreSQL manual, COPY, «Binary Format»: a signature of 11 bytes and two words, then tuples, then −1. */
const headBytes = 11 + 4 + 4;
/** A tuple of one column: how many columns, how many bytes. */
const tupleBytes = 2 + 4;

/**
 * One value after the other, so that no more than a few are in memory at once.
 * @param select a query of one column that is never null
 * @returns its values in order, each of them good until the next is asked for
 */
export async function* copyOut(client: pg.ClientBase, select: string): AsyncGenerator<Buffer, void> {
  let rest: Buffer = Buffer.alloc(0);
  let at = headBytes;
  for await (const piece of client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`))) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    while (at + 2 <= rest.length && rest.readInt16BE(at) >= 0) {
      if (at + tupleBytes > rest.length) break;
      const from = at + tupleBytes;
      const to = from + rest.readInt32BE(at + 2);
      if (to > rest.length) break;
      yield rest.subarray(from, to);
      at = to;
    }
    const read = Math.min(at, rest.length);
    rest = rest.subarray(read);
    at -= read;
  }
}
