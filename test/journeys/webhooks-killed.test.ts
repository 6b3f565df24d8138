/** Events through kills, on real processes: none is lost, none is made up, a repeat can be told (contract §4). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { type Server, startServer } from '../support/processes.ts';
import { receiver } from '../support/receiver.ts';
import { finished, mapped } from '../support/steps.ts';

const inlet = await startInlet();
const { pool, connection, home } = inlet;
const person = await inlet.person();
// From now on only processes that can be killed.
await inlet.stop();
const env = {
  DATABASE_URL: connection.url,
  INLET_HOME: home,
  WORKERS: '1',
  WEBHOOK_ALLOW: '127.0.0.1',
  NODE_ENV: 'production',
};

const events = async () =>
  (await pool.query('SELECT count(*)::int AS count FROM webhook_event')).rows[0].count as number;

async function kill(server: Server): Promise<void> {
  server.kill('SIGKILL');
  await server.ended;
}

test('killed before the end is committed, and again after it was sent: told twice, with one id', async () => {
  const address = await receiver();
  const first = await startServer({ ...env, HOLD_AT: 'announcing' });
  const api = apiOf(first.url, person.token);
  const added = await api.post('/api/v1/webhook-subscriptions', {
    url: address.url,
    events: ['import.completed'],
  });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  const id = await mapped(api, 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n');
  await api.post(`/api/v1/import/start/${id}`);
  await first.line(/held at announcing/);
  await kill(first);
  expect(await events()).toBe(0);

  const second = await startServer({ ...env, HOLD_AT: 'sent' });
  await second.line(/held at sent/);
  await kill(second);
  expect([await events(), address.messages.length]).toEqual([1, 1]);

  // Two servers look for what is to be sent; one of them sends it.
  const [third] = await Promise.all([startServer(env), startServer(env)]);
  await address.received(2);
  const { body } = await finished(apiOf(third.url, person.token), id);
  expect(body.status).toBe('completed');
  const delivered = async () =>
    (await pool.query("SELECT count(*)::int AS n FROM webhook_delivery WHERE status = 'delivered'")).rows[0]
      .n;
  await expect.poll(delivered, { timeout: 10_000 }).toBe(1);
  const [one, two] = address.messages;
  expect(address.messages.length).toBe(2);
  expect(two?.body).toEqual(one?.body);
  expect(two?.headers['x-inlet-delivery']).toBe(one?.headers['x-inlet-delivery']);
}, 120_000);
