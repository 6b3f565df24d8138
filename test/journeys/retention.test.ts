/** What is kept of an import, and for how long (settings `RETENTION_DAYS`, `SESSION_LIFE`). */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { Context } from '../../src/engine/context.ts';
import { sweepDiscarded } from '../../src/engine/discard.ts';
import { expireImports } from '../../src/engine/duties/expire-imports.ts';
import { forgetAnswers } from '../../src/engine/duties/forget-answers.ts';
import { forgetSessions } from '../../src/engine/duties/forget-sessions.ts';
import { forgetWebhooks } from '../../src/engine/duties/forget-webhooks.ts';
import { receive } from '../../src/engine/receive.ts';
import { openFiles } from '../../src/files/open-files.ts';
import { makeLog } from '../../src/log.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { type Api, apiOf, csv } from '../support/api.ts';
import { failingFile } from '../support/failing.ts';
import { checksum, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { receiver } from '../support/receiver.ts';
import { ran } from '../support/steps.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const config = loadConfig({ INLET_HOME: inlet.home, LOG_LEVEL: 'silent' });
const context: Context = {
  config,
  log: makeLog(config),
  pool: inlet.pool,
  files: await openFiles(config),
  types: await loadTypes(null),
};
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

async function toTheEnd(duty: (context: Context, now: Date) => Promise<boolean>, now: Date): Promise<void> {
  while (await duty(context, now));
}

const filesKept = async () =>
  (await readdir(inlet.home, { recursive: true, withFileTypes: true })).filter((it) => it.isFile()).length;

const somebody = async () => {
  const person = await inlet.person();
  return { person, api: apiOf(inlet.url, person.token) };
};

/** An import that failed in part, was put right in part, and changed records, with all that can be kept of one. */
async function used(api: Api) {
  const made = await ran(api, failingFile);
  const emails = (await api.get('/api/v1/records/clients?sort=first_name')).body.data.map(
    ({ uuid }: { uuid: string }, at: number) => `${uuid},secret${at}@example.org`,
  );
  const { body } = await ran(api, `uuid,email\n${emails.join('\n')}\n${crypto.randomUUID()},secret@\n`, {
    mode: 'update',
  });
  const path = `/api/v1/import/${body.uuid}`;
  await api.post(`${path}/corrections`, { rows: [{ row: 3, cells: { email: 'secret@example.net' } }] });
  return { made: made.body, body, path };
}

test('file, cells and before-images go after a time; counts and history stay; what needs them says why not', async () => {
  const { api } = await somebody();
  const before = await filesKept();
  const { body, path, made } = await used(api);
  expect(body.outcome).toMatchObject({ updated: 2, failed: 1 });
  const records = await checksum(inlet.pool);
  await toTheEnd(expireImports, inDays(89));
  expect((await api.get(`${path}/failures`)).status).toBe(200);
  await toTheEnd(expireImports, inDays(91));

  expect(await filesKept()).toBe(before);
  const { rows } = await inlet.pool.query(
    `SELECT (SELECT count(*) FROM failure) + (SELECT count(*) FROM before_image) + (SELECT count(*) FROM correction)
          + (SELECT count(*) FROM chunk) AS left`,
  );
  expect(rows[0].left).toBe(0);
  expect(await checksum(inlet.pool)).toEqual(records);
  const { body: now } = await api.get(path);
  expect(now).toMatchObject({
    status: 'completed',
    outcome: body.outcome,
    mapping: body.mapping,
    failed_jobs: 1,
    errors: [],
    error_report: null,
  });
  const history = (await api.get(`${path}/history`)).body.data;
  expect(history.map(({ action }: { action: string }) => action)).toEqual([
    'expired',
    'corrected',
    'completed',
    'started',
    'mapped',
    'uploaded',
  ]);
  expect(history[0].account).toBeNull();

  const gets = ['undo', 'failures', 'failures/causes', 'corrections', 'preview', 'suggestion'].map(
    (what) => [what, () => api.get(`${path}/${what}`)] as const,
  );
  const posts = ['undo', 'retry', 'copy'].map((what) => [what, () => api.post(`${path}/${what}`)] as const);
  const correction = { rows: [{ row: 3, cells: { email: 'a@b.co' } }] };
  const others = [['corrections', () => api.post(`${path}/corrections`, correction)]] as const;
  for (const [what, ask] of [...gets, ...posts, ...others]) {
    const { status, body } = await ask();
    expect({ what, status, body }).toEqual({
      what,
      status: 409,
      body: {
        message: expect.stringMatching(/^This import can no longer .* were deleted on \d{4}-\d{2}-\d{2}/),
      },
    });
  }
  // Also of an import that only made records: an undo is all of it, or none.
  expect((await api.post(`/api/v1/import/${made.uuid}/undo`)).status).toBe(409);
  for (const url of [body.error_report.download_url, made.error_report.download_url]) {
    const response = await fetch(url);
    expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
      410,
      expect.stringMatching(/^This file was deleted on/),
    ]);
  }
  expect((await api.get(`/api/v1/file/${body.error_report.uuid}`)).status).toBe(410);
  // What it made still says where it came from, its mapping is still recalled, and it can be deleted.
  const origin = await api.get(`/api/v1/records/clients?filter[import]=${made.uuid}`);
  expect(origin.body.data.length).toBe(2);
  expect((await api.delete(path)).status).toBe(204);
});

