/** An address nobody knows is 404; a known one asked in another way is 405 and says how (contract §2, RFC 9110 §15.5.6). */
import { InletError, notFound } from '../errors.ts';
import type { App } from './served.ts';

interface Known {
  pattern: RegExp;
  methods: Set<string>;
}

/** Call it before any route is added. */
export function tellUnknown(app: App): void {
  const known = new Map<string, Known>();
  app.addHook('onRoute', ({ url, method }) => {
    const entry = known.get(url) ?? { pattern: asPattern(url), methods: new Set() };
    for (const one of [method].flat()) entry.methods.add(one);
    known.set(url, entry);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = [...known.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ methods }) => [...methods]);
    // A known one asked in the right way has said itself that there is nothing, e.g. of a file.
    if (methods.length === 0 || methods.includes(request.method)) throw notFound();
    const allow = [...new Set(methods)].sort().join(', ');
    reply.header('allow', allow);
    throw new InletError(
      'method_not_allowed',
      405,
      `The ${request.method} method is not supported here. Supported: ${allow}.`,
    );
  });
}

const asPattern = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) =>
        part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.+^$()|[\]\\{}]/g, '\\$&'),
      )
      .join('/')}/?$`,
  );
