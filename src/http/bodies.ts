/** How bodies are read. An empty one is fine wherever a route takes nothing, whatever its type says (contract §2). */
import { badJson } from './errors.ts';
import type { App } from './served.ts';

/** JSON everywhere, and an empty body instead of it: the schema says what is missing. */
export function readJson(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') return done(null, undefined);
    parse(request, body, (error, value) => (error ? done(badJson()) : done(null, value)));
  });
}

/** For routes that take nothing: whatever comes is passed over, up to the limit of any body. */
export function ignoreBody(app: App): void {
  app.removeAllContentTypeParsers();
  // One that is no media type at all would be refused before any parser is asked.
  app.addHook('onRequest', async (request) => {
    delete request.raw.headers['content-type'];
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined));
}
