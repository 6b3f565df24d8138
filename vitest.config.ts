import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests start dozens of processes, and each strips the types of what it loads: kept, that takes half the time.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

/** `npm test` runs `*.test.ts`, which lie beside what they test or in `test/`; `npm run test:long` runs `*.long.ts`. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? ['test/**/*.long.ts'] : ['{src,test,tools,web,bin}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    // Tests mostly wait for processes of their own: two at a time took 392 s where one took 593 s, on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // PostgreSQL, real files and real processes: slower than units, never waiting for a clock.
    testTimeout: mode === 'long' ? 1_800_000 : 30_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
  },
}));
