/**
 * The public table of header rows. The suggester is judged on others as well, so what is here must not be fitted to.
 * Each part was written before the suggester had seen it, and scored once before anything was changed: `first-scores.md`
 * beside this file keeps what came of it. After each the rules and the vocabulary were widened by what the misses had
 * in common, and a few expectations that were mistaken were put right.
 */
import { expect, test } from 'vitest';
import type { Types } from '../../src/types/define.ts';
import { builtInTypes } from '../../src/types/registry.ts';
import { readTable, scoreOf } from './table.ts';

const parts = 48;
const rows = Array.from({ length: parts }, (_, i) => readTable(`headers-${i + 1}.txt`)).flat();

/** The same types as far as their names, labels and kinds go: how much the general vocabulary carries alone. */
const withoutAliases: Types = new Map(
  [...builtInTypes].map(([name, type]) => [
    name,
    { ...type, fields: type.fields.map((field) => ({ ...field, aliases: [] })) },
  ]),
);

test('the table is as large as it must be, has every type, and its fields exist', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(builtInTypes.keys()));
  for (const { type, columns } of rows) {
    const names = new Set(builtInTypes.get(type)?.fields.map((field) => field.name));
    for (const field of columns.flatMap(({ fields }) => fields))
      if (field !== null) expect(names).toContain(field);
  }
});

test.each([
  ['as types are defined', builtInTypes, true, 0.98, 0.005],
  ['without the aliases of the types', withoutAliases, true, 0.95, 0.01],
  ['without any cells', builtInTypes, false, 0.96, 0.015],
] as const)('%s', (name, types, withCells, leastRight, mostWrong) => {
  const { headers, right, wrong, tale } = scoreOf(types, rows, withCells);
  const percent = (n: number) => `${((100 * n) / headers).toFixed(1)} %`;
  console.info(
    `suggestions, ${name}: ${rows.length} header rows, ${headers} headers, right ${percent(right)}, wrong and confident ${percent(wrong)}`,
  );
  expect(right / headers, tale.join('\n')).toBeGreaterThanOrEqual(leastRight);
  expect(wrong / headers, tale.join('\n')).toBeLessThanOrEqual(mostWrong);
});
