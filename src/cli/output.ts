import { exitCodes, say } from './command.ts';
import { systemWords } from './system-words.ts';

/** Whether whoever reads the output has had enough of it, as `head` has. */
export const isEnough = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE';

/** Output that nobody takes ends no command half-way: that somebody has enough is no error, anything else is told. */
export function mindOutput(): void {
  process.stdout.on('error', (error) => {
    if (isEnough(error)) return;
    say(`The result cannot be written: ${systemWords(error) ?? error.message}.`);
    process.exitCode = exitCodes.failed;
  });
  process.stderr.on('error', () => undefined);
}
