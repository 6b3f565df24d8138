/** Cancelling an import (contract §4), stepped through line by line of the ledger. */
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { threadContext } from '../../src/wire-thread.ts';
import { apiOf } from '../support/api.ts';
import { mapped } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { stepThrough } from '../support/step-through.ts';

const env = { CHUNK_ROWS: '2' };
const inlet = await startInlet(env, 0);
const { connection, home } = inlet;
const api = apiOf(inlet.url, (await inlet.person()).token);
const config = loadConfig({ INLET_HOME: home, LOG_LEVEL: 'silent', ...env });
const context = await threadContext({ name: 'test', lane: 0, config, connection });
const work = (before?: number) => stepThrough(context, before);

const text = `first_name,last_name,email\nAnn,Lee,ann@example.org\nBen,Elm,no address\nCat,Fir,cat@example.org\n`;
const values = { send_welcome_email: false };
/** What a run is but for its last line: its report and its end. */
const finish = 5;

async function started(): Promise<string> {
  const uuid = await mapped(api, { mode: 'store', text, values });
  expect((await api.post(`/api/v1/import/start/${uuid}`)).status).toBe(200);
  return uuid;
}
const cancel = async (uuid: string) => (await api.post(`/api/v1/import/${uuid}/cancel`)).body;

test('once its last row is decided, an import is completed, and can be retried and undone as any', async () => {
  const uuid = await started();
  await work(finish);
  const outcome = { created: 2, failed: 1, remaining: 0 };
  const body = await cancel(uuid);
  expect(body).toMatchObject({ status: 'completed', progress: 100, outcome });
  expect(body.error_report).not.toBeNull();
  // The cancelled run left no line behind that would be worked on again.
  await work();
  const path = `/api/v1/import/${uuid}`;
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'ben@example.org' } }] });
  expect((await api.post(`${path}/retry`)).status).toBe(200);
  await work(finish);
  expect(await cancel(uuid)).toMatchObject({ status: 'completed', outcome: { created: 3, failed: 0 } });
  expect((await api.post(`${path}/undo`)).status).toBe(200);
  await work();
  const { body: back } = await api.get(path);
  expect(back).toMatchObject({ status: 'undone', undo: { removed: 3, kept: 0 } });
});

test('with a row left it is cancelled', async () => {
  const uuid = await started();
  await work(finish - 1);
  expect(await cancel(uuid)).toMatchObject({ status: 'cancelled', outcome: { created: 0, remaining: 3 } });
});
