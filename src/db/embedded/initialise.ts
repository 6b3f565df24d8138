/** Makes the database's folder, at the first start. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unavailable } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import { type Home, majorVersion } from './home.ts';
import { run } from './run.ts';
import { dataFolder, passwordFile } from './server.ts';

/**
 * Makes the folder if it is not there. It is made under another name and then renamed, so that it is whole or not
 * there, and of two processes that make it at once one wins.
 * @throws InletError 503 when it cannot be made, or is of another PostgreSQL version
 */
export async function initialise(home: Home, binaries: Binaries): Promise<void> {
  if (await isThere(home.database)) return checkVersion(home.database);
  await refuseOtherVersions(home.path);
  await sweepUnfinished(home);
  const making = `${home.database}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await makeFolder(making, home, binaries);
    await rename(making, home.database).catch(async (error: NodeJS.ErrnoException) => {
      if (!(await isThere(home.database))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function makeFolder(folder: string, { user }: Home, { initdb }: Binaries): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await writeFile(passwordFile(folder), randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile(folder)]) await chown(path, user.uid, user.gid);
  const { code, output } = await run(
    initdb,
    [
      ...['--pgdata', dataFolder(folder), '--username', 'inlet', '--pwfile', passwordFile(folder)],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
      // One order and one meaning of case on every machine, whatever its own locales.
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ],
    user,
  );
  if (code !== 0) throw unavailable(`The embedded database could not be made: ${output}`);
  // The database needs to know it no more; others who run as its user shall not.
  if (user) await chown(passwordFile(folder), 0, 0);
  await chmod(folder, 0o700);
}

const isThere = (folder: string) =>
  stat(dataFolder(folder)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw unavailable(`The folder ${folder} cannot be used: ${error.message}`, error);
    },
  );

async function checkVersion(folder: string): Promise<void> {
  const version = (await readFile(join(dataFolder(folder), 'PG_VERSION'), 'utf8')).trim();
  if (version !== String(majorVersion)) throw otherVersion(folder, version);
}

async function refuseOtherVersions(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const version = /^db-(\d+)$/.exec(name)?.[1];
    if (version !== undefined && Number(version) !== majorVersion)
      throw otherVersion(join(home, name), version);
  }
}

const otherVersion = (folder: string, version: string) =>
  unavailable(
    `${folder} is a database of PostgreSQL ${version}, and this release runs ${majorVersion}. ` +
      `Run the release that made it, or name a PostgreSQL ${majorVersion} or newer with DATABASE_URL, ` +
      'or begin anew with another INLET_HOME.',
  );

/** Takes away what a process that died in the middle of this left behind. */
async function sweepUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.path)) {
    const [base, rest = ''] = name.split('.');
    const pid = base === basename(home.database) ? Number.parseInt(rest, 10) : Number.NaN;
    const alive = await stat(`/proc/${pid}`).catch(() => null);
    if (pid > 0 && pid !== process.pid && alive === null && process.platform === 'linux')
      await rm(join(home.path, name), { recursive: true, force: true });
  }
}
