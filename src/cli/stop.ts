/** `inlet stop` */
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { stopEmbedded } from '../db/embedded/embedded.ts';
import { addCommand, type Common, Ended, exitCodes, print, say } from './command.ts';

export function stop(program: Command): void {
  addCommand(
    program,
    'stop',
    'Stop the embedded database of the data folder, where one was left running',
  ).action(async (options: Common) => {
    const found = await stopEmbedded(loadConfig(process.env));
    if (found === 'in use') {
      say('A running Inlet uses the database; stop that, and it stops its database.');
      throw new Ended(exitCodes.failed);
    }
    const text = found === 'stopped' ? 'The database is stopped.' : 'No database is running.';
    print(options, { stopped: found === 'stopped' }, text);
  });
}
