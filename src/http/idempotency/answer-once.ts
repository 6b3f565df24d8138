/** A POST with an `Idempotency-Key` is done once; sent again, it gets the first answer again (contract §2). */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { toImport } from '../../contract/to-import.ts';
import { effects } from '../../db/effects.ts';
import { invalid } from '../../errors.ts';
import { reach } from '../../points.ts';
import type { App, Served } from '../served.ts';
import { Once } from './once.ts';
import { Turnstile } from './turnstile.ts';

/** Of the server's ten connections, what claims may hold. */
const claimsMax = 4;
const keyLengthMax = 255;
/** Its answer says more than how the import stands, and to correct the same again changes nothing. */
const repeatable = '/corrections';

export function answerOnce(app: App, served: Served): void {
  const { pool } = served;
  const turnstile = new Turnstile(claimsMax);
  app.decorateRequest('once', null);

  app.addHook('preHandler', async (request) => {
    const key = keyOf(request);
    if (key === null || request.actor === null) return;
    const [path = ''] = request.url.split('?');
    const { actor } = request;
    const render = async (uuid: string) =>
      JSON.stringify(toImport(await served.engine.get(actor, uuid), await served.links.wire()));
    request.once = new Once(pool, turnstile, actor.accountUuid, path, key, render);
    // A form is claimed by whoever reads it, once its parts are known.
    if (request.isMultipart()) return;
    const body = createHash('sha256').update(JSON.stringify(request.body) ?? '');
    await request.once.begin(body.digest());
  });

  // From here on the request carries its listener with it, whatever it waits for.
  app.addHook('preHandler', (request, _reply, done) => {
    const { once } = request;
    if (once === null || request.routeOptions.url?.endsWith(repeatable)) done();
    else effects.run(once, done);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.once !== null) await reach(served, 'answering');
    if (typeof payload === 'string') await request.once?.end(reply.statusCode, payload);
    return payload;
  });

  // Whatever came in between, a claim ends with its request.
  app.addHook('onResponse', async (request) => request.once?.abandon());
}

/** @throws InletError 422 for a key that is none */
function keyOf({ method, headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key']?.toString();
  if (method !== 'POST' || key === undefined || key === '') return null;
  if (key.length > keyLengthMax || !/^[\x20-\x7e]+$/.test(key))
    throw invalid({
      'Idempotency-Key': [`The Idempotency-Key must be plain text of at most ${keyLengthMax} characters.`],
    });
  return key;
}
