/** The command: one file for each thing it does. Contract §1. */
import { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { runProgram } from './command.ts';
import { firm } from './firm.ts';
import { importFile } from './import.ts';
import { inspect } from './inspect.ts';
import { migrate } from './migrate.ts';
import { read } from './read.ts';
import { serve } from './serve.ts';
import { stop } from './stop.ts';
import { stopWithLauncher } from './stopping.ts';
import { token } from './token.ts';
import { user } from './user.ts';
import { worker } from './worker.ts';

stopWithLauncher();

const program = new Command('inlet')
  .description(about.description)
  .version(about.version)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help says more)')
  .exitOverride();
for (const add of [serve, worker, importFile, inspect, read, token, firm, user, migrate, stop]) add(program);
await runProgram(program, process.argv.slice(2));
