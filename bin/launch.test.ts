import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../src/db/embedded/run.ts';

const launcher = new URL('./launch.mjs', import.meta.url);
const kept = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));

/** Prints where what is compiled is kept, in the process and in a thread of it. */
const script = `
import { getCompileCacheDir } from 'node:module';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
if (isMainThread) {
  console.log(getCompileCacheDir());
  new Worker(new URL(import.meta.url)).on('message', (folder) => console.log(folder));
} else parentPort.postMessage(getCompileCacheDir());
`;

test.each([
  ['nothing says where', ''],
  ['what would say where is empty', "process.env.NODE_COMPILE_CACHE = '';"],
])('what a command compiles is kept beside the packages, for its threads and the next one, where %s', async (_, before) => {
  const folder = await mkdtemp(join(tmpdir(), 'inlet-launch-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'where.mjs');
  await writeFile(path, script);
  const start = join(folder, 'start.mjs');
  await writeFile(
    start,
    `${before} const { launch } = await import('${launcher}'); await launch(${JSON.stringify(path)}, []);`,
  );
  // Its environment holds nothing that says where.
  const { code, output } = await run(process.execPath, [start], null);
  expect(code, output).toBe(0);
  const lines = output.split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(pathToFileURL(line).href).toContain(pathToFileURL(kept).href);
});
