/**
 * The web pages as `npm run build` left them in `web/dist`: one document for every address of theirs, which finds its
 * own way from there, and assets whose names change with their contents.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveFolder from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from './headers.ts';
import type { App } from './served.ts';

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** The addresses people see; `web/src/app.tsx` knows what stands there. */
const addresses = ['/', '/imports', '/imports/*', '/records', '/records/*', '/tokens'];

/** Where the document wants the number that its policy names, new for each answer (CSP level 3, nonce). */
const nonceMark = '__NONCE__';

/** Whether the pages were built. */
export const hasPages = (): boolean => existsSync(`${built}index.html`);

export function servePages(app: App): void {
  const document = readFileSync(`${built}index.html`, 'utf8');
  for (const address of addresses)
    app.get(address, { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-security-policy', pagePolicy(`'nonce-${nonce}'`))
        .type('text/html; charset=utf-8')
        .send(document.replaceAll(nonceMark, nonce));
    });
  app.register(async (assets: FastifyInstance) => {
    assets.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open', probe: true };
    });
    await assets.register(serveFolder, {
      root: `${built}assets`,
      prefix: '/assets/',
      index: false,
      decorateReply: false,
      preCompressed: true,
      schemaHide: true,
      cacheControl: false,
      setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
    });
  });
}
