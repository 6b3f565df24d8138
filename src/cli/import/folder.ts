/** `inlet import DIR`: a whole practice, file after file, in the order of the references between them. Contract §1. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Mode } from '../../domain/import.ts';
import type { UploadRequest } from '../../engine/contract.ts';
import { Ended, exitCodes, print, say, tell, UsageError } from '../command.ts';
import { withProfile } from '../local-file.ts';
import { type Ending, endingOf, howToCorrect } from './follow.ts';
import { inOrder, type KnownFile } from './in-order.ts';
import { isTable } from './media-type.ts';
import { nextCommand } from './next-command.ts';
import { importOne, type Said } from './one.ts';
import type { Where } from './open.ts';
import { typeByHeaders, typesByName } from './recognise.ts';
import type { ImportTarget, TypeView } from './target.ts';

/** What is asked for all files of the folder. */
export interface FolderRequest extends Where {
  mode: Mode;
  /** The upload of a file of that type. */
  request: (type: string) => UploadRequest;
  /** File name → type, where the person says it. */
  types: readonly [string, string][];
  /** By `field` or `type.field`. */
  said: Said;
}

/**
 * Imports every table of a folder, and says what became of each.
 * @throws UsageError before anything is imported, where it cannot be told what a file is;
 *   Ended with 1 where rows failed, 2 where a file's import did: what comes after it is then not run
 */
export async function importFolder(
  target: ImportTarget,
  folder: string,
  options: FolderRequest,
): Promise<void> {
  const types = await target.types();
  checkSaid(options.said, types);
  const files = inOrder(await knownFiles(folder, types, options.types), types);
  if (files.length === 0) throw new UsageError(`There is no file to import in ${folder}.`);
  say(`${files.length} file${files.length === 1 ? '' : 's'}, in this order:`);
  for (const { path, type } of files) say(`  ${basename(path)}: ${type.label}`);
  if (options.mode === 'validate' && files.some(({ type }) => refersInto(type, files)))
    say('What refers to records of another file here is only found once that file is stored.');

  const endings: Ending[] = [];
  try {
    for (const [at, { path, type }] of files.entries()) {
      say(`\n${at + 1} of ${files.length}: ${basename(path)}`);
      const last = await importOne(
        target,
        path,
        options.request(type.name),
        saidOf(options.said, type),
      ).catch((error) => notThisOne(options, endings, error));
      const ending = await endingOf(target, options, last, `${path}.errors.csv`);
      endings.push(ending);
      if (!options.json) print(options, null, `${basename(path)}: ${ending.text}`);
      if (!ending.completed) throw new Ended(exitCodes.importFailed);
    }
  } finally {
    tellAll(options, files, endings);
  }
  if (endings.some(({ json }) => json.outcome.failed > 0)) throw new Ended(exitCodes.failed);
}

/** What is wrong with the use of one file stops the others as a failed import does, once something was imported. */
function notThisOne(options: Where, before: readonly Ending[], error: unknown): never {
  if (before.length === 0 || !(error instanceof UsageError)) throw error;
  tell(error, options.json === true);
  throw new Ended(exitCodes.importFailed);
}

const refersInto = (type: TypeView, files: readonly KnownFile[]) =>
  files.some((file) => type.depends_on.includes(file.type.name));

/** What the person is left with: what was not run, and how to take the rest back, latest first. */
function tellAll(options: Where, files: readonly KnownFile[], endings: readonly Ending[]): void {
  const skipped = files.slice(endings.length).map(({ path }) => basename(path));
  if (options.json) {
    const done = endings.map(({ json }, at) => ({
      file: files[at]?.path,
      type: files[at]?.type.name,
      ...json,
    }));
    print(options, { files: done, not_run: skipped }, null);
  }
  if (skipped.length > 0)
    say(`\nNot imported: ${skipped.join(', ')}. Put right what stopped it, and import those.`);
  for (const { json } of endings)
    if (json.error_report !== null) say(howToCorrect(options, json.uuid, json.error_report));
  const changing = endings.filter(({ json }) => json.outcome.created + json.outcome.updated > 0);
  const undo = changing.toReversed().map(({ json }) => nextCommand(options, 'undo', json.uuid));
  if (undo.length > 0) say(`To take it all back: ${undo.join(' && ')}`);
}

/** The tables of a folder, each with its type. @throws UsageError naming every file of which it cannot be told */
async function knownFiles(
  folder: string,
  types: readonly TypeView[],
  told: readonly [string, string][],
): Promise<KnownFile[]> {
  const there = await filesIn(folder);
  const strange = told.map(([name]) => name).filter((name) => !there.includes(name));
  if (strange.length > 0) throw new UsageError(`There is no file ${strange.join(', ')} in ${folder}.`);
  const isTold = (name: string) => told.some(([file]) => file === name);
  const names = there.filter((name) => isTable(name) || isTold(name)).toSorted();
  const files: KnownFile[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const type = typeTold(name, told, types) ?? (await typeOf(path, types));
    if (type === null) unknown.push(name);
    else files.push({ path, type });
  }
  if (unknown.length > 0) {
    const example = `--type ${unknown[0]}=${types[0]?.name}`;
    throw new UsageError(`It cannot be told what is in ${unknown.join(', ')}. Say it, e.g. ${example}.`);
  }
  return files;
}

/** The names of the files in a folder; what a link leads to counts as if it lay there. @throws UsageError where one leads nowhere */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    const led = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => null) : entry;
    if (led === null && isTable(entry.name))
      throw new UsageError(`${entry.name} in ${folder} leads nowhere.`);
    if (led?.isFile()) names.push(entry.name);
  }
  return names;
}

function typeTold(
  name: string,
  told: readonly [string, string][],
  types: readonly TypeView[],
): TypeView | null {
  const said = told.find(([file]) => file === name)?.[1];
  if (said === undefined) return null;
  const type = types.find((it) => it.name === said);
  if (!type)
    throw new UsageError(
      `There is no type ${said}. Choose one of: ${types.map((it) => it.name).join(', ')}.`,
    );
  return type;
}

async function typeOf(path: string, types: readonly TypeView[]): Promise<TypeView | null> {
  const named = typesByName(basename(path), types);
  if (named.length === 1) return named[0] ?? null;
  const headers = await withProfile(path, {}, async ({ profile }) => profile.headers);
  return typeByHeaders(headers, named.length > 0 ? named : types);
}

/** @throws UsageError where `--map` or `--set` names a field that no type has */
function checkSaid({ mapped, set }: Said, types: readonly TypeView[]): void {
  for (const pair of [...mapped, ...set])
    if (!types.some((type) => saidOf({ mapped: [pair], set: [] }, type).mapped.length > 0))
      throw new UsageError(`No type has the field ${pair[0]}. Write field=… or type.field=….`);
}

/** What is said of fields of this type. */
function saidOf({ mapped, set }: Said, { name, fields }: TypeView): Said {
  const own = (pairs: readonly [string, string][]) =>
    pairs.flatMap(([key, text]): [string, string][] => {
      const field = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : key;
      return fields.some((it) => it.name === field) ? [[field, text]] : [];
    });
  return { mapped: own(mapped), set: own(set) };
}
