/** The command: one file for each thing it does, loaded when it is asked for. Contract §1. */
import { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { runProgram } from './command.ts';
import { mindOutput } from './output.ts';
import { stopWithLauncher } from './stopping.ts';

const commands = {
  serve: async () => (await import('./serve.ts')).serve,
  worker: async () => (await import('./worker.ts')).worker,
  import: async () => (await import('./import.ts')).importFile,
  failures: async () => (await import('./failures.ts')).failures,
  correct: async () => (await import('./correct.ts')).correct,
  retry: async () => (await import('./retry.ts')).retry,
  cancel: async () => (await import('./cancel.ts')).cancel,
  inspect: async () => (await import('./inspect.ts')).inspect,
  read: async () => (await import('./read.ts')).read,
  undo: async () => (await import('./undo.ts')).undo,
  token: async () => (await import('./token.ts')).token,
  app: async () => (await import('./app.ts')).app,
  firm: async () => (await import('./firm.ts')).firm,
  field: async () => (await import('./field.ts')).field,
  user: async () => (await import('./user.ts')).user,
  types: async () => (await import('./types.ts')).types,
  migrate: async () => (await import('./migrate.ts')).migrate,
  stop: async () => (await import('./stop.ts')).stop,
};

stopWithLauncher();
mindOutput();

const program = new Command('inlet')
  .description(about.description)
  .version(about.version)
  .showHelpAfterError('(--help says more)')
  .exitOverride();

const args = process.argv.slice(2);
const asked = Object.entries(commands).filter(([name]) => name === args[0]);
// A command alone is quick to start; all of them are needed to tell what there is.
for (const [, load] of asked.length > 0 ? asked : Object.entries(commands)) (await load())(program);
await runProgram(program, args);
