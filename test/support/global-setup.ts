/** One PostgreSQL for the whole run, kept by a process of its own (`keeper.ts`). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { Kept } from './keeper.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    kept: Kept;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./keeper.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C reaches the run, which then closes the keeper's input.
    detached: true,
  });
  const ended = once(keeper, 'exit');
  const lines = createInterface(keeper.stdout);
  const [line] = await Promise.race([once(lines, 'line'), ended.then(() => [])]);
  if (typeof line !== 'string') throw new Error('The PostgreSQL of the tests did not start; see above.');
  project.provide('kept', JSON.parse(line) as Kept);
  return async () => {
    keeper.stdin.end();
    const [code] = await ended;
    if (code !== 0) throw new Error('The PostgreSQL of the tests did not end as it should; see above.');
  };
}
