/** The preview: what would be stored, and what stands in the file where nothing would be (contract §4). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, prepare } from '../support/journey.ts';

const inlet = await startInlet({}, 1);
const api = apiOf(inlet.url, (await inlet.person()).token);

test('a cell that is refused is shown as it stands in the file, beside why', async () => {
  const names = ['first_name', 'last_name', 'email', 'send_welcome_email', 'assigned_adviser'];
  const file = `${names.join(',')}\nAnn,Lee,ann@a.test,no,\nBob,Kim,bob at home,no,\nCem,Oz,cem@a.test,no,Nobody\n`;
  const uuid = await prepare(api, { file, headers: byName(...names) });
  const { body } = await api.get(`/api/v1/import/${uuid}/preview`);
  expect(body.data.map(({ cells }: { cells: object }) => cells)).toEqual([
    {},
    { email: 'bob at home' },
    { assigned_adviser: 'Nobody' },
  ]);
  for (const { cells, errors } of body.data)
    expect(Object.keys(errors).sort()).toEqual(Object.keys(cells).sort());
});
