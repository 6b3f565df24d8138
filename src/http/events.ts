/** Server-sent events (WHATWG HTML §9.2): an import at each change, until it is over (contract §4 `events`). */
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';

/** Proxies close what is silent, and a client that is gone is only noticed by writing. */
const heartbeatMs = 15_000;

export interface Event {
  id: string;
  data: unknown;
}

/**
 * @param events ends by itself when `signal` is aborted
 * @param failed told of an error that ends the stream: its answer has begun, so nobody else can be
 */
export function toEventStream(
  events: AsyncIterable<Event>,
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

async function write(events: AsyncIterable<Event>, stream: PassThrough, signal: AbortSignal): Promise<void> {
  for await (const { id, data } of events) {
    const text = `id: ${id}\nevent: import\ndata: ${JSON.stringify(data)}\n\n`;
    if (!stream.write(text)) await once(stream, 'drain', { signal });
  }
}
