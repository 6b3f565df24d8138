/** `inlet import FILE`: the whole import from a terminal. Contract §1. */
import { access } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { ConfigError } from '../config.ts';
import {
  duplicatePolicies,
  type MatchOn,
  type Mode,
  matchKeys,
  modes,
  type OnDuplicate,
} from '../domain/import.ts';
import type { UploadRequest } from '../engine/contract.ts';
import { InletError } from '../errors.ts';
import { addCommand, type Common, Ended, exitCodes, print, say, tell, UsageError } from './command.ts';
import { chooseMapping, describeMapping, readPairs } from './import/mapping.ts';
import { openTarget } from './import/open.ts';
import { outcomeText } from './import/outcome.ts';
import { makeProgress } from './import/progress.ts';
import { saveReport } from './import/save-report.ts';
import type { ImportTarget, Look } from './import/target.ts';

interface Options extends Common {
  type: string;
  mode: Mode;
  map: string[];
  set: string[];
  as?: string;
  server?: string;
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
    .action(async (file: string, options: Options) => {
      try {
        await run(file, options);
      } catch (error) {
        if (error instanceof Ended) throw error;
        tell(error, options.json === true);
        throw new Ended(exitCodeOf(error));
      }
    });
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
    const report =
      last.reportUuid === null ? null : await saveReport(target, last.reportUuid, `${file}.errors.csv`);
    const { status, total, outcome, failure } = last;
    print(
      options,
      { uuid, status, total, outcome, failure, error_report: report },
      outcomeText(last, report),
    );
    if (status !== 'completed') throw new Ended(exitCodes.importFailed);
    if (outcome.failed > 0) throw new Ended(exitCodes.failed);
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

/** Shows the progress until the import is over. Ctrl-C cancels it: what is done stays done. */
async function follow(target: ImportTarget, uuid: string): Promise<Look> {
  const progress = makeProgress(process.stderr);
  const cancel = () => void target.cancel(uuid).catch(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
  let last: Look | undefined;
  for await (const look of target.watch(uuid)) {
    last = look;
    progress.show(look);
  }
  progress.end();
  if (last === undefined) throw new Error('An import was followed that nobody showed.');
  return last;
}

/** Contract §1: 2 where the file or its import failed as a whole, 3 for wrong usage or no connection. */
function exitCodeOf(error: unknown): number {
  if (error instanceof InletError) {
    const isTheFile = [413, 415, 500, 507].includes(error.status) || error.errors?.file !== undefined;
    return isTheFile ? exitCodes.importFailed : exitCodes.usage;
  }
  const isUsage = error instanceof UsageError || error instanceof ConfigError;
  return isUsage ? exitCodes.usage : exitCodes.importFailed;
}
