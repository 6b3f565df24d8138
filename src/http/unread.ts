/** Bodies that nobody reads to the end, because the answer was clear before. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from './served.ts';

/** How long a client may go on sending after it was answered; the same as nginx's `lingering_time`. */
const lingerMs = 30_000;

/**
 * The rest of a body is read and thrown away for a while: a connection closed under a client that still sends takes
 * the answer with it (RFC 9112 §9.6). Whoever asked with `Expect: 100-continue` is told to go on only once their
 * token and length were looked at, so that a refused upload is never sent (RFC 9110 §10.1.1).
 */
export function mindUnreadBodies(app: App): void {
  app.addHook('onResponse', async (request) => linger(request.raw));

  const expecting = new WeakSet<IncomingMessage>();
  app.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    expecting.add(request);
    app.server.emit('request', request, response);
  });
  app.addHook('preParsing', async (request, reply) => {
    if (expecting.delete(request.raw)) reply.raw.writeContinue();
  });
}

function linger(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), lingerMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}
