import type { Readable } from 'node:stream';
import Type from 'typebox';
import { toImport } from '../../../../../../contract/to-import.ts';
import type { ImportView } from '../../../../../../domain/views.ts';
import { toEvent, toEventStream } from '../../../../../events.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { told } from '../../../../../log.ts';
import { errorAnswers, guarded, Nothing } from '../../../../../replies.ts';
import { actorOf, type Routes, type Served } from '../../../../../served.ts';

const description = `Server-sent events. Each has the name \`import\` and the Import as its data: one at once, one at each
change, the last after the import has ended. A client that comes back after that last one is told 204, as a browser
would otherwise ask again for ever.`;

/** An import at each change (contract §4 `events`). */
export const events: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Watch an import',
    description,
    params: UuidParams,
    produces: ['text/event-stream'],
    response: {
      200: Type.Unsafe<Readable>({ type: 'string', description: 'A stream of events.' }),
      204: Nothing,
      ...errorAnswers(...guarded, 404),
    },
  };
  // All who watch an import are shown the same looks at it.
  const events = new WeakMap<ImportView, Promise<Buffer>>();
  const eventOf = (view: ImportView) => {
    const made = events.get(view) ?? render(served, view);
    events.set(view, made);
    return made;
  };
  app.get('/api/v1/import/:uuid/events', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const uuid = uuidOf(request, 'Import');
    const actor = actorOf(request);
    // Before anything is streamed, so that an import that is not there is an answer like any other.
    const now = await served.engine.get(actor, uuid);
    if (request.headers['last-event-id'] === lastId(now)) return reply.status(204).send(null);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, served.closing]);
    const stream = toEventStream(each(served.engine.watch(actor, uuid, signal), eventOf), signal, (error) =>
      request.log.warn({ import: uuid, error: told(error) }, 'events ended early'),
    );
    return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream);
  });
};

async function* each<T, R>(items: AsyncIterable<T>, turn: (item: T) => Promise<R>): AsyncGenerator<R, void> {
  for await (const item of items) yield turn(item);
}

async function render(served: Served, view: ImportView): Promise<Buffer> {
  const id = lastId(view) ?? String(view.updatedAt.getTime());
  return toEvent(id, toImport(view, await served.links.wire()));
}

const ended = new Set(['completed', 'cancelled', 'failed', 'undone']);

/** The id of an import's last event; null while more can come. */
const lastId = (view: ImportView): string | null =>
  ended.has(view.status) ? `${view.status}-${view.updatedAt.getTime()}` : null;
