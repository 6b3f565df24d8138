/**
 * Keeps the house's order (ARCHITECTURE.md): which folder may import which, which file alone knows a library, and
 * how long a file may be. Type imports count as well: what a file knows is what it depends on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const linesMax = 300;

/** Floors of the house, from the top. An arrow goes down, or stays in its own folder; it may skip floors. */
const floors: readonly (readonly string[])[] = [
  ['cli'],
  ['thread-desk.ts', 'thread-loader.ts'],
  ['wire.ts'],
  ['wire-work.ts', 'wire-thread.ts'],
  ['http'],
  ['engine'],
  ['upload', 'read', 'map', 'survey', 'validate', 'load', 'report', 'undo', 'auth', 'webhooks'],
  ['db', 'files'],
  ['contract'],
  ['types'],
  ['domain', 'log.ts'],
  ['config.ts'],
  ['bucket-settings.ts'],
  ['errors.ts', 'settings.ts', 'points.ts'],
];

/** Libraries that could be changed for others, and the one place that knows each: a file or a folder of `src/`. */
const onlyIn: Record<string, readonly string[]> = {
  commander: ['cli/'],
  fastify: ['http/'],
  'ipaddr.js': ['webhooks/may-call.ts'],
  jose: ['auth/identity-provider.ts'],
  'oidc-provider': ['auth/oauth/'],
  'pg-copy-streams': ['db/copy-in.ts', 'db/copy-out.ts'],
  pino: ['log.ts'],
  'prom-client': ['http/metrics.ts'],
  yauzl: ['read/workbook-zip.ts'],
};

interface Import {
  file: string;
  from: string;
  /** Nothing of it is there when it runs. */
  typesOnly: boolean;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([whole, from, lazily]) => ({
    file,
    from: from ?? lazily ?? '',
    typesOnly: /^\s*(?:import|export) type\b/.test(whole),
  }));
}

const targetOf = ({ file, from }: Import) =>
  relative('/src', join('/src', dirname(file), from)).replaceAll('\\', '/');

const room = (path: string) => path.split('/')[0] ?? '';
const floorOf = (path: string) => floors.findIndex((floor) => floor.includes(room(path)));

function wrongArrow(one: Import): string | null {
  const { file, from } = one;
  const target = targetOf(one);
  if (target.startsWith('..'))
    return target.includes('package.json') ? null : `${file} reaches out of src/: ${from}`;
  const [here, there] = [floorOf(file), floorOf(target)];
  if (here < 0) return `${file} stands on no floor of tools/arrows.ts`;
  if (there < 0) return `${file} imports ${target}, which stands on no floor of tools/arrows.ts`;
  if (room(file) === room(target) || there > here) return null;
  const why = there < here ? 'goes up' : 'goes sideways: what one step needs of another, engine hands it';
  return `${file} → ${target} ${why}`;
}

function wrongLibrary({ file, from }: Import): string | null {
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  const places = onlyIn[name];
  if (!places || places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))))
    return null;
  return `${file} imports ${name}, which only ${places.join(' and ')} may know`;
}

/** Whether a file of `contract/` loads the library of schemas, by itself or through another. */
function loadsSchemas(file: string): boolean {
  return importsOf(file)
    .filter(({ typesOnly }) => !typesOnly)
    .some((one) => {
      const isOfContract = one.from.startsWith('.') && room(targetOf(one)) === 'contract';
      return one.from === 'typebox' || (isOfContract && loadsSchemas(targetOf(one)));
    });
}

/** Schemas are for what answers HTTP: loading them took workers, their threads and commands a third of a start. */
function needlessSchemas(one: Import): string | null {
  const target = targetOf(one);
  if (one.typesOnly || room(target) !== 'contract' || ['http', 'contract'].includes(room(one.file)))
    return null;
  return loadsSchemas(target)
    ? `${one.file} → ${target} loads schemas that nothing there is checked by`
    : null;
}

/** The tests of a file may look wherever they must. */
const isTest = (file: string) => /\.test\.ts$|\/support\/|conformance\.ts$/.test(file);

const problems = files
  .filter((file) => !isTest(file))
  .flatMap(importsOf)
  .map((one) => (one.from.startsWith('.') ? (wrongArrow(one) ?? needlessSchemas(one)) : wrongLibrary(one)))
  .filter((problem) => problem !== null);

for (const folder of ['src', 'test', 'tools', 'bench', 'web', 'bin'])
  for (const path of sourceFiles(folder)) {
    const lines = readFileSync(path, 'utf8').split('\n').length - 1;
    if (lines > linesMax)
      problems.push(`${relative(root, path)} has ${lines} lines; ${linesMax} are the most`);
  }

function sourceFiles(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs|sql|css)$/.test(path) && !path.includes('node_modules'))
      .map((path) => join(root, folder, path));
  } catch {
    return [];
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
