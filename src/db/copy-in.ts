/** Sends lines to a COPY … FROM STDIN. The only file that knows pg-copy-streams. */
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Characters gathered before they are encoded and sent: large enough that the cost a piece vanishes, small enough to stay bounded. */
const pieceLength = 128 * 1024;

/**
 * Runs one COPY and resolves when the database has taken all of it.
 * @param lines encoded lines, each ending in a newline
 * @throws the database's own error (e.g. 23505); the client can be used again after it
 */
export async function copyIn(client: pg.ClientBase, sql: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(sql));
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve);
    stream.on('error', reject);
  });
  // A failure may come at any moment; it is awaited at the end, and must not count as unhandled until then.
  ended.catch(() => {});
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    if (stream.destroyed || stream.errored) break;
    if (!stream.write(Buffer.from(piece))) await Promise.race([once(stream, 'drain'), ended]);
    piece = '';
  }
  stream.end(piece === '' ? undefined : Buffer.from(piece));
  await ended;
}
