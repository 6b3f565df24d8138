import { createInterface } from 'node:readline/promises';
import type { ReadStream } from 'node:tty';
import { UsageError } from './command.ts';

/**
 * Asks a person whether to go on; whoever leaves instead (Ctrl-C, Ctrl-D) does not.
 * @throws UsageError where nobody is there to answer, with what to do then
 */
export async function agreed(
  question: string,
  unasked: string,
  input: NodeJS.ReadableStream & Pick<ReadStream, 'isTTY'> = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<boolean> {
  if (!input.isTTY) throw new UsageError(unasked);
  const asking = createInterface({ input, output, terminal: true });
  try {
    return /^y(es)?$/i.test((await asking.question(`${question} [y/N] `)).trim());
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    output.write('\n');
    return false;
  } finally {
    asking.close();
  }
}
