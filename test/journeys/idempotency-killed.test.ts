/** A server that dies after it has done what was asked, before it has said so: sent again, it is not done again (contract §2). */
import { expect, test } from 'vitest';
import { type Answer, type Api, apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { startServer } from '../support/processes.ts';
import { finished } from '../support/steps.ts';

const inlet = await startInlet({}, 0);
const { connection, home } = inlet;
const env = { DATABASE_URL: connection.url, INLET_HOME: home, WORKERS: '0', NODE_ENV: 'production' };
const file = 'first_name,last_name,send_welcome_email\nAnn,Lee,no\nBob,Ray,perhaps\n';
const person = await inlet.person();
const key = (name: string) => ({ 'idempotency-key': name });

/** Asks a server that is killed before it answers, then another. @returns what the second answers */
async function askedTwice(name: string, ask: (api: Api) => Promise<Answer>): Promise<Answer> {
  const server = await startServer({ ...env, HOLD_AT: 'answering' });
  const first = ask(apiOf(server.url, person.token, key(name))).catch((error) => error);
  await server.line(/held at answering/);
  server.kill('SIGKILL');
  expect(await first).toBeInstanceOf(Error);
  return ask(apiOf(inlet.url, person.token, key(name)));
}

test('upload, start, cancel, copy and undo are done once, and answered', async () => {
  const api = apiOf(inlet.url, person.token);
  const upload = (text: string) => (asked: Api) =>
    asked.form('/api/v1/import', [
      ['type', 'clients'],
      ['mode', 'store'],
      ['file', csv(text)],
    ]);
  const uploaded = await askedTwice('upload', upload(file));
  expect([uploaded.status, uploaded.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(1);
  const id = uploaded.body.uuid;
  const again = await upload(file)(apiOf(inlet.url, person.token, key('upload')));
  expect(again.body).toEqual(uploaded.body);
  expect((await upload(`${file}Cat,Fox,no\n`)(apiOf(inlet.url, person.token, key('upload')))).status).toBe(
    422,
  );

  const headers = {
    first_name: 'first_name',
    last_name: 'last_name',
    send_welcome_email: 'send_welcome_email',
  };
  expect(
    (await askedTwice('map', (asked) => asked.post(`/api/v1/import/map/${id}`, { headers }))).status,
  ).toBe(200);
  const started = await askedTwice('start', (asked) => asked.post(`/api/v1/import/start/${id}`));
  expect([started.status, started.body.status]).toEqual([200, 'processing']);
  const cancelled = await askedTwice('cancel', (asked) => asked.post(`/api/v1/import/${id}/cancel`));
  expect([cancelled.status, cancelled.body.uuid]).toEqual([200, id]);
  expect((await finished(api, id)).body.status).toBe('cancelled');
  const undone = await askedTwice('undo', (asked) => asked.post(`/api/v1/import/${id}/undo`));
  expect([undone.status, undone.body.status]).toEqual([200, 'undoing']);

  const copied = await askedTwice('copy', (asked) => asked.post(`/api/v1/import/${id}/copy`));
  expect(copied.body.status).toBe('mapped');
  expect(copied.body.uuid).not.toBe(id);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(2);
  const history = (await api.get(`/api/v1/import/${id}/history`)).body.data;
  const actions = history.map(({ action }: { action: string }) => action);
  for (const once of ['uploaded', 'started', 'cancelled', 'undo_started', 'copied'])
    expect(actions.filter((action: string) => action === once)).toEqual([once]);
}, 120_000);
