import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../config.ts';
import { Loader } from './threads.ts';

test('a thread that still starts is not waited for: it has no chunk to finish', async () => {
  const home = await mkdtemp(join(tmpdir(), 'inlet-threads-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const types = join(home, 'inlet.config.js');
  // A start that never ends by itself.
  await writeFile(types, 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);');
  const config = loadConfig({ INLET_HOME: home, INLET_CONFIG: types });
  const nowhere = 'postgres://x:y@127.0.0.1:1/z';
  const connection = { url: nowhere, directUrl: nowhere };
  const data = { name: 'test', lane: 0, config, connection };
  const loader = new Loader(data, pino({ level: 'silent' }), async () => undefined);
  // Far longer than the test may take.
  await expect(loader.stop(3_600_000)).resolves.toBeUndefined();
});
