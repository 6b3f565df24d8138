/** The server goes down: what streams ends, what is under way is answered, and it does not take long (contract §1 stop). */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

test('streams that would go on for ever end with the server', async () => {
  const inlet = await startInlet({}, 0);
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  const { body } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv('first\nAnn\n')],
  ]);
  const response = await fetch(`${inlet.url}/api/v1/import/${body.uuid}/events`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('event: import')) text += (await reader?.read())?.value ?? '';
  const began = performance.now();
  const [end] = await Promise.all([reader?.read(), inlet.stop()]);
  expect(end?.done).toBe(true);
  expect(performance.now() - began).toBeLessThan(5_000);
  await expect(fetch(`${inlet.url}/health`)).rejects.toThrow();
});
