/** A definition of one's own that loses a field, or goes, while imports of it are about. */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { finished, imported, mapped, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { restarted } from '../support/restarted.ts';

const before = await startInlet({}, 0);
const sku = { name: 'sku', kind: 'text', required: true, unique: true };
const colour = { name: 'colour', kind: 'text' };
const cups = (...fields: object[]) => ({ name: 'cups', fields });

/** @returns the message of a refusal */
async function refused(api: Api, path: string, body?: unknown): Promise<string> {
  const answer = await api.post(`/api/v1/import/${path}`, body);
  expect([path, answer.status]).toEqual([path, 409]);
  return answer.body.message;
}

test('nothing of a mapped column is lost in silence, and what is gone is told in words', async () => {
  const first = await restarted(before, 1, cups(sku, colour));
  const { token } = await first.person();
  const old = apiOf(first.url, token);
  const store = { type: 'cups', mode: 'store' } as const;
  const stored = await imported(old, { ...store, text: 'sku,colour\na,red\n,blue\n' });
  const changed = await imported(old, {
    type: 'cups',
    mode: 'update',
    text: 'sku,colour\na,green\n',
    more: { match_on: 'sku' },
  });
  expect([stored.outcome.created, changed.outcome.updated]).toEqual([1, 1]);
  const waiting = await mapped(old, { ...store, text: 'sku,colour\nb,red\n' });

  const second = await restarted(first, 1, cups(sku));
  const api = apiOf(second.url, token);
  const why = 'This import fills the field colour, which cups do not have any more.';
  expect(await refused(api, `start/${waiting}`)).toBe(`${why} Map its headers anew, then start it.`);
  const again = `${why} Import the file again as a new import.`;
  for (const verb of ['retry', 'copy']) expect(await refused(api, `${stored.uuid}/${verb}`)).toBe(again);
  expect(await refused(api, `${changed.uuid}/undo`)).toContain('This import changed the field colour, which');
  expect((await api.get(`/api/v1/import/${changed.uuid}/undo`)).status).toBe(409);
  await api.post(`/api/v1/import/map/${waiting}`, { headers: { sku: 'sku' } });
  await api.post(`/api/v1/import/start/${waiting}`);
  expect((await finished(api, waiting)).outcome).toMatchObject({ created: 1 });

  // Mapped and not surveyed yet, and started, when the type goes.
  const idle = await restarted(second, 0, cups(sku));
  const left = apiOf(idle.url, token);
  const open = await mapped(left, { ...store, text: 'sku\nc\n' });
  const started = await mapped(left, { ...store, text: 'sku\nd\n' });
  await left.post(`/api/v1/import/start/${started}`);

  const third = await restarted(idle, 1);
  const bare = apiOf(third.url, token);
  const gone = expect.stringMatching(/^There is no type cups any more, .* Whoever runs Inlet can put its/);
  expect(await finished(bare, started)).toMatchObject({ status: 'failed', failure: gone });
  // The survey of the other is given up too, not tried for ever; nothing else is asked of it.
  const look = async () => (await bare.get(`/api/v1/import/${open}`)).body;
  await expect.poll(look).toMatchObject({ status: 'mapped', failure: gone });
  for (const path of [
    `start/${open}`,
    `map/${open}`,
    ...['retry', 'copy', 'undo'].map((verb) => `${stored.uuid}/${verb}`),
  ])
    expect(
      await refused(bare, path, path.startsWith('map') ? { headers: { sku: 'sku' } } : undefined),
    ).toEqual(gone);
  for (const what of ['preview', 'suggestion'])
    expect((await bare.get(`/api/v1/import/${open}/${what}`)).status).toBe(409);
  expect((await bare.get(`/api/v1/import/${stored.uuid}/failures`)).status).toBe(200);

  const last = await restarted(third, 1, cups(sku, colour));
  const whole = apiOf(last.url, token);
  for (const uuid of [open, started]) {
    expect((await whole.post(`/api/v1/import/start/${uuid}`)).status).toBe(200);
    expect((await finished(whole, uuid)).outcome).toMatchObject({ created: 1 });
  }
  expect((await undone(whole, changed.uuid)).undo).toMatchObject({ restored: 1 });
  expect((await undone(whole, stored.uuid)).undo).toMatchObject({ removed: 1 });
});
