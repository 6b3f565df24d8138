/** `inlet migrate` */
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { addCommand, type Common, print } from './command.ts';
import { openMigrated } from './with.ts';

export function migrate(program: Command): void {
  addCommand(
    program,
    'migrate',
    'Bring the database up to date; serve and worker do so by themselves',
  ).action(async (options: Common) => {
    const database = await openMigrated(loadConfig(process.env));
    await database.close();
    const { migrated } = database;
    print(options, { migrated }, migrated.length ? migrated.join('\n') : 'The database is up to date.');
  });
}
