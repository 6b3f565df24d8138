/** Patience with whoever sends: a source that gives nothing for so long is given up (contract §9). */
import { InletError } from '../../errors.ts';

/**
 * The same pieces. Only the time spent waiting for the source counts, not what the receiver takes.
 * @throws InletError 408 when `seconds` pass without a piece
 */
export async function* withPatience<T>(source: AsyncIterable<T>, seconds: number): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const next = await inTime(iterator.next(), seconds);
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    // Not awaited: a source that stalls would stall its own end too.
    if (!ended) void iterator.return?.().then(undefined, () => undefined);
  }
}

async function inTime<T>(promise: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const time = seconds === 1 ? 'a second' : `${seconds} seconds`;
      const message = `The upload was dropped: nothing arrived for ${time}. Send it again.`;
      reject(new InletError('stalled', 408, message));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([promise, stalled]);
  } finally {
    clearTimeout(timer);
  }
}