test('an import that was never started, or was undone, goes too, and says so', async () => {
  const { api } = await somebody();
  const uploaded = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(failingFile)],
  ]);
  const path = `/api/v1/import/${uploaded.body.uuid}`;
  const back = await ran(api, failingFile);
  await undone(api, back.body.uuid);
  await toTheEnd(expireImports, inDays(91));
  const mapped = await api.post(`/api/v1/import/map/${uploaded.body.uuid}`, {
    headers: { first_name: 'first_name' },
  });
  expect([mapped.status, mapped.body.message]).toEqual([
    409,
    expect.stringContaining('can no longer be mapped'),
  ]);
  expect((await api.post(`/api/v1/import/start/${uploaded.body.uuid}`)).status).toBe(409);
  expect((await api.get(`${path}/suggestion`)).status).toBe(409);
  const report = await api.get(`/api/v1/import/${back.body.uuid}/undo/report`);
  expect([report.status, report.body.message]).toEqual([409, expect.stringContaining('report of its undo')]);
  expect((await api.post(`/api/v1/import/${back.body.uuid}/undo`)).body.message).toContain('undone already');
});

test('a file that a younger copy needs stays; several servers at once do it once', async () => {
  const { api } = await somebody();
  const { body } = await ran(api, failingFile, { mode: 'validate' });
  const copied = await api.post(`/api/v1/import/${body.uuid}/copy`, { mode: 'store' });
  await inlet.pool.query("UPDATE import SET updated_at = now() - interval '91 days' WHERE uuid = $1", [
    body.uuid,
  ]);
  await Promise.all(Array.from({ length: 4 }, () => toTheEnd(expireImports, new Date())));
  const { rows } = await inlet.pool.query(
    "SELECT count(*)::int AS times FROM audit WHERE import_uuid = $1 AND action = 'expired'",
    [body.uuid],
  );
  expect(rows[0].times).toBe(1);
  const id = copied.body.uuid;
  expect((await api.get(`/api/v1/import/${id}/suggestion`)).status).toBe(200);
  expect((await api.get(`/api/v1/import/${body.uuid}/suggestion`)).status).toBe(409);
  await api.post(`/api/v1/import/start/${id}`);
  await api.get(`/api/v1/import/${id}/events`);
  expect((await api.get(`/api/v1/import/${id}`)).body.outcome).toMatchObject({ created: 2 });
});

test('with RETENTION_DAYS=0 all is kept', async () => {
  const { api } = await somebody();
  const { body } = await ran(api, failingFile);
  const forever = { ...context, config: { ...config, retentionDays: 0 } };
  expect(await expireImports(forever, inDays(40_000))).toBe(false);
  expect((await api.get(`/api/v1/import/${body.uuid}/failures`)).status).toBe(200);
});

test('bytes whose writer died before they became somebody’s go after a day', async () => {
  const { api } = await somebody();
  const before = await filesKept();
  // As a server leaves it that dies right after the last byte has come.
  const pieces = (async function* () {
    yield Buffer.from('a,b\n1,2\n');
  })();
  const received = await receive(context, 'a.csv', 'text/csv', pieces, null);
  expect(await filesKept()).toBe(before + 1);
  await sweepDiscarded(context);
  expect(await filesKept()).toBe(before + 1);
  await inlet.pool.query("UPDATE discarded_file SET at = at - interval '1 day'");
  await sweepDiscarded(context);
  expect(await filesKept()).toBe(before);
  await expect(context.files.open(received.key)).rejects.toThrow('File not found.');
  // What became somebody's is not noted any more.
  await ran(api, failingFile);
  const { rows } = await inlet.pool.query('SELECT count(*)::int AS noted FROM discarded_file');
  expect(rows[0].noted).toBe(0);
});

test('sessions, answers and what was told to whom are forgotten in their time', async () => {
  const { person, api } = await somebody();
  const address = await receiver();
  const subscription = { url: address.url, events: ['import.completed'] };
  const { body: webhook } = await api.post('/api/v1/webhook-subscriptions', subscription, {
    'idempotency-key': 'once',
  });
  const { body: done } = await ran(api, failingFile);
  await api.post(`/api/v1/import/${done.uuid}/copy`, {}, { 'idempotency-key': 'twice' });
  await address.received(1);
  await api.post('/api/v1/session', { email: person.email, password: person.password });
  const count = async (table: string) =>
    (await inlet.pool.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count as number;
  await toTheEnd(forgetSessions, new Date());
  await toTheEnd(forgetAnswers, new Date());
  await toTheEnd(forgetWebhooks, inDays(29));
  const kept = ['web_session', 'idempotent_answer', 'idempotent_effect', 'webhook_event'];
  expect(await Promise.all(kept.map(count))).toEqual([1, 2, 1, 1]);
  for (const table of ['idempotent_answer', 'idempotent_effect'])
    await inlet.pool.query(`UPDATE ${table} SET created_at = now() - interval '25 hours'`);
  await api.delete(`/api/v1/webhook-subscriptions/${webhook.uuid}`);
  await toTheEnd(forgetSessions, inDays(1));
  await toTheEnd(forgetAnswers, new Date());
  await toTheEnd(forgetWebhooks, inDays(31));
  const tables = [
    'web_session',
    'idempotent_answer',
    'idempotent_effect',
    'webhook_event',
    'webhook_delivery',
    'webhook_subscription',
  ];
  expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0, 0, 0]);
});
