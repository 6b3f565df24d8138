/** What about an import can be corrected now: its moment, its fields. Contract §4 `corrections`. */
import type pg from 'pg';
import { type Job, selectJobOf } from '../db/queries/select-job.ts';
import { lockImport } from '../db/queries/update-corrected.ts';
import type { Actor } from '../domain/actor.ts';
import type { Status } from '../domain/import.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { Types } from '../types/define.ts';
import { columnsOf, uniqueKeysOf } from '../types/unique-keys.ts';
import { compileJob } from './compile-job.ts';
import { mustBeKept } from './kept.ts';
import { typeOfJob } from './type-of.ts';

export interface Correctable {
  job: Job;
  /** Field → index of its cell in the file, for fields a header leads to. */
  cells: Record<string, number>;
  /** Why a field cannot be corrected, as a sentence; null where it can. @param inOneRow for rows one by one, not all of a cause */
  refusal(field: string, inOneRow?: boolean): string | null;
  /** Whether other values of these fields may change which rows repeat one. */
  repeats(fields: readonly string[]): boolean;
}

/** Holds the import until the transaction ends. @throws InletError 404, or 409 while it is not over */
export async function correctable(
  client: pg.ClientBase,
  types: Types,
  actor: Actor,
  uuid: string,
): Promise<Correctable> {
  await lockImport(client, actor.firmUuid, uuid);
  const job = await selectJobOf(client, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  mustBeKept(job, 'be corrected');
  const over = job.status === 'completed' || job.status === 'cancelled' || job.status === 'failed';
  if (!over) throw wrongMoment(`This import is ${job.status}. ${whatThen[job.status]}`);
  const headers = Object.entries(job.mapping?.headers ?? {});
  const cells = Object.fromEntries(headers.map(([field, header]) => [field, job.headers.indexOf(header)]));
  return { job, cells, ...fieldsOf(types, job) };
}

const whatThen: Partial<Record<Status, string>> = {
  uploaded: 'Rows can be corrected once it has run: map its headers and start it.',
  mapped: 'Rows can be corrected once it has run: start it.',
  processing: 'Its failed rows can be corrected once it has ended.',
  undoing: 'What it did is being taken back, so its rows cannot be corrected.',
  undone: 'Make a new import of the file to import it again.',
};

function fieldsOf(types: Types, job: Job): Pick<Correctable, 'refusal' | 'repeats'> {
  const plan = compileJob(types, job, job.startedAt ?? new Date());
  const type = typeOfJob(types, job);
  const fields = new Map(type.fields.map((field) => [field.name, field]));
  const deciding = new Set([job.matchOn, ...uniqueKeysOf(type).flatMap(columnsOf)]);
  return {
    refusal(name, inOneRow = false) {
      const field = fields.get(name);
      if (field?.scope === 'none') return `The field ${name} is filled by Inlet and cannot be corrected.`;
      if (!field || field.kind === 'ignored') return `The field ${name} is not a field of ${type.name}.`;
      if (inOneRow && field.scope === 'file')
        return `The field ${name} holds for the whole file. Correct it for all rows that fail for it instead.`;
      if (plan.indexOf.has(name)) return null;
      // Its before-images have one value for each mapped field, and unmapped ones are left alone in every row.
      if (plan.as === 'update')
        return `The field ${name} is not mapped. An update changes mapped fields only.`;
      return job.mode === 'validate' && name === job.matchOn
        ? `The field ${name} is not mapped. Map it in a new import to check the rows as an update.`
        : null;
    },
    repeats: (names) => names.some((name) => deciding.has(fields.get(name)?.ref?.into ?? name)),
  };
}
