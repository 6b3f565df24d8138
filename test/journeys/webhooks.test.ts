/** A firm's addresses are told when an import ends (contract §4 `webhook-subscriptions`). */
import { expect, test } from 'vitest';
import { insertChunks, stage } from '../../src/db/queries/insert-chunks.ts';
import { apiOf } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { isSigned, receiver } from '../support/receiver.ts';
import { mapped, ran, retried } from '../support/steps.ts';
import {
  allEvents as all,
  deliveriesOf,
  firmToldAt,
  webhooksPath as path,
  settled,
} from '../support/webhooks.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const firmWith = (url: string, events?: string[]) => firmToldAt(inlet, url, events);

/** Makes what waits for its next attempt due now. */
const hurry = () =>
  inlet.pool.query(
    "WITH due AS (UPDATE webhook_delivery SET next_at = now() WHERE status = 'waiting') SELECT pg_notify('inlet', 'webhook')",
  );

test('each end is told once, signed, with the import as it then was', async () => {
  const address = await receiver();
  const { api, webhook } = await firmWith(address.url);
  expect(webhook.signing_secret).toMatch(/^whsec_/);
  const { body: done } = await ran(api, failingFile);
  await address.received(1);
  await retried(api, done.uuid);
  await address.received(2);
  await undone(api, done.uuid);
  const [first, second, third] = await address.received(3);
  expect(address.messages.map(({ body }) => body.event)).toEqual([
    'import.completed',
    'import.completed',
    'import.undone',
  ]);
  expect(first?.body.import).toMatchObject({
    uuid: done.uuid,
    status: 'completed',
    outcome: done.outcome,
    errors: done.errors,
    error_report: { uuid: done.error_report.uuid },
  });
  expect(third?.body.import).toMatchObject({ uuid: done.uuid, status: 'undone', undo: { removed: 2 } });
  for (const message of address.messages) {
    expect(isSigned(message, webhook.signing_secret)).toBe(true);
    expect(isSigned(message, `${webhook.signing_secret}x`)).toBe(false);
    expect(message.headers).toMatchObject({
      'x-inlet-event': message.body.event,
      'x-inlet-event-id': message.body.uuid,
      'content-type': 'application/json',
    });
  }
  expect(new Set(address.messages.map(({ body }) => body.uuid)).size).toBe(3);
  expect(second?.body.created_at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  await settled(api, webhook.uuid, ({ status }) => status === 'delivered');
  expect(await deliveriesOf(api, webhook.uuid)).toMatchObject([
    { event: 'import.undone', attempts: 1, last_response_status: 204, next_attempt_at: null },
    { event: 'import.completed', import_uuid: done.uuid },
    { event: 'import.completed', event_uuid: first?.body.uuid },
  ]);
  const { body: shown } = await api.get(`${path}/${webhook.uuid}`);
  expect(shown.signing_secret).toBeUndefined();
  expect(shown.last_outgoing_webhook_call_at).not.toBeNull();
  // What was sent holds cells, and nobody waits for it any more.
  const { rows } = await inlet.pool.query(
    'SELECT count(*)::int AS kept FROM webhook_event WHERE body IS NOT NULL',
  );
  expect(rows[0].kept).toBe(0);
});

test('a cancelled and a failed import are told; nobody is told what they did not ask for', async () => {
  const address = await receiver();
  const { api } = await firmWith(address.url, ['import.cancelled', 'import.failed']);
  await ran(api, 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n');
  await ran(api, failingFile, { atomic: 'true' });
  const [failed] = await address.received(1);
  expect(failed?.body).toMatchObject({ event: 'import.failed', import: { status: 'failed' } });
  expect(failed?.body.import.failure).not.toBeNull();
  // One with a row left, whose server died when it was asked to stop.
  const id = await mapped(api, failingFile.replaceAll('example.org', 'example.net'));
  const { rows } = await inlet.pool.query('SELECT run FROM import WHERE uuid = $1', [id]);
  await insertChunks(inlet.pool, id, rows[0].run, stage.load);
  await inlet.pool.query(
    `UPDATE import SET status = 'processing', stopping = true, updated_at = now() - interval '1 minute'
      WHERE uuid = $1`,
    [id],
  );
  const messages = await address.received(2);
  expect(messages[1]?.body).toMatchObject({
    event: 'import.cancelled',
    import: { uuid: id, status: 'cancelled' },
  });
  expect(messages.length).toBe(2);
});

test('an address that fails is tried again, with the same id and a new signature, until it answers', async () => {
  const address = await receiver((response, _message, number) =>
    number === 1
      ? response.writeHead(500).end('x'.repeat(200_000))
      : number === 2
        ? response.writeHead(302, { location: '/elsewhere' }).end()
        : response.writeHead(200).end(),
  );
  const { api, webhook } = await firmWith(address.url);
  await ran(api, failingFile);
  await settled(api, webhook.uuid, ({ attempts }) => attempts === 1);
  expect(await deliveriesOf(api, webhook.uuid)).toMatchObject([
    { status: 'waiting', last_response_status: 500, last_error: null, next_attempt_at: expect.any(String) },
  ]);
  await hurry();
  await settled(api, webhook.uuid, ({ attempts }) => attempts === 2);
  expect(await deliveriesOf(api, webhook.uuid)).toMatchObject([
    { status: 'waiting', last_response_status: 302 },
  ]);
  await hurry();
  await settled(api, webhook.uuid, ({ status }) => status === 'delivered');
  expect(address.messages.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
  expect(new Set(address.messages.map(({ headers }) => headers['x-inlet-delivery'])).size).toBe(1);
  for (const message of address.messages) expect(isSigned(message, webhook.signing_secret)).toBe(true);
});

test('after a day it is given up', async () => {
  const address = await receiver((response) => response.writeHead(503).end());
  const { api, webhook } = await firmWith(address.url);
  await inlet.pool.query(
    `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.attempts := 14; RETURN NEW; END $$`,
  );
  await inlet.pool.query(
    'CREATE TRIGGER late BEFORE INSERT ON webhook_delivery FOR EACH ROW EXECUTE FUNCTION late()',
  );
  await ran(api, failingFile);
  await settled(api, webhook.uuid, ({ status }) => status === 'failed');
  await inlet.pool.query('DROP TRIGGER late ON webhook_delivery');
  expect(await deliveriesOf(api, webhook.uuid)).toMatchObject([
    { status: 'failed', attempts: 15, last_response_status: 503, next_attempt_at: null },
  ]);
});

test.each([
  ['ftp://example.org/x', 'begins with https://'],
  ['nonsense', 'begins with https://'],
  ['https://user:secret@example.org/', 'neither a user name'],
  ['https://127.0.0.2/', 'not public'],
  ['https://[::1]/', 'not public'],
  ['https://[::ffff:10.0.0.1]/', 'not public'],
  ['https://0x7f000002/', 'not public'],
  ['https://169.254.169.254/latest/meta-data', 'not public'],
  ['https://no-such-host.invalid/', 'cannot be found'],
  ['http://8.8.8.8/', 'must begin with https://'],
])('%s is refused: %s', async (url, why) => {
  const api = apiOf(inlet.url, (await inlet.person()).token);
  const { status, body } = await api.post(path, { url, events: all });
  expect([status, body.errors?.url?.[0]]).toEqual([422, expect.stringContaining(why)]);
});

test('an address that has become private meanwhile is not called', async () => {
  const address = await receiver();
  const { api, webhook } = await firmWith(address.url);
  const { port } = new URL(address.url);
  await inlet.pool.query('UPDATE webhook_subscription SET url = $2 WHERE uuid = $1', [
    webhook.uuid,
    `https://127.0.0.2:${port}/`,
  ]);
  await ran(api, failingFile);
  await settled(api, webhook.uuid, ({ attempts }) => attempts === 1);
  const [delivery] = await deliveriesOf(api, webhook.uuid);
  expect(delivery).toMatchObject({
    last_response_status: null,
    last_error: expect.stringContaining('not public'),
  });
  expect(address.messages).toEqual([]);
});

test('only owners and admins; other firms see nothing of it; changed and deleted', async () => {
  const address = await receiver();
  const { api, person, webhook } = await firmWith(address.url);
  for (const role of ['member', 'reader'] as const) {
    const other = apiOf(inlet.url, (await inlet.person(role, person.firmUuid)).token);
    expect((await other.get(path)).status).toBe(403);
    expect((await other.post(path, { url: address.url, events: all })).status).toBe(403);
    expect((await other.delete(`${path}/${webhook.uuid}`)).status).toBe(403);
    expect((await other.get(`${path}/${webhook.uuid}/deliveries`)).status).toBe(403);
  }
  const admin = apiOf(inlet.url, (await inlet.person('admin', person.firmUuid)).token);
  expect((await admin.get(path)).body.data).toMatchObject([{ uuid: webhook.uuid, url: address.url }]);
  const stranger = apiOf(inlet.url, (await inlet.person()).token);
  expect((await stranger.get(path)).body.data).toEqual([]);
  expect((await stranger.get(`${path}/${webhook.uuid}/deliveries`)).status).toBe(404);
  expect((await stranger.delete(`${path}/${webhook.uuid}`)).status).toBe(404);

  const changed = await api.put(`${path}/${webhook.uuid}`, { url: address.url, events: ['import.undone'] });
  expect([changed.status, changed.body.events]).toEqual([200, ['import.undone']]);
  expect((await api.delete(`${path}/${webhook.uuid}`)).status).toBe(204);
  expect((await api.get(`${path}/${webhook.uuid}`)).status).toBe(404);
  expect((await api.post(path, { url: address.url, events: [] })).status).toBe(422);
  expect((await api.post(path, { url: address.url, events: ['import.begun'] })).status).toBe(422);
});

test('a new secret signs what is sent from then on, and the old one nothing', async () => {
  const address = await receiver();
  const { api, webhook, person } = await firmWith(address.url);
  const { status, body } = await api.post(`${path}/${webhook.uuid}/secret`);
  expect([status, body.uuid]).toEqual([200, webhook.uuid]);
  expect(body.signing_secret).toMatch(/^whsec_/);
  await ran(api, failingFile);
  const [message] = await address.received(1);
  expect(message && isSigned(message, body.signing_secret)).toBe(true);
  expect(message && isSigned(message, webhook.signing_secret)).toBe(false);
  const member = apiOf(inlet.url, (await inlet.person('member', person.firmUuid)).token);
  expect((await member.post(`${path}/${webhook.uuid}/secret`)).status).toBe(403);
  expect((await api.post(`${path}/${crypto.randomUUID()}/secret`)).status).toBe(404);
});
