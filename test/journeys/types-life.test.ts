/**
 * What every built-in type does, made of its definition: its rows are stored, checked, changed and taken back. A new
 * type is covered by being in the registry.
 */
import { describe, expect, test } from 'vitest';
import type { Field, TypeDefinition } from '../../src/types/define.ts';
import { isStored } from '../../src/types/fields/column.ts';
import { modesOf } from '../../src/types/modes.ts';
import { builtInTypes } from '../../src/types/registry.ts';
import { checkFor } from '../../src/validate/kinds/check-for.ts';
import { jsonValue } from '../../src/validate/kinds/json-value.ts';
import { imported, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { type Cells, csvOf, fieldOf, type How, rowFor, valuesFor } from '../support/type-rows.ts';
import { World } from '../support/type-world.ts';

const inlet = await startInlet({ CHUNK_ROWS: '2' }, 2);
const world = new World(inlet, builtInTypes, await inlet.person());
const { api } = world;

/** Three rows, each as another sample has it. */
async function rowsOf(type: TypeDefinition, how: How = 'uuid'): Promise<Cells[]> {
  const rows: Cells[] = [];
  for (let at = 0; at < 3; at++) rows.push(await rowFor(world, type, world.next(), {}, how));
  return rows;
}

async function run(type: TypeDefinition, mode: 'store' | 'update' | 'validate', rows: readonly Cells[]) {
  const values = mode === 'update' ? {} : await valuesFor(world, type);
  return imported(api, { type: type.name, mode, text: csvOf(rows), values });
}

// biome-ignore lint/suspicious/noExplicitAny: records of any type
async function recordsOf(type: TypeDefinition, importUuid: string): Promise<any[]> {
  const path = `/api/v1/records/${type.name}?filter[import]=${importUuid}&sort=created_at`;
  const { body } = await api.get(path);
  return body.data.toSorted(
    (a: { origin: { row: number } }, b: { origin: { row: number } }) => a.origin.row - b.origin.row,
  );
}

/** What `records` shows for a cell. */
function shown(field: Field, cell: string): unknown {
  if (cell === '') return null;
  const check = checkFor(field, { dateOrder: 'DMY', today: '2026-01-31', timezone: 'Europe/London' });
  return jsonValue(field, check(cell), 'Europe/London');
}

/** Each mapped column that is kept as it is, with what it should be. */
function expectedOf(type: TypeDefinition, row: Cells): Record<string, unknown> {
  const kept = Object.entries(row).flatMap(([name, cell]) => {
    const field = fieldOf(type, name);
    const isKept = field && isStored(field) && name !== 'uuid' && !(cell === '' && field.default !== null);
    return isKept ? [[name, shown(field, cell)]] : [];
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== null));
}

describe.each([...builtInTypes.values()])('$name', (type) => {
  test('its samples are stored as they read, whichever way they say what they refer to, and taken back', async () => {
    for (const how of ['uuid', 'other'] as const) {
      const rows = await rowsOf(type, how);
      const done = await run(type, 'store', rows);
      expect(done.errors).toEqual([]);
      expect(done.outcome).toMatchObject({ created: rows.length, failed: 0 });
      const records = await recordsOf(type, done.uuid);
      expect(records).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) expect(records[at]).toMatchObject(expectedOf(type, row));
      for (const field of type.fields.filter((it) => it.required && isStored(it)))
        for (const record of records) expect(record[field.name], field.name).not.toBeNull();
      const back = await undone(api, done.uuid);
      expect(back.undo).toMatchObject({ removed: rows.length, kept: 0 });
      expect(await recordsOf(type, done.uuid)).toEqual([]);
    }
  });

  test('a check finds nothing wrong with them, and changes nothing', async () => {
    const rows = await rowsOf(type);
    const before = await countOf(type);
    const done = await run(type, 'validate', rows);
    expect(done.errors).toEqual([]);
    expect(done.outcome).toMatchObject({ created: 0, unchanged: rows.length, failed: 0 });
    expect(await countOf(type)).toBe(before);
  });

  test.runIf(modesOf(type).includes('update'))(
    'its records are changed field by field, and put back',
    async () => {
      const made = await run(type, 'store', await rowsOf(type));
      const before = await recordsOf(type, made.uuid);
      const changes = await changesOf(type, before);
      const done = await run(type, 'update', changes);
      expect(done.errors).toEqual([]);
      expect(done.outcome).toMatchObject({ updated: changes.length, failed: 0 });
      const after = await recordsOf(type, made.uuid);
      for (const [at, row] of changes.entries()) expect(after[at]).toMatchObject(expectedOf(type, row));
      const back = await undone(api, done.uuid);
      expect(back.undo).toMatchObject({ restored: changes.length, partly: 0, kept: 0 });
      const now = await recordsOf(type, made.uuid);
      expect(now).toEqual(before);
    },
  );

  test.runIf(!modesOf(type).includes('update'))(
    'it is not offered to change records, and says so',
    async () => {
      const { body } = await api.get(`/api/v1/import-types/${type.name}`);
      expect(body.modes).toEqual(modesOf(type));
      await expect(run(type, 'update', await rowsOf(type))).rejects.toThrow(
        /For .*, choose one of: store, validate/,
      );
    },
  );
});

/** For each record a row that says something else of it, as far as an update may. */
async function changesOf(type: TypeDefinition, records: readonly Cells[]): Promise<Cells[]> {
  const fixed = type.fields.filter(({ immutable }) => immutable).map(({ name }) => name);
  const rows: Cells[] = [];
  for (const record of records) {
    const kept = Object.fromEntries(fixed.map((name) => [name, String(record[name])]));
    const n = world.next();
    const row = await rowFor(world, type, n, kept);
    rows.push({ uuid: String(record.uuid), ...row, external_reference: `NEW-${n}` });
  }
  const mapped = new Set(rows.flatMap((row) => Object.keys(row)));
  // What has a default cannot be cleared.
  const usual = type.fields.filter((field) => mapped.has(field.name) && field.default !== null);
  return rows.map((row) => ({
    ...Object.fromEntries(usual.map((it) => [it.name, it.default ?? ''])),
    ...row,
  }));
}

async function countOf(type: TypeDefinition): Promise<number> {
  const { rows } = await inlet.pool.query(`SELECT count(*)::int AS n FROM "${type.table}"`);
  return rows[0].n;
}
