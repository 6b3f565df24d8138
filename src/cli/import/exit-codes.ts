/** How commands about an import end. Contract §1: 2 where the file or its import failed as a whole, 3 for wrong usage or no connection. */
import { ConfigError } from '../../config.ts';
import { InletError } from '../../errors.ts';
import { type Common, Ended, exitCodes, tell, UsageError } from '../command.ts';

/** Does a command's work; what it throws is told and becomes its exit code. */
export async function withExitCodes(options: Common, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Ended) throw error;
    tell(error, options.json === true);
    throw new Ended(exitCodeOf(error));
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof InletError) {
    const isTheFile = [413, 415, 500, 507].includes(error.status) || error.errors?.file !== undefined;
    return isTheFile ? exitCodes.importFailed : exitCodes.usage;
  }
  const isUsage = error instanceof UsageError || error instanceof ConfigError;
  return isUsage ? exitCodes.usage : exitCodes.importFailed;
}
