/** Which data folder it is. Contract §1, «data folder». */
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.ts';
import { unavailable } from '../../errors.ts';
import { blockedAt, databaseUser, type OsUser } from './os-user.ts';

/** The PostgreSQL major version this release runs; the database's folder carries it. */
export const majorVersion = 18;

/** Where the data goes when `nobody` cannot enter the default folder. */
const sharedHome = '/var/lib/inlet';

export interface Home {
  path: string;
  /** The embedded database's folder in it. */
  database: string;
  /** As whom the database runs; null for whoever runs Inlet. */
  user: OsUser | null;
  /** What a person should know of the choice, or null. */
  note: string | null;
}

/**
 * Settles the data folder of the embedded database. The same question always gets the same answer, so that commands
 * find the database of a running server.
 * @throws InletError 503 when the folder named by `INLET_HOME` cannot be used
 */
export async function settleHome(config: Pick<Config, 'home' | 'homeIsNamed'>): Promise<Home> {
  const here = await homeAt(config.home, null);
  if (here.user === null) return here;
  const blocked = await blockedAt(dirname(config.home), here.user);
  if (blocked === null) return here;
  if (config.homeIsNamed)
    throw unavailable(
      `The database cannot run as root, and the user it runs as instead may not enter ${blocked}. ` +
        `Name another folder with INLET_HOME, or allow entering it: chmod o+x ${blocked}`,
    );
  return homeAt(
    sharedHome,
    `The data folder is ${sharedHome}: the database runs as nobody, who may not enter ${blocked}.`,
  );
}

async function homeAt(path: string, note: string | null): Promise<Home> {
  const database = join(path, `db-${majorVersion}`);
  return { path, database, user: await databaseUser(database), note };
}

/**
 * Makes the data folder. Others may pass through it where the database runs as another user, never look into it.
 * @throws InletError 503 when it cannot be made
 */
export async function makeHome(home: Home): Promise<void> {
  const mode = home.user === null ? 0o700 : 0o711;
  try {
    const first = await mkdir(home.path, { recursive: true, mode });
    // The process's umask may have taken away what the database's user needs.
    for (let at = home.path; first !== undefined && at.length >= first.length; at = dirname(at))
      await chmod(at, mode);
    if (home.user !== null) await chmod(home.path, mode);
  } catch (error) {
    throw unavailable(`The data folder ${home.path} cannot be used: ${(error as Error).message}`, error);
  }
}
