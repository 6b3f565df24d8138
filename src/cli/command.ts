/** What all commands have in common: `--json`, where they print, how they end. Contract §1. */
import { type Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { InletError } from '../errors.ts';

/** Exit codes (contract §1). 0 is success only. */
export const exitCodes = { failed: 1, importFailed: 2, usage: 3 } as const;

/** Options every command has. */
export interface Common {
  json?: boolean;
}

/** Adds a command with `--help` and `--json`. */
export function addCommand(parent: Command, name: string, description: string): Command {
  return parent.command(name).description(description).option('--json', 'print results as JSON');
}

/** Everything but results: for people, on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The result of a command, on standard output: as JSON, or as a person reads it (`null` for nothing to print). */
export function print(options: Common, json: unknown, text: string | null): void {
  if (options.json) process.stdout.write(`${JSON.stringify(json)}\n`);
  else if (text !== null) process.stdout.write(`${text}\n`);
}

/** A wrong use of a command that its options alone do not show. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Ends a command with an exit code of its own, when everything has been said already. */
export class Ended extends Error {
  override name = 'Ended';
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`ended with ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** Runs the program, tells errors, and sets the exit code. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = tell(error, argv.includes('--json'));
  }
}

/** Says an error on standard error. @returns the exit code it usually means */
export function tell(error: unknown, json: boolean): number {
  if (error instanceof Ended) return error.exitCode;
  // commander has printed its own message by now; help and version are its errors, too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (!isForPeople(error)) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    say(json ? JSON.stringify({ message, stack }) : (stack ?? message));
    return exitCodes.failed;
  }
  const errors = error instanceof InletError ? error.errors : null;
  if (json) say(JSON.stringify({ message: withHint(error), ...(errors ? { errors } : {}) }));
  else say(errors ? Object.values(errors).flat().join('\n') : withHint(error));
  return error instanceof InletError ? exitCodes.failed : exitCodes.usage;
}

/** Who sits at the terminal can often do something about it. */
const withHint = (error: Error) =>
  error instanceof InletError && error.hint !== null ? `${error.message} ${error.hint}` : error.message;

function isForPeople(error: unknown): error is Error {
  return [InletError, ConfigError, UsageError].some((kind) => error instanceof kind);
}
