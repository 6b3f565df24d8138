/** When a command that runs until it is stopped, is. */

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP; further ones change nothing, since Ctrl-C reaches the whole group
 * and whoever started this process passes it on as well. Ask early: a signal during the start counts.
 */
export function untilStopped(): Promise<string> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, settle);
  });
}

/** Where another process stands in front of this one (`bin/launch.mjs`), its sudden end is a SIGTERM. */
export function stopWithLauncher(): void {
  if (process.channel === undefined || process.channel === null) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/** Of the ten seconds a stop may take (contract §1), in milliseconds: when the process ends whatever is left. */
const lastMs = 9_500;

/** Runs what a stop needs, one after the other, and ends the process in time even if one of it does not end. */
export async function stop(...steps: (() => Promise<void>)[]): Promise<void> {
  setTimeout(() => process.exit(0), lastMs).unref();
  for (const step of steps) await step();
}
