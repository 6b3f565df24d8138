/**
 * The embedded database: PostgreSQL's own programs, started and stopped by whoever needs them. It runs in a session
 * of its own and outlives a killed server; the next start takes it over. Contract §1; design decision 2.
 */
import type { Config } from '../../config.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { halt, othersConnected } from './halt.ts';
import { type Home, makeHome, settleHome } from './home.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { findServer, type Server, serverUrl } from './server.ts';

export interface Embedded {
  /** For `pg`; holds the password, so it is never logged. */
  url: string;
  /** The data folder, which may be another than the configuration's. */
  home: string;
  /**
   * Ends watching over it, and the database itself unless another Inlet process uses it: the last one out.
   * @param withinMs after which it is ended without writing everything out; the next start recovers
   */
  close(withinMs?: number): Promise<void>;
}

/**
 * Starts the database of the data folder, or takes over the one that runs; and starts it again should it end while
 * it is needed.
 * @param say is given the few lines a person should see
 * @throws InletError 503 when it cannot be had, in words that say what to do
 */
export async function startEmbedded(
  config: Pick<Config, 'home' | 'homeIsNamed'>,
  say: (line: string) => void,
): Promise<Embedded> {
  const settled = await settleHome(config);
  if (settled.note !== null && (await findServer(settled.database)) === null) say(settled.note);
  await makeHome(settled);
  const binaries = await findBinaries(settled, say);
  await initialise(settled, binaries);
  const server = await launch(settled, binaries, say);
  const stopWatching = watchOver(settled, binaries, server, say);
  return {
    url: await serverUrl(server, settled.database),
    home: settled.path,
    async close(withinMs = 60_000) {
      await stopWatching();
      if ((await othersConnected(settled.database)) === 0) await halt(settled.database, withinMs);
    },
  };
}

/** Looks twice a second whether the server is there, and starts it again where not. */
function watchOver(home: Home, binaries: Binaries, server: Server, say: (line: string) => void) {
  let ended = false;
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout;
  async function look(): Promise<void> {
    let pauseMs = 500;
    try {
      if ((await findServer(home.database)) === null && !ended) {
        say('The database ended; starting it again.');
        await launch(home, binaries, say, server.port);
      }
    } catch (error) {
      say((error as Error).message);
      pauseMs = 5_000;
    }
    if (!ended) again(pauseMs);
  }
  function again(ms: number): void {
    timer = setTimeout(() => {
      looking = look();
    }, ms).unref();
  }
  again(500);
  return async () => {
    ended = true;
    clearTimeout(timer);
    await looking;
  };
}

/**
 * Stops a database left running. One that a running Inlet needs is left alone.
 * @returns what was found: nothing running, one in use, or one that is stopped now
 */
export async function stopEmbedded(
  config: Pick<Config, 'home' | 'homeIsNamed'>,
): Promise<'not running' | 'in use' | 'stopped'> {
  const { database } = await settleHome(config);
  if ((await findServer(database)) === null) return 'not running';
  if ((await othersConnected(database)) > 0) return 'in use';
  await halt(database, 60_000);
  return 'stopped';
}
