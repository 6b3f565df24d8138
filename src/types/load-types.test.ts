import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadTypes } from './load-types.ts';
import { builtInTypes } from './registry.ts';

const folder = await mkdtemp(join(tmpdir(), 'inlet-own-types-'));
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function load(name: string, text: string) {
  const file = join(folder, `${++files}-${name}`);
  await writeFile(file, text);
  return loadTypes(file);
}
const ts = (types: string) =>
  load(
    'inlet.config.ts',
    `import { defineType, ref, text } from 'inlet';\nexport default { types: [${types}] };\n`,
  );
const json = (...types: unknown[]) => load('inlet.config.json', JSON.stringify({ types }));

describe('types of one’s own', () => {
  test('none are the built-in ones', async () => {
    expect(await loadTypes(null)).toBe(builtInTypes);
  });

  test('stand beside the built-in ones, from a file anywhere that says no more than it must', async () => {
    const types = await ts(`defineType({ name: 'fruit_trees', fields: [text('sort', { required: true })] })`);
    expect([...types.keys()]).toEqual([...builtInTypes.keys(), 'fruit_trees']);
    const trees = types.get('fruit_trees');
    expect(trees).toMatchObject({
      singular: 'fruit_tree',
      label: 'Fruit trees',
      table: 'fruit_trees',
      rules: [],
    });
    expect(trees?.fields.map(({ name }) => name)).toEqual(['uuid', 'sort']);
  });

  test('may be plain JSON, with the same outcome', async () => {
    const inCode = await ts(
      `defineType({ name: 'trees', fields: [text('sort', { unique: true, lengthMax: 9 }), ref('owner_uuid', 'clients')] })`,
    );
    const inJson = await json({
      name: 'trees',
      fields: [
        { name: 'sort', kind: 'text', unique: true, lengthMax: 9 },
        { name: 'owner_uuid', kind: 'ref', to: 'clients' },
      ],
    });
    expect(inJson.get('trees')).toEqual(inCode.get('trees'));
  });

  test('may be JSON as Windows saves it, with a mark in front', async () => {
    const text = JSON.stringify({ types: [{ name: 'trees', fields: [] }] });
    expect((await load('inlet.config.json', `\ufeff${text}`)).has('trees')).toBe(true);
  });

  test('may be plain JavaScript of the old kind', async () => {
    const types = await load(
      'inlet.config.cjs',
      `const { defineType, text } = require('inlet');\nmodule.exports = { types: [defineType({ name: 'old', fields: [text('a')] })] };`,
    );
    expect(types.has('old')).toBe(true);
  });
});

describe('what is wrong is told with its place', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'no such file',
      () => loadTypes(join(folder, 'none.ts')),
      /none\.ts: there is no such file\. INLET_CONFIG names it/,
    ],
    ['nothing exported', () => load('a.ts', 'export const a = 1;'), /export default \{ types/],
    [
      'a fault in a field',
      () => ts(`\n defineType({ name: 'trees',\n fields: [\n text('a'),\n text('B c'),\n ] }),\n`),
      /inlet\.config\.ts:6: Type "trees": field "B c" is not a name/,
    ],
    [
      'several faults at once',
      () => ts(`\n defineType({ name: 'trees', fields: [\n text('revision'),\n text('firm_uuid')] }),\n`),
      /ts:4: .*"revision" has the name.*\n.*ts:5: .*"firm_uuid" has the name/,
    ],
    ['a fault of the code', () => load('inlet.config.ts', '\n\nnothing();'), /ts:3: nothing is not defined/],
    ['a fault of the language', () => ts(`\n  }{`), /inlet\.config\.ts/],
    [
      'a name that is taken',
      () => ts(`defineType({ name: 'clients', fields: [] })`),
      /a type of that name already/,
    ],
    [
      'the name of a list of the firm',
      () => ts(`defineType({ name: 'providers', fields: [] })`),
      /references to "providers" lead to the firm's own list/,
    ],
    [
      'a table that is taken',
      () => ts(`defineType({ name: 'trees', table: 'clients', fields: [] })`),
      /the table "clients" is that of the type "clients"/,
    ],
    ...['incoming', 'clash', 'atomic_5', 'survey_12'].map(
      (name): [string, () => Promise<unknown>, RegExp] => [
        `the table ${name}, as Inlet makes them at work`,
        () => ts(`defineType({ name: 'trees', table: '${name}', fields: [] })`),
        /Inlet makes tables called like .* give the type another "table"/,
      ],
    ),
    [
      'a reference to nothing',
      () => ts(`defineType({ name: 'trees', fields: [ref('a', 'forests')] })`),
      /field "a" refers to "forests", which is no type\. There are: clients, .*employees/,
    ],
    [
      'a field by hand',
      () => ts(`defineType({ name: 'trees', fields: [{ name: 'a', kind: 'text' }] })`),
      /made by a function/,
    ],
    ['no JSON', () => load('b.json', '{ types: [] }'), /b\.json: /],
    [
      'an unknown kind',
      () => json({ name: 'trees', fields: [{ name: 'a', kind: 'number' }] }),
      /"number", which there is not\. There are: uuid, text/,
    ],
    [
      'an unknown word',
      () => json({ name: 'trees', fields: [{ name: 'a', kind: 'text', uniq: true }] }),
      /says "uniq", which/,
    ],
    [
      'a value of another sort',
      () => json({ name: 'trees', fields: [{ name: 'a', kind: 'text', unique: 'yes' }] }),
      /must have true or false for "unique"/,
    ],
    [
      'a word left out',
      () => json({ name: 'trees', fields: [{ name: 'a', kind: 'one_of' }] }),
      /must say "values"/,
    ],
    [
      'an unknown rule',
      () => json({ name: 'trees', fields: [], rules: [{ rule: 'no_such', fields: [] }] }),
      /rule "no_such" is not known/,
    ],
    [
      'a built-in type once more, which is told once',
      () => json({ name: 'clients', fields: [{ name: 'a', kind: 'text' }] }),
      /^\S+ Type "clients": there is a type of that name already\. Give yours another "name"\.$/,
    ],
    ['two types, both wrong', () => json({ name: 'a', fields: 1 }, { name: 'b', fields: 2 }), /"a".*\n.*"b"/],
  ])('%s', async (_, wrong, words) => {
    await expect(wrong()).rejects.toThrow(words);
    await expect(wrong()).rejects.toMatchObject({ name: 'ConfigError' });
  });
});
