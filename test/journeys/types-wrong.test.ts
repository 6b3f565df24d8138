/**
 * What no built-in type takes, made of its definition: a wrong cell in any field, and whatever belongs to another firm.
 * A new type is covered by being in the registry.
 */
import { describe, expect, test } from 'vitest';
import type { Field, TypeDefinition } from '../../src/types/define.ts';
import { inWords } from '../../src/types/fields/field.ts';
import { builtInTypes } from '../../src/types/registry.ts';
import { imported } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { type Cells, csvOf, rowFor, valuesFor } from '../support/type-rows.ts';
import { type Thing, World } from '../support/type-world.ts';
import { isAbout, wrongCells } from '../support/wrong-cells.ts';

const inlet = await startInlet({}, 2);
const [here, elsewhere] = [
  new World(inlet, builtInTypes, await inlet.person()),
  new World(inlet, builtInTypes, await inlet.person()),
];

interface Failed {
  row: number;
  errors: Record<string, string[]>;
}

/** Every failure of an import, by row; not the first 25 alone. */
async function failuresOf(importUuid: string): Promise<Map<number, Failed['errors']>> {
  const { body } = await here.api.get(`/api/v1/import/${importUuid}/failures?per_page=500`);
  return new Map((body.data as Failed[]).map(({ row, errors }) => [row, errors]));
}

async function run(type: TypeDefinition, mode: 'store' | 'validate', rows: readonly Cells[]) {
  const values = await valuesFor(here, type);
  return imported(here.api, { type: type.name, mode, text: csvOf(rows), values });
}

describe.each([...builtInTypes.values()])('$name', (type) => {
  test('a wrong cell of any field fails its row, and says which field', async () => {
    // A check of a file with uuids would be one of an update.
    const cases = type.fields
      .filter(({ name }) => name !== 'uuid')
      .flatMap((field) => wrongCells(field).map((cell) => ({ field, cell })));
    const good = await rowFor(here, type, here.next());
    const rows = cases.map(({ field, cell }): Cells => ({ ...good, [field.name]: cell }));
    const checked = await run(type, 'validate', rows);
    const done = await run(type, 'store', rows);
    expect(done.outcome).toMatchObject({ created: 0, failed: rows.length });
    const failures = await failuresOf(done.uuid);
    cases.forEach(({ field, cell }, at) => {
      const told = failures.get(at + 1)?.[field.name] ?? [];
      expect(
        told.some((message) => isAbout(field, message)),
        `${field.name}: «${cell.slice(0, 40)}»`,
      ).toBe(true);
    });
    expect(await failuresOf(checked.uuid)).toEqual(failures);
  });

  test('a new record has no uuid yet', async () => {
    const rows = [
      { ...(await rowFor(here, type, here.next())), uuid: '4d94adac-7d98-4a3e-b307-652953eec54b' },
    ];
    const done = await run(type, 'store', rows);
    expect(done.errors.map(({ errors }: Failed) => errors)).toEqual([
      { uuid: ['The uuid field is prohibited.'] },
    ]);
  });

  test('nothing of another firm can be referred to', async () => {
    const referring = type.fields.filter(({ ref, scope }) => ref !== null && scope === 'row');
    const rows: Cells[] = [];
    for (const field of referring) rows.push(await strangersRow(type, field));
    if (rows.length === 0) return;
    const done = await run(type, 'store', rows);
    expect(done.outcome).toMatchObject({ created: 0, failed: rows.length });
    const failures = await failuresOf(done.uuid);
    referring.forEach((field, at) => {
      expect(failures.get(at + 1)?.[field.name]).toEqual([`The selected ${inWords(field.name)} is invalid.`]);
    });
  });
});

/** A good row, but that one field leads to what another firm has. */
async function strangersRow(type: TypeDefinition, field: Field): Promise<Cells> {
  const ref = field.ref as NonNullable<Field['ref']>;
  const only = ref.where === null ? {} : { [ref.where.column]: ref.where.value };
  const things: Thing[] = [];
  for (let at = 0; at < (field.kind === 'refs' ? 2 : 1); at++)
    things.push(await elsewhere.thing(ref.to, at, only));
  const said = things.map(({ uuid, name, record }) =>
    ref.by === 'uuid' ? uuid : ref.key === null ? name : String(record[ref.key]),
  );
  const row = await rowFor(here, type, here.next());
  // The same thing is not said in two ways.
  for (const other of type.fields) if (other.ref?.into === ref.into) delete row[other.name];
  return { ...row, [field.name]: said.join('; ') };
}
