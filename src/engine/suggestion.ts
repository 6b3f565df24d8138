/**
 * What Inlet understood of a file, and how it would map it by itself: the reader's facts, a field for each header with
 * its reason, the order of dates with the deciding cell. Contract §4 `suggestion`.
 */
import { selectEarlierMapping } from '../db/queries/select-earlier-mapping.ts';
import { type Job, selectJobOf, selectProfile, selectRanges } from '../db/queries/select-job.ts';
import type { Actor } from '../domain/actor.ts';
import type { ChunkRange } from '../domain/profile.ts';
import type { SuggestionView } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import { headerFingerprint } from '../map/header-set.ts';
import { recall } from '../map/recall.ts';
import { suggest } from '../map/suggest.ts';
import { emptyEvidence, observe, settle } from '../survey/date-order.ts';
import type { TypeDefinition } from '../types/define.ts';
import { trimCell } from '../validate/kinds/trim.ts';
import type { Context } from './context.ts';
import { mustBeKept } from './kept.ts';
import { chunkBytes, eachRow } from './read-rows.ts';
import { typeNow } from './type-of.ts';

/** Cells looked at of each column for what they look like. */
const sampleRows = 300;
/** Chunks looked at for the order of dates before a mapping is given; the survey of the whole file settles it then. */
const dateChunksMax = 8;

export async function suggestion(context: Context, actor: Actor, uuid: string): Promise<SuggestionView> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  const profile = job && (await selectProfile(context.pool, uuid));
  if (!job || !profile) throw notFound('Import');
  mustBeKept(job, 'be mapped');
  const type = await typeNow(context.pool, context.types, actor.firmUuid, job.type);
  const ranges = await selectRanges(context.pool, uuid);
  const columns = await sampleColumns(context, job, ranges[0]);
  const fingerprint = headerFingerprint(job.headers);
  const earlier = await selectEarlierMapping(context.pool, job, fingerprint);
  const found = earlier
    ? recall(type, job.mode, columns, earlier.mapping, job.matchOn)
    : suggest(type, job.mode, columns, job.matchOn);
  const dates = await datesOf(context, job, type, found.columns, ranges);
  return { profile, ...found, dates, recalled: earlier?.uuid ?? null };
}

/** The headers with some of their cells. */
async function sampleColumns(context: Context, job: Job, range: ChunkRange | undefined) {
  const columns = job.headers.map((header) => ({ header, examples: [] as string[] }));
  if (!range) return columns;
  const chunk = { ...range, importUuid: job.uuid, run: 1, stage: 0 };
  const piece = await chunkBytes(context.files, job, chunk);
  let rows = 0;
  eachRow(piece, job, chunk, (_row, _line, cells, problem) => {
    if (problem !== null || rows++ >= sampleRows) return;
    for (const [at, column] of columns.entries()) column.examples.push(cells[at] ?? '');
  });
  return columns;
}

/** The order of each date column: as the survey settled it, else as far as the beginning of the file tells. */
async function datesOf(
  context: Context,
  job: Job,
  type: TypeDefinition,
  columns: readonly { header: string; field: string | null }[],
  ranges: readonly ChunkRange[],
): Promise<SuggestionView['dates']> {
  const isDate = (name: string | null) => {
    const kind = type.fields.find((field) => field.name === name)?.kind;
    return kind === 'date' || kind === 'datetime';
  };
  const fieldOf = (header: string, suggested: string | null) =>
    job.mapping ? Object.entries(job.mapping.headers).find((it) => it[1] === header)?.[0] : suggested;
  const open = columns.flatMap(({ header, field }, cell) => {
    const name = fieldOf(header, field) ?? null;
    return name !== null && isDate(name) ? [{ name, cell, evidence: emptyEvidence() }] : [];
  });
  const known = job.surveyed?.dates ?? {};
  const left = open.filter(({ name }) => known[name] === undefined);
  for (const range of ranges.slice(0, dateChunksMax)) {
    if (left.every(({ evidence }) => settle(evidence).sure)) break;
    const chunk = { ...range, importUuid: job.uuid, run: 1, stage: 0 };
    eachRow(await chunkBytes(context.files, job, chunk), job, chunk, (_row, line, cells, problem) => {
      if (problem !== null) return;
      for (const { cell, evidence } of left) observe(evidence, trimCell(cells[cell] ?? ''), line);
    });
  }
  return Object.fromEntries(open.map(({ name, evidence }) => [name, known[name] ?? settle(evidence)]));
}
