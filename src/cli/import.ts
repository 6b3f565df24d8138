/** `inlet import FILE` or `DIR`: the whole import from a terminal. Contract §1. */
import { stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { duplicatePolicies, type MatchOn, type Mode, modes, type OnDuplicate } from '../domain/import.ts';
import type { UploadRequest } from '../engine/contract.ts';
import { addCommand, UsageError } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { importFolder } from './import/folder.ts';
import { tellOutcome } from './import/follow.ts';
import { readPairs } from './import/mapping.ts';
import { importOne } from './import/one.ts';
import { openTarget, type Where } from './import/open.ts';
import type { ImportTarget } from './import/target.ts';
import { notAFile } from './local-file.ts';

interface Options extends Where {
  type: string[];
  mode: Mode;
  map: string[];
  set: string[];
  matchOn?: MatchOn;
  onDuplicate?: OnDuplicate;
  atomic?: boolean;
  encoding?: string;
  delimiter?: string;
  quote?: string;
  headerRow?: string;
  sheet?: string;
}

const collect = (one: string, all: string[]) => [...all, one];

export function importFile(program: Command): void {
  addCommand(program, 'import', 'Import a file, or a folder of files, from upload to outcome')
    .argument('<path>', 'the file, or a folder of files that may refer to each other')
    .option(
      '--type <type>',
      'what is imported, e.g. clients; in a folder file=type where needed',
      collect,
      [],
    )
    .addOption(new Option('--mode <mode>', 'what is done with it').choices(modes).makeOptionMandatory())
    .option('--map <field=header>', 'which header fills a field; an empty header for none', collect, [])
    .option('--set <field=value>', 'one value for every row', collect, [])
    .option('--as <email>', 'for whom (default: the first owner)')
    .option('--server <url>', 'import on this server, with the token in INLET_TOKEN')
    .option('--match-on <field>', 'what an update finds its record by: uuid, or a unique field')
    .addOption(new Option('--on-duplicate <policy>', 'what a duplicate comes to').choices(duplicatePolicies))
    .option('--atomic', 'all rows or none')
    .option('--encoding <name>', 'how the file is encoded, where Inlet sees it wrong')
    .option('--delimiter <character>', 'what stands between two cells')
    .option('--quote <character>', 'what cells are quoted with, or none')
    .option('--header-row <line>', 'line of the header from 1, or 0 for none')
    .option('--sheet <name>', 'sheet of a workbook')
    .addHelpText(
      'after',
      '\nOf a folder, each file tells by its name or headers what it is; what others refer to comes first, and a file\n' +
        'whose import fails stops the rest. --map and --set take field=… or type.field=… there.\n' +
        '\nExit codes: 0 every row well, 1 some rows failed, 2 the import failed, 3 wrong usage or no connection.',
    )
    .action((path: string, options: Options) => withExitCodes(options, () => run(path, options)));
}

async function run(path: string, options: Options): Promise<void> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  if (!found.isFile() && !found.isDirectory()) throw notAFile(path);
  const said = { mapped: readPairs('--map', options.map), set: readPairs('--set', options.set) };
  const request = (type: string) => toRequest(options, type);
  const [type] = options.type;
  if (found.isDirectory()) {
    const types = readPairs('--type', options.type);
    return at(options, (target) => importFolder(target, path, { ...options, request, types, said }));
  }
  if (type === undefined || options.type.length > 1)
    throw new UsageError('Say what the file is: one --type, e.g. --type clients.');
  return at(options, async (target) => {
    const last = await importOne(target, path, request(type), said);
    await tellOutcome(target, options, last, `${path}.errors.csv`);
  });
}

async function at(where: Where, work: (target: ImportTarget) => Promise<void>): Promise<void> {
  const target = await openTarget(where);
  try {
    await work(target);
  } finally {
    await target.close();
  }
}

function toRequest(options: Options, type: string): UploadRequest {
  const { mode, matchOn, onDuplicate, atomic, encoding, delimiter, quote, headerRow, sheet } = options;
  if (headerRow !== undefined && !/^\d{1,7}$/.test(headerRow))
    throw new UsageError('--header-row is a line number, or 0 for none.');
  const overrides = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(headerRow === undefined ? {} : { header_row: Number(headerRow) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  return {
    type,
    mode,
    overrides,
    ...(matchOn === undefined ? {} : { matchOn }),
    ...(onDuplicate === undefined ? {} : { onDuplicate }),
    ...(atomic === undefined ? {} : { atomic }),
  };
}
