/** `inlet worker` */
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { makeLog } from '../log.ts';
import { processContext, wireWork } from '../wire-work.ts';
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
    const context = await processContext(database.config, database.connection, makeLog(config));
    closing(() => context.pool.end());
    closing(await wireWork(context, database.connection, config.workers));
    print(options, { workers: config.workers, pid: process.pid }, 'Inlet works on imports.');
  });
}
