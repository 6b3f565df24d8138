/** A thread that loads leaves the processor to the thread that answers, where the system lets it. */
import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** A third of the share of a thread at rest: what nobody else wants is still all its own. */
const niceness = 5;

/** Linux alone tells a thread its own number, and orders threads one by one; elsewhere nothing happens. */
export function yieldToServer(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), niceness);
  } catch {
    // A system that hides it works as well, only less evenly.
  }
}
