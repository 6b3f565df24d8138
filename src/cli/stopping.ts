/** When a command that runs until it is stopped, is. */

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
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
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
