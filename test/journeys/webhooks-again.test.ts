/** Deliveries that are sent again because somebody asks (contract §4 `deliveries/{delivery}/send`), also at awkward moments. */
import { expect, test } from 'vitest';
import { claimDelivery, decideDelivery } from '../../src/db/queries/claim-delivery.ts';
import { apiOf } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { inOpenTransaction, lockWaits, oneBehindTheOther } from '../support/lock-waits.ts';
import { receiver } from '../support/receiver.ts';
import { ran } from '../support/steps.ts';
import {
  allEvents as all,
  deliveriesOf,
  firmToldAt,
  webhooksPath as path,
  settled,
  toldAt,
} from '../support/webhooks.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const { pool } = inlet;
const keptBodies = async () =>
  (await pool.query('SELECT FROM webhook_event WHERE body IS NOT NULL')).rowCount;

test('what was given up, or did arrive, is sent again when somebody asks, with the import as it is by then', async () => {
  let answer = 503;
  const address = await receiver((response) => response.writeHead(answer).end());
  const { api, webhook } = await firmToldAt(inlet, address.url);
  const { body: done } = await ran(api, failingFile);
  const [first] = await address.received(1);
  await settled(api, webhook.uuid, ({ attempts }) => attempts === 1);
  await pool.query("UPDATE webhook_delivery SET attempts = 15, status = 'failed', next_at = NULL");
  await pool.query('UPDATE webhook_event SET body = NULL');
  const [delivery] = await deliveriesOf(api, webhook.uuid);
  const send = `${path}/${webhook.uuid}/deliveries/${delivery.uuid}/send`;

  // One attempt, not another day of them.
  expect((await api.post(send)).body).toMatchObject({ uuid: delivery.uuid, status: 'waiting' });
  await address.received(2);
  await settled(api, webhook.uuid, ({ status, attempts }) => status === 'failed' && attempts === 16);

  answer = 200;
  await undone(api, done.uuid);
  await address.received(3);
  await settled(
    api,
    webhook.uuid,
    ({ event, status }) => event !== 'import.undone' || status === 'delivered',
  );
  expect((await api.post(send)).status).toBe(200);
  const told = (await address.received(4))[3];
  expect(told?.body).toMatchObject({
    uuid: first?.body.uuid,
    event: 'import.completed',
    created_at: first?.body.created_at,
    import: { uuid: done.uuid, status: 'undone' },
  });
  expect(told?.headers['x-inlet-delivery']).toBe(first?.headers['x-inlet-delivery']);
  await settled(api, webhook.uuid, ({ status }) => status === 'delivered');
  expect(await keptBodies()).toBe(0);

  const stranger = apiOf(inlet.url, (await inlet.person()).token);
  expect((await stranger.post(send)).status).toBe(404);
  const other = await api.post(path, { url: address.url, events: all });
  expect((await api.post(send.replace(webhook.uuid, other.body.uuid))).status).toBe(404);
  await api.delete(`/api/v1/import/${done.uuid}`);
  const gone = await api.post(send);
  expect([gone.status, gone.body.message]).toEqual([409, expect.stringContaining('nothing left to send')]);
});

test('what is being sent at that moment is not sent twice', async () => {
  let answer = () => {};
  const address = await receiver((response) => {
    answer = () => response.writeHead(204).end();
  });
  const { api, webhook } = await firmToldAt(inlet, address.url);
  await ran(api, failingFile);
  await address.received(1);
  const [delivery] = await deliveriesOf(api, webhook.uuid);
  const again = await api.post(`${path}/${webhook.uuid}/deliveries/${delivery.uuid}/send`);
  answer();
  expect([again.status, again.body.message]).toEqual([409, expect.stringContaining('being sent just now')]);
  await settled(api, webhook.uuid, ({ status }) => status === 'delivered');
  expect(address.messages.length).toBe(1);
});

test('when two addresses have been told in the same moment, nothing of what was said is kept', async () => {
  const answers: (() => void)[] = [];
  const address = await receiver((response) => {
    answers.push(() => response.writeHead(204).end());
  });
  const { api, webhook } = await firmToldAt(inlet, address.url);
  const other = await toldAt(api, address.url);
  await ran(api, failingFile);
  await address.received(1);
  // The courier of another process: this one has one delivery of a firm under way at a time.
  const client = await pool.connect();
  await client.query('BEGIN');
  const claimed = await claimDelivery(client, []);
  if (claimed === null) throw new Error('Nothing was left to claim.');
  await decideDelivery(client, claimed, 'delivered', { status: 204, error: null }, null);
  for (const answer of answers) answer();
  await lockWaits(pool);
  await client.query('COMMIT');
  client.release();
  for (const { uuid } of [webhook, other]) await settled(api, uuid, ({ status }) => status === 'delivered');
  expect(await keptBodies()).toBe(0);
});

test('what is asked for while the import is being deleted is refused, and nothing of it is kept', async () => {
  const address = await receiver();
  const { api, webhook } = await firmToldAt(inlet, address.url);
  const { body: done } = await ran(api, failingFile);
  await settled(api, webhook.uuid, ({ status }) => status === 'delivered');
  const [delivery] = await deliveriesOf(api, webhook.uuid);
  // Deletion writes its line of history last: it has taken all away by then, and nobody can see it yet.
  const [deleted, { status, body }] = await oneBehindTheOther(
    pool,
    'LOCK TABLE audit IN SHARE MODE',
    () => api.delete(`/api/v1/import/${done.uuid}`),
    () => api.post(`${path}/${webhook.uuid}/deliveries/${delivery.uuid}/send`),
  );
  expect(deleted.status).toBe(204);
  expect([status, body.message]).toEqual([409, expect.stringContaining('nothing left to send')]);
  expect(await keptBodies()).toBe(0);
  expect(await deliveriesOf(api, webhook.uuid)).toMatchObject([{ status: 'delivered' }]);
});

test('what is asked for in the moment another address has been told is sent all the same', async () => {
  let answer = () => {};
  const address = await receiver((response, _message, number) => {
    answer = () => response.writeHead(204).end();
    if (number !== 2) answer();
  });
  const { api, webhook } = await firmToldAt(inlet, address.url);
  const both = [webhook, await toldAt(api, address.url)];
  await ran(api, failingFile);
  await address.received(2);
  const told = await Promise.all(both.map(async ({ uuid }) => (await deliveriesOf(api, uuid))[0]));
  const first = told.findIndex(({ status }) => status === 'delivered');
  // Whoever makes a delivery wait again stops before that is committed.
  await pool.query(`
    CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$;
    CREATE TRIGGER pause AFTER UPDATE ON webhook_delivery FOR EACH ROW WHEN (NEW.status = 'waiting') EXECUTE FUNCTION pause()`);
  const asking = await inOpenTransaction(
    pool,
    (client) => client.query('SELECT pg_advisory_xact_lock(7)'),
    async () => {
      const asking = api.post(`${path}/${both[first]?.uuid}/deliveries/${told[first].uuid}/send`);
      await lockWaits(pool, 1);
      answer();
      await lockWaits(pool, 2);
      return [asking];
    },
  );
  expect((await asking[0])?.status).toBe(200);
  await address.received(3);
  await pool.query('DROP FUNCTION pause CASCADE');
  for (const { uuid } of both) await settled(api, uuid, ({ status }) => status === 'delivered');
  expect(await keptBodies()).toBe(0);
});
