/**
 * A corrected error report comes back: its rows are found by `inlet_row`, in any order, and what was changed in a mapped
 * column becomes a correction. All of it or nothing: a row that is not among the failed is refused by name. Runs in the
 * desk's thread, a chunk of the file at a time. Contract §4 `corrections`, §8.
 */
import type pg from 'pg';
import { noteUnowned } from '../db/queries/delete-import.ts';
import { insertBatch } from '../db/queries/insert-corrections.ts';
import {
  type CellCorrection,
  copyCorrections,
  selectFailedCells,
  selectLatest,
} from '../db/queries/returned-rows.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Corrected } from '../domain/correction.ts';
import { invalid } from '../errors.ts';
import { readChunk } from '../read/read-chunk.ts';
import { columnsOf, type ReportColumns, rowHeader, rowNumber, sameCell } from '../report/corrected-report.ts';
import { unguard } from '../report/error-report.ts';
import type { Context } from './context.ts';
import { keepCorrections, namedMax, notAmongFailed } from './correct.ts';
import { type Correctable, correctable } from './correctable.ts';
import { profileUpload, type ReadUpload, readLimits } from './profile-upload.ts';
import { bytesBetween } from './read-rows.ts';

export async function correctByReport(
  context: Context,
  actor: Actor,
  uuid: string,
  key: string,
  filename: string,
): Promise<Corrected> {
  const read = await readReport(context, key, filename);
  try {
    return await inTransaction(context.pool, async (client) => {
      const it = await correctable(client, context.types, actor, uuid);
      const columns = columnsOf(read.profile.headers, it.job.mapping?.headers ?? {});
      if (!columns) throw noRowNumbers();
      const batch = await insertBatch(client, actor.firmUuid, uuid, actor.accountUuid);
      const { done, fields } = await takeReport(context, client, it, read, columns, batch);
      await keepCorrections(client, actor, it, done, fields);
      return done;
    });
  } finally {
    if (read.textKey !== key) await context.files.delete(read.textKey);
  }
}

const noRowNumbers = () =>
  invalid({
    file: [
      `The file has no column ${rowHeader}. Send the error report of this import with that column left in it.`,
    ],
  });

/** A title somebody put above it is found; else the first line is the header, whatever the cells look like. */
async function readReport(
  { files, config, pool }: Context,
  key: string,
  filename: string,
): Promise<ReadUpload> {
  const limits = readLimits(config);
  const note = (text: string) => noteUnowned(pool, text);
  const read = await profileUpload(files, note, limits, key, filename, {});
  if (columnsOf(read.profile.headers, {})) return read;
  if (read.textKey !== key) await files.delete(read.textKey);
  return profileUpload(files, note, limits, key, filename, { header_row: 1 });
}

async function takeReport(
  context: Context,
  client: pg.ClientBase,
  it: Correctable,
  read: ReadUpload,
  columns: ReportColumns,
  batch: number,
): Promise<{ done: Corrected; fields: string[] }> {
  const done = { rows: 0, cells: 0 };
  const fields = new Set<string>();
  const refusals = new Refusals();
  const seen = new Uint8Array((it.job.total >> 3) + 1);
  for (const range of read.chunks) {
    const piece = await bytesBetween(context.files, read.textKey, range.fromByte, range.toByte);
    const returned: ReturnedRow[] = [];
    readChunk(piece, range, read.profile.layout, (_row, line, cells, problem) => {
      const row = rowNumber(cells[columns.row] ?? '');
      if (problem !== null) refusals.add(`Line ${line} cannot be read: ${problem}`);
      else if (row === null) refusals.add(`Line ${line} has no number in the column ${rowHeader}.`);
      else if (row > it.job.total) refusals.add(notAmongFailed(row));
      else if (wasSeen(seen, row)) refusals.add(`Row ${row} is there twice. Leave one of the two.`);
      else returned.push({ row, cells: columns.fields.map(({ cell }) => unguard(cells[cell] ?? '')) });
    });
    const changes = await changesIn(client, it, columns, returned, refusals);
    for (const { field } of changes) fields.add(field);
    done.cells += changes.length;
    done.rows += new Set(changes.map(({ row }) => row)).size;
    if (refusals.none) await copyCorrections(client, it.job.uuid, batch, changes);
  }
  refusals.throwIfAny();
  return { done, fields: [...fields] };
}

interface ReturnedRow {
  row: number;
  /** By `columns.fields`. */
  cells: string[];
}

/** What is different from what was reported, or from what was corrected since. */
async function changesIn(
  client: pg.ClientBase,
  { job, cells }: Correctable,
  { fields }: ReportColumns,
  returned: readonly ReturnedRow[],
  refusals: Refusals,
): Promise<CellCorrection[]> {
  const rows = returned.map(({ row }) => row);
  const names = fields.map(({ field }) => field);
  const reported = await selectFailedCells(
    client,
    job.uuid,
    rows,
    names.map((field) => cells[field] ?? -1),
  );
  const known = names.filter((field) => job.corrected.includes(field));
  const latest = known.length === 0 ? null : await selectLatest(client, job.uuid, rows, known);
  return returned.flatMap(({ row, cells: now }) => {
    const was = reported.get(row);
    if (was === undefined) refusals.add(notAmongFailed(row));
    if (was === undefined) return [];
    return names.flatMap((field, at) => {
      const before = latest?.get(`${row} ${field}`) ?? (was[at] as string);
      const after = now[at] as string;
      // A report from before a correction, returned as it was, takes nothing back.
      return sameCell(after, was[at] as string) || sameCell(after, before)
        ? []
        : [{ row, field, before, after }];
    });
  });
}

/** Marks a row as seen. @returns whether it was before */
function wasSeen(seen: Uint8Array, row: number): boolean {
  const [byte, bit] = [row >> 3, 1 << (row & 7)];
  const before = ((seen[byte] as number) & bit) !== 0;
  seen[byte] = (seen[byte] as number) | bit;
  return before;
}

/** Why a report is refused: the first few by name, all of them by number. */
class Refusals {
  readonly #named: string[] = [];
  #count = 0;

  get none(): boolean {
    return this.#count === 0;
  }

  add(why: string): void {
    if (this.#count++ < namedMax) this.#named.push(why);
  }

  /** @throws InletError 422 */
  throwIfAny(): void {
    if (this.none) return;
    const left = this.#count - this.#named.length;
    const more = left > 0 ? [`${left} more rows cannot be taken. Nothing was changed.`] : [];
    throw invalid({ file: [...this.#named, ...more] });
  }
}
