/** A type is one file: a third one goes through everything with nothing else touched. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile } from '../support/journey.ts';

const module = fileURLToPath(new URL('../support/boats.ts', import.meta.url));
const inlet = await startInlet({ INLET_CONFIG: module }, 2);
await migrate(inlet.connection, await loadTypes(module));
const api = apiOf(inlet.url, (await inlet.person()).token);
const headers = byName('name', 'sail_number', 'price', 'owner_uuid');

test('a type of one’s own is stored, checked, reported, updated and traced like the built-in ones', async () => {
  const clients = 'first_name,last_name,email,send_welcome_email\nAnn,Lee,ann@a.test,no\n';
  await importFile(api, {
    file: clients,
    headers: byName('first_name', 'last_name', 'email', 'send_welcome_email'),
  });
  const owner = (await api.get('/api/v1/records/clients')).body.data[0].uuid;
  const file = [
    'name,sail_number,price,owner_uuid',
    `Kittiwake,GBR 1,"£12,500.00",${owner}`,
    `,GBR 2,1,${owner}`,
    `Tern,GBR 1,1,${owner}`,
    `Gull,GBR 3,1.234,${owner}`,
    'Skua,GBR 4,1,4d94adac-7d98-4a3e-b307-652953eec54b\n',
  ].join('\n');
  const expected = [
    [2, { name: ['The name field is required.'] }],
    [3, { sail_number: ['The sail number has already been taken.'] }],
    [4, { price: ['The price field must have 0-2 decimal places.'] }],
    [5, { owner_uuid: ['The selected owner uuid is invalid.'] }],
  ];
  const errorsOf = (done: { errors: { row: number; errors: unknown }[] }) =>
    done.errors.map((it) => [it.row, it.errors]);
  const checked = await importFile(api, { type: 'boats', mode: 'validate', file, headers });
  expect(errorsOf(checked)).toEqual(expected);
  const done = await importFile(api, { type: 'boats', file, headers });
  expect(errorsOf(done)).toEqual(expected);
  expect(done.errors[0].boat).toMatchObject({ sail_number: 'GBR 2' });
  const report = (await api.get(`/file/${done.error_report.uuid}/download`)).body as string;
  expect(report).toContain('name: The name field is required.');

  const [boat] = (await api.get('/api/v1/records/boats')).body.data;
  expect(boat).toMatchObject({
    name: 'Kittiwake',
    price: 1_250_000,
    owner_uuid: owner,
    origin: { import: done.uuid, row: 1 },
  });
  const change = `uuid,price\n${boat.uuid},\n`;
  const updated = await importFile(api, {
    type: 'boats',
    mode: 'update',
    file: change,
    headers: byName('uuid', 'price'),
  });
  expect(updated.outcome).toMatchObject({ updated: 1 });
  expect((await api.get(`/api/v1/records/boats/${boat.uuid}`)).body.price).toBeNull();
});

test('it is offered, explained and sampled by the same routes', async () => {
  const { body } = await api.get('/api/v1/import-types/boats');
  expect(body.fields.map((it: { name: string }) => it.name)).toContain('sail_number');
  expect((await api.get('/api/v1/import-types/boats/sample')).body).toMatch(/name,sail_number/);
});
