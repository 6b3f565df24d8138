/** `inlet serve` */
import type { Command } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import { wire } from '../wire.ts';
import { addCommand, type Common, print, UsageError } from './command.ts';
import { firstRun } from './first-run.ts';
import { runUntilStopped } from './stopping.ts';
import { openMigrated } from './with.ts';

interface Options extends Common {
  host?: string;
  port?: string;
  workers?: string;
}

export function serve(program: Command): void {
  addCommand(program, 'serve', 'Serve the API and the web pages, and work on imports')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--port <port>', 'port to listen on (PORT)')
    .option('--workers <number>', 'how many chunks to work on at once, 0 for none (WORKERS)')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const { host: HOST, port: PORT, workers: WORKERS } = options;
  const given = Object.entries({ HOST, PORT, WORKERS }).filter(([, value]) => value !== undefined);
  const config = loadConfig({ ...process.env, ...Object.fromEntries(given) });
  await runUntilStopped(async (closing) => {
    const database = await openMigrated(config);
    closing(() => database.close(2_000));
    const inlet = await wire(database.config, database.connection, config.workers);
    closing(() => inlet.close());
    // Only now: what answers HTTP is more to load than all the rest, and `--help` needs none of it.
    const { serve: listen } = await import('../http/serve.ts');
    const server = await listen(inlet).catch((error) => {
      throw toListenError(error, config);
    });
    closing(() => server.close());
    print(options, { url: server.url, pid: process.pid }, `Inlet is ready: ${server.url}`);
    inlet.warm();
    await firstRun(inlet, server.url, options);
  });
}

/** In words, where it is a matter of the settings. */
function toListenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`Port ${port} of ${host} is already in use: choose another with PORT.`);
  if (error.code === 'EACCES')
    return new UsageError(`Port ${port} is not for ordinary users: choose one from 1024 on with PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new UsageError(`${host} is no address of this machine: see HOST.`);
  return error;
}
