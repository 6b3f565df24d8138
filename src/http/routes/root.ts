import { createHash } from 'node:crypto';
import { pagePolicy } from '../headers.ts';
import { hasPages, servePages } from '../pages.ts';
import type { Routes } from '../served.ts';

const style = `body{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:4rem auto;padding:0 1rem}
code{background:#8882;padding:.1em .3em;border-radius:.2em}`;

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inlet</title>
<style>${style}</style>
<h1>Inlet</h1>
<p>Spreadsheets in, records out, every row exactly once. This is the server of an import API.</p>
<ul>
<li><a href="/docs">The documents</a>, and the same for programs: <a href="/openapi.json">openapi.json</a></li>
<li><a href="/health">Whether it serves</a>, <a href="/ready">whether it can work</a>, <a href="/metrics">its numbers</a></li>
</ul>
<p>From a terminal: <code>inlet token create --name me</code> gives a token, and
<code>inlet import clients.csv --type clients --mode validate</code> tries a file.</p>
</html>
`;

const policy = pagePolicy(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);

/** The web pages (contract §2), or one that says what this is where they were not built. */
export const root: Routes = (app) => {
  if (hasPages()) return servePages(app);
  app.get('/', { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
};
