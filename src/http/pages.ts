/**
 * The web pages as `npm run build` left them in `web/dist`: one document for every address of theirs, which finds its
 * own way from there, and assets whose names change with their contents.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import serveFolder from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from './headers.ts';
import type { App } from './served.ts';

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** The addresses people see; `web/src/app.tsx` knows what stands there. */
const addresses = [
  '/',
  '/imports',
  '/imports/*',
  '/records',
  '/records/*',
  '/tokens',
  '/applications',
  '/fields',
  '/webhooks',
  '/oauth/consent/*',
];

/** Where the document wants the number that its policy names, new for each answer (CSP level 3, nonce). */
const nonceMark = '__NONCE__';

let document: string | null = null;

/** @param head what stands in the head of the document, beside what is always there */
function page(head = ''): { html: string; policy: string } {
  document ??= readFileSync(`${built}index.html`, 'utf8');
  const nonce = randomBytes(16).toString('base64');
  const html = document.replaceAll(nonceMark, nonce).replace('</head>', () => `${head}</head>`);
  return { html, policy: pagePolicy(`'nonce-${nonce}'`) };
}

/**
 * The page that says what is wrong with an application's request, where it cannot be sent back to the application:
 * `web/src/consent/refused.tsx` finds the error in the head of the document.
 * @returns null where the pages were not built
 */
export function problemPage(error: string, response: ServerResponse): string | null {
  if (!hasPages()) return null;
  const { html, policy } = page(`<meta name="oauth-error" content="${error.replace(/[^a-z_]/g, '')}">`);
  response.setHeader('content-security-policy', policy);
  return html;
}

/** Whether the pages were built. */
export const hasPages = (): boolean => existsSync(`${built}index.html`);

export function servePages(app: App): void {
  for (const address of addresses)
    app.get(address, { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) => {
      const { html, policy } = page();
      return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html);
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
