/**
 * Fails where the first page asks for more script than it may: everything a browser loads before somebody can sign
 * in, and then before the list of imports is there, each packed as it is served. `npm run build` makes the pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
const mostBytes = 200_000;

/** Vite's own account of what it built: a source → its file, and what that loads. */
type Manifest = Record<string, { file: string; imports?: string[]; isEntry?: boolean }>;

/** The pages somebody may see first. */
const pages = ['src/sign-in/page.tsx', 'src/imports/page.tsx', 'src/consent/page.tsx'];

const manifestFile = `${dist}.vite/manifest.json`;
if (!existsSync(manifestFile)) {
  console.error('The web pages are not built: run npm run build.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

/** Files of a chunk and of all that it imports. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not among the built pages.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(other, seen);
  return seen;
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
for (const page of pages) {
  const files = filesOf(page, filesOf(entry));
  const bytes = [...files].reduce((sum, file) => sum + readFileSync(`${dist}${file}.gz`).length, 0);
  const said = `${page} loads ${Math.round(bytes / 1000)} kB of script (gzip) of ${mostBytes / 1000} kB`;
  if (bytes > mostBytes) {
    console.error(`${said}: load what it does not need at once with import().`);
    process.exitCode = 1;
  } else console.log(said);
}
