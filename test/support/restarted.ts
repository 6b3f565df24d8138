/** An Inlet that is started again with another definition of a type of one's own. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { startInlet, type TestInlet } from './inlet.ts';

let starts = 0;

/** What a restart with these types comes to, as `inlet.config.json` has them; stopped once the test is finished. */
export async function restarted(from: TestInlet, workers: number, ...types: object[]): Promise<TestInlet> {
  const config = join(from.home, `${++starts}.json`);
  await writeFile(config, JSON.stringify({ types }));
  await from.stop();
  await migrate(from.connection, await loadTypes(config));
  const next = await startInlet({ INLET_CONFIG: config, LOG_LEVEL: 'silent' }, workers, from);
  onTestFinished(() => next.stop());
  return next;
}
