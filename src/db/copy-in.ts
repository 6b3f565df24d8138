/** Sends lines to a COPY … FROM STDIN. It and copy-out.ts alone know pg-copy-streams. */
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Characters gathered before they are encoded and sent: large enough that the cost a piece vanishes, small enough to stay bounded. */
const pieceLength = 128 * 1024;

/**
 * Runs one COPY and resolves when the database has taken all of it.
 * @param source encoded lines, each ending in a newline, or pieces of COPY's binary format
 * @throws the database's own error (e.g. 23505); the client can be used again after it
 */
export async function copyIn(
  client: pg.ClientBase,
  sql: string,
  source: Iterable<string> | Iterable<Buffer>,
): Promise<void> {
  const stream = client.query(copyFrom(sql));
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve);
    stream.on('error', reject);
  });
  // A failure may come at any moment; it is awaited at the end, and must not count as unhandled until then.
  ended.catch(() => {});
  for (const piece of piecesOf(source)) {
    if (stream.destroyed || stream.errored) break;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), ended]);
  }
  stream.end();
  await ended;
}

function* piecesOf(source: Iterable<string> | Iterable<Buffer>): Iterable<Buffer> {
  let text = '';
  for (const it of source) {
    if (typeof it !== 'string') {
      yield it;
      continue;
    }
    text += it;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
