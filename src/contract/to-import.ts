/** Import as the engine sees it → Import as the wire has it (contract §3). */
import type { Failure } from '../domain/failure.ts';
import { progress } from '../domain/import.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { ImportView } from '../domain/views.ts';
import type { Import, ListedImport } from './import.ts';
import { toTime, toTimeOrNull } from './time.ts';
import { toAccount } from './to-account.ts';
import { toFile } from './to-file.ts';
import type { Wire } from './wire.ts';

export function toImport(view: ImportView, wire: Wire): Import {
  return {
    ...common(view, wire),
    headers: view.headers,
    mapping: reversed(view.mapping),
    values: view.mapping?.values ?? {},
    replace: view.mapping?.replace ?? {},
    dates: view.mapping?.dates ?? {},
  };
}

/** @param initiatedBy whether `include=initiatedBy` was asked for */
export function toListedImport(view: ImportView, wire: Wire, initiatedBy: boolean): ListedImport {
  const listed = common(view, wire);
  return initiatedBy ? { ...listed, initiated_by: listed.account } : listed;
}

function common(view: ImportView, wire: Wire) {
  const { timezone } = view.firm;
  const over = view.status === 'completed' || view.status === 'undoing' || view.status === 'undone';
  return {
    uuid: view.uuid,
    created_at: toTime(view.createdAt, timezone),
    updated_at: toTime(view.updatedAt, timezone),
    type: view.type,
    mode: view.mode,
    status: view.status,
    total_jobs: view.total,
    jobs_remaining: view.outcome.remaining,
    failed_jobs: view.outcome.failed,
    progress: progress(view.total, view.outcome.remaining, over),
    errors: view.failures.map((failure) => toFailure(failure, view)),
    error_report: view.errorReport && toFile(view.errorReport, wire),
    account: toAccount(view.account),
    name: view.name,
    outcome: view.outcome,
    undo: view.undo,
    started_at: toTimeOrNull(view.startedAt, timezone),
    finished_at: toTimeOrNull(view.finishedAt, timezone),
    failure: view.failure,
  };
}

/** A mapping is given field → header and shown header → field, as the compatible API does. */
function reversed(mapping: Mapping | null): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping?.headers ?? {}).map(([field, header]) => [header, field]));
}

/** A cell may be a mebibyte long, and a list shows twelve thousand failures: the report has them whole. */
const cellLengthMax = 10_000;

const shown = (cell: string): string =>
  cell.length > cellLengthMax ? `${cell.slice(0, cellLengthMax).toWellFormed()}…` : cell;

/** The record a failure shows is what the file said for each mapped field, whether or not it could be understood. */
export function toRecord(
  cells: readonly string[],
  { headers, mapping }: Pick<ImportView, 'headers' | 'mapping'>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping?.headers ?? {}).map(([field, header]) => [
      field,
      shown(cells[headers.indexOf(header)] ?? ''),
    ]),
  );
}

function toFailure(failure: Failure, view: ImportView): Import['errors'][number] {
  return {
    row: failure.row,
    line: failure.line,
    [view.singular]: toRecord(failure.cells, view),
    errors: failure.messages,
  } as Import['errors'][number];
}
