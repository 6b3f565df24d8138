/** Starts the database's server, or joins the one that runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { programOptions } from './run.ts';
import { answers, dataFolder, findServer, type Server, serverUrl } from './server.ts';
import { commandLine } from './settings.ts';

/** The longest path of a socket that every system takes, in bytes. */
const socketPathMax = 107;
/** How long a start may fail for a reason that passes, in milliseconds: the remains of a killed server going. */
const patience = 20_000;
const passing = /shared memory block|lock file .* already exists|could not bind|could not create any TCP/;

/**
 * @param preferredPort the port it had before, where it listens on loopback
 * @returns once the server takes connections
 * @throws InletError 503 with the end of the server's log when it does not start
 */
export async function launch(
  home: Home,
  binaries: Binaries,
  say: (line: string) => void,
  preferredPort?: number,
): Promise<Server> {
  const began = Date.now();
  let told = false;
  for (;;) {
    const server = await findServer(home.database);
    if (server && (await answers(await serverUrl(server, home.database)))) return server;
    if (server) {
      if (!told && Date.now() - began > 5_000) {
        say('The database is recovering; this can take a minute.');
        told = true;
      }
      await pause(50);
      continue;
    }
    const problem = await startServer(home, binaries, await choosePlace(home, preferredPort));
    if (problem === null || (await findServer(home.database))) continue;
    if (!passing.test(problem) || Date.now() - began > patience)
      throw unavailable(`The embedded database does not start: ${problem}`);
    await pause(200);
  }
}

/** A socket in the database's folder, or loopback where that path is too long. */
async function choosePlace(
  home: Home,
  preferredPort: number | undefined,
): Promise<Pick<Server, 'port' | 'socket'>> {
  const socket = join(home.database, '.s.PGSQL.5432');
  if (Buffer.byteLength(socket) <= socketPathMax) return { socket: home.database, port: 5432 };
  return { socket: null, port: (await freePort(preferredPort)) ?? (await freePort(0)) ?? 5432 };
}

async function freePort(wanted = 0): Promise<number | null> {
  const probe = createServer();
  try {
    probe.listen(wanted, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    return typeof address === 'object' && address !== null ? address.port : null;
  } catch {
    return null;
  } finally {
    probe.close();
  }
}

/**
 * Starts it in a session of its own, which no Ctrl-C of ours reaches.
 * @returns why it ended at once, or null when it runs
 */
async function startServer(
  home: Home,
  binaries: Binaries,
  place: Pick<Server, 'port' | 'socket'>,
): Promise<string | null> {
  const logPath = join(home.database, 'start.log');
  const log = await open(logPath, 'w', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', dataFolder(home.database), ...commandLine(place)], {
      ...programOptions(home.user),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    const ended = new Promise<string>((settle) => {
      child.once('error', (error) => settle(error.message));
      child.once('exit', async () => settle(await lastLines(home, logPath)));
    });
    return await Promise.race([ended, untilListed(home.database, child.pid)]);
  } finally {
    await log.close();
  }
}

/** Resolves once the server has written its pid file, or at the latest after a while. */
async function untilListed(folder: string, pid: number | undefined): Promise<null> {
  for (let tries = 0; tries < 200; tries++) {
    const server = await findServer(folder);
    if (server?.pid === pid) return null;
    await pause(25);
  }
  return null;
}

/** What the server last said: before its log was open, and in it. */
async function lastLines(home: Home, startLog: string): Promise<string> {
  const folder = join(dataFolder(home.database), 'log');
  const logs = await Promise.all(
    (await readdir(folder).catch(() => [])).map(async (name) => {
      const path = join(folder, name);
      // The server may end long after its start, and its folder with it.
      return {
        path,
        at: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const newest = logs.sort((a, b) => b.at - a.at)[0]?.path;
  const texts = [startLog, newest].map((path) => (path ? readFile(path, 'utf8').catch(() => '') : ''));
  const lines = (await Promise.all(texts)).flatMap((text) => text.trim().split('\n').slice(-5));
  return lines.filter((line) => line !== '').join(' | ');
}
