import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/support/slow-first.ts';

// As `bin/launch.mjs` does, for a Vitest started by hand: tests start dozens of processes.
process.env['NODE_COMPILE_CACHE'] ||= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

/** `npm test` runs `*.test.ts`, which lie beside what they test or in `test/`; `npm run test:long` runs `*.long.ts`. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? ['test/**/*.long.ts'] : ['{src,test,tools,web,bin}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    // Tests often wait for processes of their own: with two at a time, two cores stood idle for a quarter of a run.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // A file alone loads all of Inlet again, three seconds of CPU for most: 500 tests in ten files took 90 s so, and 66 s
    // where the next file uses what is loaded. Each still has a database, a folder and a server of its own.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // PostgreSQL, real files and real processes: slower than units, never waiting for a clock. What takes 8 s alone took
    // 31 s on a machine with seven times the work it has cores for.
    testTimeout: mode === 'long' ? 1_800_000 : 90_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
  },
}));
