/** `inlet serve` */
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { serve as listen } from '../http/serve.ts';
import { wire } from '../wire.ts';
import { addCommand, type Common, print } from './command.ts';
import { firstRun } from './first-run.ts';
import { stop, untilStopped } from './stopping.ts';
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
  const stopped = untilStopped();
  const { host: HOST, port: PORT, workers: WORKERS } = options;
  const given = Object.entries({ HOST, PORT, WORKERS }).filter(([, value]) => value !== undefined);
  const database = await openMigrated(loadConfig({ ...process.env, ...Object.fromEntries(given) }));
  const inlet = await wire(database.config, database.connection, database.config.workers);
  const server = await listen(inlet);
  print(options, { url: server.url, pid: process.pid }, `Inlet is ready: ${server.url}`);
  await firstRun(inlet, server.url, options);
  await stopped;
  await stop(
    () => server.close(),
    () => inlet.close(),
    () => database.close(2_000),
  );
}
