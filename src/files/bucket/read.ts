/** Reads files of a bucket: their size at once, their bytes when they are wanted, a range a request. */
import type { Bytes } from '../../domain/bytes.ts';
import { notFound, unavailable } from '../../errors.ts';
import { isPassing, isRefusal, toInletError } from './refusal.ts';
import { piecesOf } from './request.ts';
import { beforeAgain, type Store, telling, triesMax } from './store.ts';

/** @throws InletError 404 where there is no such file */
export async function openBytes(store: Store, key: string): Promise<Bytes> {
  const size = await telling(() => sizeOf(store, key));
  if (size === null) throw notFound('File');
  return { size, stream: (from = 0, to = size) => read(store, key, from, Math.min(to, size)) };
}

/** @returns null where there is no such file */
export async function sizeOf(store: Store, key: string): Promise<number | null> {
  const path = store.pathOf(key);
  try {
    const { answer } = await store.ask({ method: 'HEAD', path });
    const length = answer.headers['content-length'];
    if (length !== undefined) return Number(length);
  } catch (error) {
    if (!isRefusal(error) || isPassing(error)) throw error;
  }
  // HEAD cannot say why it is refused: there is no file, or no bucket, or we may not. What stands between may cut it short.
  try {
    const { answer } = await store.ask({ method: 'GET', path, headers: { range: 'bytes=0-0' } });
    const size = /\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1];
    if (size === undefined) throw noRanges();
    return Number(size);
  } catch (error) {
    if (isRefusal(error, 'NoSuchKey')) return null;
    throw error;
  }
}

const noRanges = () =>
  unavailable('The files cannot be reached.', null, 'The store does not give ranges of files.');

/** Goes on where it was when the connection breaks, a few times without a byte between. */
async function* read(store: Store, key: string, from: number, to: number): AsyncGenerator<Buffer> {
  let at = from;
  for (let tried = 1; at < to; tried++) {
    try {
      for await (const piece of range(store, key, at, to)) {
        at += piece.length;
        tried = 0;
        yield piece;
      }
      if (at < to) throw unavailable('A kept file is shorter than it was.');
    } catch (error) {
      if (tried >= triesMax || !isPassing(error)) throw toInletError(error);
      await beforeAgain(tried);
    }
  }
}

async function* range(store: Store, key: string, from: number, to: number): AsyncGenerator<Buffer> {
  const headers = { range: `bytes=${from}-${to - 1}` };
  const answer = await store.once({ method: 'GET', path: store.pathOf(key), headers });
  if (!answer.headers['content-range']?.startsWith(`bytes ${from}-`)) {
    answer.destroy();
    throw noRanges();
  }
  yield* piecesOf(answer, store.patienceMs);
}
