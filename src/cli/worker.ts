/** `inlet worker` */
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { wire } from '../wire.ts';
import { addCommand, type Common, print } from './command.ts';
import { runUntilStopped } from './stopping.ts';
import { openMigrated } from './with.ts';

interface Options extends Common {
  workers?: string;
}

export function worker(program: Command): void {
  addCommand(program, 'worker', 'Work on imports, beside any number of other workers and servers')
    .option('--workers <number>', 'how many chunks to work on at once (WORKERS)')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const given = options.workers === undefined ? {} : { WORKERS: options.workers };
  const config = loadConfig({ ...process.env, ...given });
  await runUntilStopped(async (closing) => {
    const database = await openMigrated(config);
    closing(() => database.close(2_000));
    const inlet = await wire(database.config, database.connection, config.workers);
    closing(() => inlet.close());
    print(options, { workers: config.workers, pid: process.pid }, 'Inlet works on imports.');
  });
}
