/** When a command that runs until it is stopped, is; and what others leave behind. */
import { constants } from 'node:os';

/** By which a person, or the system, asks a command to end. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Of the ten seconds a stop may take (contract §1), in milliseconds: when the process ends whatever is left of it. */
const lastMs = 9_500;

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP; further ones change nothing, since Ctrl-C reaches the whole group
 * and whoever started this process passes it on as well. Ask early: a signal during the start counts.
 */
function untilStopped(): Promise<void> {
  return new Promise((settle) => {
    const stop = () => {
      setTimeout(() => process.exit(0), lastMs).unref();
      settle();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

/** Where another process stands in front of this one (`bin/launch.mjs`), its sudden end is a SIGTERM. */
export function stopWithLauncher(): void {
  if (process.channel === undefined || process.channel === null) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/**
 * Runs until it is stopped, and then closes what was opened, the last first; also where it cannot even start.
 * @param start is given `closing`, to which it adds how each thing it opens is closed
 */
export async function runUntilStopped(
  start: (closing: (step: () => Promise<void>) => void) => Promise<void>,
): Promise<void> {
  const stopped = untilStopped();
  const steps: (() => Promise<void>)[] = [];
  try {
    await start((step) => steps.unshift(step));
    await stopped;
  } finally {
    for (const step of steps) await step();
  }
}

/** What a database has to close in when somebody leaves, in milliseconds. */
const leavingMs = 2_000;

/**
 * A signal that nobody else minds closes what is open, or is being opened, before the process ends by it: nothing is left
 * running for nobody. A second one does not wait for that.
 * @returns how it is forgotten again
 */
export function closeWhenLeft(opening: Promise<{ close(withinMs?: number): Promise<void> }>): () => void {
  let left = false;
  const leave = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    const end = () => process.exit(128 + constants.signals[signal]);
    if (left) end();
    left = true;
    void opening
      .then((it) => it.close(leavingMs))
      .catch(() => undefined)
      .finally(end);
  };
  for (const signal of signals) process.on(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}
