/**
 * Corrections as rows see them: a corrected cell stands in the place of the file's, and a field without a header gets
 * a cell of its own behind the file's. Survey, run and preview read rows through the same overlay, so that a row means
 * the same to all of them.
 */
import { selectCorrections } from '../db/queries/select-corrections.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Db } from '../db/sql.ts';
import type { Mapping } from '../domain/mapping.ts';
import { constantText } from '../validate/plan.ts';

/** Corrected fields that no header leads to, in the order of their cells behind the file's. */
export function addedFields(job: Pick<Job, 'corrected' | 'mapping'>): string[] {
  return job.corrected.filter((field) => !Object.hasOwn(job.mapping?.headers ?? {}, field));
}

/** Headers and mapping with those fields in them. */
export function withAddedFields(
  job: Pick<Job, 'headers' | 'corrected'>,
  mapping: Mapping,
): { headers: string[]; mapping: Mapping } {
  const added = addedFields({ corrected: job.corrected, mapping });
  if (added.length === 0) return { headers: job.headers, mapping };
  const values = Object.entries(mapping.values).filter(([field]) => !added.includes(field));
  const headers = {
    ...mapping.headers,
    ...Object.fromEntries(added.map((field) => [field, ownHeader(field)])),
  };
  return {
    headers: [...job.headers, ...added.map(ownHeader)],
    mapping: { ...mapping, headers, values: Object.fromEntries(values) },
  };
}

/** No file has a header with a NUL in it. */
const ownHeader = (field: string) => `\0${field}`;

/** The corrections of a range of rows, ready to be laid over their cells. */
export class Overlay {
  readonly #corrections: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly #cellOf = new Map<string, number>();
  /** What the cells behind the file's hold in rows nobody corrected: the mapping's one value for all rows, or nothing. */
  readonly #behind: { cell: number; text: string }[];

  constructor(job: Job, corrections: ReadonlyMap<number, Readonly<Record<string, string>>>) {
    this.#corrections = corrections;
    for (const [field, header] of Object.entries(job.mapping?.headers ?? {}))
      this.#cellOf.set(field, job.headers.indexOf(header));
    this.#behind = addedFields(job).map((field, at) => {
      const cell = job.headers.length + at;
      this.#cellOf.set(field, cell);
      return { cell, text: constantText(job.mapping?.values[field]) };
    });
  }

  /** Makes a row's cells what they are once corrected, in place. @returns whether any was corrected */
  apply(row: number, cells: string[]): boolean {
    for (const { cell, text } of this.#behind) cells[cell] = text;
    const own = this.#corrections.get(row);
    if (own === undefined) return false;
    for (const [field, text] of Object.entries(own)) {
      const cell = this.#cellOf.get(field);
      if (cell !== undefined) cells[cell] = text;
    }
    return true;
  }
}

/** The overlay of rows `from` … `to`; null for imports that were never corrected, which then cost nothing. */
export async function overlayOf(db: Db, job: Job, from: number, to: number): Promise<Overlay | null> {
  if (job.corrected.length === 0) return null;
  return new Overlay(job, await selectCorrections(db, job.uuid, from, to));
}
