/** What is remembered of how a file with the same headers was mapped the last time (contract §4 `suggestion`). */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { ran } from '../support/steps.ts';

const inlet = await startInlet();
const api = apiOf(inlet.url, (await inlet.person()).token);
const line = (n: number, gender = 'male') => `Ann,Lee,a${n}@example.org,${gender}`;
const text = (...lines: string[]) => `first_name,last_name,email,gender\n${lines.join('\n')}\n`;

async function valuesFor(file: string): Promise<unknown> {
  const { body } = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(file)],
  ]);
  const suggestion = await api.get(`/api/v1/import/${body.uuid}/suggestion`);
  expect(suggestion.body.recalled).not.toBeNull();
  return suggestion.body.values;
}

test('a value for all rows is meant again, unless every row failed for it', async () => {
  const values = { send_welcome_email: 'no', marital_status: 'wed' };
  const bad = await ran(api, text(line(1), line(2)), {}, { values });
  expect(bad.body.outcome).toMatchObject({ created: 0, failed: 2 });
  expect(await valuesFor(text(line(3)))).toEqual({ send_welcome_email: 'no' });

  const good = { ...values, marital_status: 'married' };
  const some = await ran(api, text(line(4), line(5, 'x')), {}, { values: good });
  expect(some.body.outcome).toMatchObject({ created: 1, failed: 1 });
  expect(await valuesFor(text(line(6)))).toEqual(good);

  // All of them were there already: the values are not to blame.
  const again = await ran(api, text(line(4)), {}, { values: good });
  expect(again.body.outcome).toMatchObject({ failed: 1 });
  expect(await valuesFor(text(line(6)))).toEqual(good);
});
