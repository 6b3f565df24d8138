/** Server-sent events (WHATWG HTML §9.2): an import at each change, until it is over (contract §4 `events`). */
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';

/** Proxies close what is silent, and a client that is gone is only noticed by writing. */
const heartbeatMs = 15_000;

/** An event as it goes over the wire: made once, however many are sent it. */
export const toEvent = (id: string, data: unknown): Buffer =>
  Buffer.from(`id: ${id}\nevent: import\ndata: ${JSON.stringify(data)}\n\n`);

/**
 * @param events ends by itself when `signal` is aborted
 * @param failed told of an error that ends the stream: its answer has begun, so nobody else can be
 */
export function toEventStream(
  events: AsyncIterable<Buffer>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Readable {
  const stream = new PassThrough();
  const heartbeat = setInterval(() => {
    if (!stream.writableNeedDrain) stream.write(': still here\n\n');
  }, heartbeatMs);
  stream.write('retry: 2000\n\n');
  write(events, stream, signal)
    .catch((error) => {
      if (!signal.aborted) failed(error);
    })
    .finally(() => {
      clearInterval(heartbeat);
      stream.end();
    });
  return stream;
}

async function write(events: AsyncIterable<Buffer>, stream: PassThrough, signal: AbortSignal): Promise<void> {
  for await (const event of events) {
    if (!stream.write(event)) await once(stream, 'drain', { signal });
  }
}
