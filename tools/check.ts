/**
 * `npm run check`: everything that must hold besides the tests. Each check says what is wrong by itself; all of them
 * run, so that one look shows all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];

const checks: Record<string, string[]> = {
  'types (tsc)': program('typescript/bin/tsc', '--noEmit'),
  'types of the pages (tsc)': program('typescript/bin/tsc', '--noEmit', '-p', 'web'),
  'format and lint (biome)': program(
    '@biomejs/biome/bin/biome',
    'ci',
    '--diagnostic-level=warn',
    '--colors=off',
  ),
  'unused code (knip)': program('knip/bin/knip.js', '--no-progress'),
  'arrows and sizes': ['tools/arrows.ts'],
  'size of the pages': ['tools/budget.ts'],
  'generated texts are fresh': ['tools/generate.ts', '--check'],
};

let failed = 0;
for (const [name, [script = '', ...args]] of Object.entries(checks)) {
  if (!existsSync(`${root}${script}`)) throw new Error(`${script} is missing: run npm ci.`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 1, 2] });
  if (status !== 0) failed++;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
}
if (failed > 0) process.exitCode = 1;
