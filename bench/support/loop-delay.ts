/**
 * Preloaded by a server under measure (`node --import`): how late its event loop comes round, looked at every millisecond.
 * The server's own metric looks every 10 ms, to spare idle machines, and counts these 10 ms as delay. SIGUSR2 writes
 * what was seen since the last one, in milliseconds beyond the interval itself, to the file named by `LOOP_DELAY_FILE`.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env.LOOP_DELAY_FILE;
if (isMainThread && file !== undefined) {
  const interval = 1;
  const delay = monitorEventLoopDelay({ resolution: interval });
  delay.enable();
  process.on('SIGUSR2', () => {
    const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - interval);
    const seen = {
      p50: beyond(delay.percentile(50)),
      p99: beyond(delay.percentile(99)),
      max: beyond(delay.max),
    };
    delay.reset();
    // A reader sees all of it or nothing.
    writeFileSync(`${file}.part`, JSON.stringify(seen));
    renameSync(`${file}.part`, file);
  });
}
