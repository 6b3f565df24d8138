/** `inlet import FILE`: the whole import from a terminal. Contract §1. */
import { access } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import {
  duplicatePolicies,
  type MatchOn,
  type Mode,
  matchKeys,
  modes,
  type OnDuplicate,
} from '../domain/import.ts';
import type { UploadRequest } from '../engine/contract.ts';
import { addCommand, say, UsageError } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { follow, tellOutcome } from './import/follow.ts';
import { chooseMapping, describeMapping, readPairs } from './import/mapping.ts';
import { openTarget, type Where } from './import/open.ts';

interface Options extends Where {
  type: string;
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
  addCommand(program, 'import', 'Import a file, from upload to outcome')
    .argument('<file>', 'the file')
    .requiredOption('--type <type>', 'what is imported, e.g. clients')
    .addOption(new Option('--mode <mode>', 'what is done with it').choices(modes).makeOptionMandatory())
    .option('--map <field=header>', 'which header fills a field; an empty header for none', collect, [])
    .option('--set <field=value>', 'one value for every row', collect, [])
    .option('--as <email>', 'for whom (default: the first owner)')
    .option('--server <url>', 'import on this server, with the token in INLET_TOKEN')
    .addOption(new Option('--match-on <key>', 'what an update finds its record by').choices(matchKeys))
    .addOption(new Option('--on-duplicate <policy>', 'what a duplicate comes to').choices(duplicatePolicies))
    .option('--atomic', 'all rows or none')
    .option('--encoding <name>', 'how the file is encoded, where Inlet sees it wrong')
    .option('--delimiter <character>', 'what stands between two cells')
    .option('--quote <character>', 'what cells are quoted with, or none')
    .option('--header-row <line>', 'line of the header from 1, or 0 for none')
    .option('--sheet <name>', 'sheet of a workbook')
    .addHelpText(
      'after',
      '\nExit codes: 0 every row well, 1 some rows failed, 2 the import failed, 3 wrong usage or no connection.',
    )
    .action((file: string, options: Options) => withExitCodes(options, () => run(file, options)));
}

async function run(file: string, options: Options): Promise<void> {
  await access(file).catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  const mapped = readPairs('--map', options.map);
  const set = readPairs('--set', options.set);
  const target = await openTarget(options);
  try {
    const { uuid } = await target.upload(file, toRequest(options));
    const suggested = await target.suggestion(uuid);
    const mapping = chooseMapping(suggested, mapped, set);
    if (Object.keys(mapping.headers).length === 0)
      throw new UsageError(
        `No header of ${file} means a field of ${options.type}: name them with --map field=Header.`,
      );
    for (const line of describeMapping(suggested, mapping)) say(line);
    await target.map(uuid, mapping);
    await target.start(uuid);
    const last = await follow(target, uuid);
    await tellOutcome(target, options, last, `${file}.errors.csv`);
  } finally {
    await target.close();
  }
}

function toRequest(options: Options): UploadRequest {
  const { type, mode, matchOn, onDuplicate, atomic, encoding, delimiter, quote, headerRow, sheet } = options;
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
