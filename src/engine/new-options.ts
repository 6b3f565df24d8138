/**
 * An import keeps the custom fields it was mapped with. One thing it learns when it is run or run again: values that were
 * added to a list since, mostly for the sake of its own failed rows. Values are only ever added, so nothing that was well
 * is not well any more.
 */
import { keepDefinitions, selectCustomFields } from '../db/queries/custom-fields.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Db } from '../db/sql.ts';
import { holderOf } from '../types/custom/with-custom-fields.ts';
import type { Types } from '../types/define.ts';
import { typeOf } from './type-of.ts';

/** @returns the import as it is run now */
export async function withNewOptions(db: Db, types: Types, job: Job): Promise<Job> {
  if (job.customFields.every(({ kind }) => kind !== 'one_of')) return job;
  const { name } = holderOf(types, typeOf(types, job.type));
  const { rows } = await selectCustomFields(db, job.firmUuid, [name], null);
  const optionsOf = new Map(rows.map(({ uuid, options }) => [uuid, options]));
  const customFields = job.customFields.map((field) => ({
    ...field,
    options: optionsOf.get(field.uuid) ?? field.options,
  }));
  await keepDefinitions(db, job.uuid, customFields);
  return { ...job, customFields };
}
