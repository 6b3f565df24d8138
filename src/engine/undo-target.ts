/** What an import made, as the steps of undo/ need to know it. */
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix } from '../domain/origin.ts';
import { sqlType } from '../types/fields/column.ts';
import { pointersTo } from '../types/pointers.ts';
import { columnsOf, uniqueKeysOf } from '../types/unique-keys.ts';
import type { CreatedTarget } from '../undo/created.ts';
import type { UpdatedTarget } from '../undo/updated.ts';
import type { Context } from './context.ts';
import { typeOfJob } from './type-of.ts';

/** The records an import created, or changed; null where it never started, and so did neither. */
export function undoTarget(
  context: Context,
  job: Job,
): { created: CreatedTarget } | { updated: UpdatedTarget } | null {
  const type = typeOfJob(context.types, job);
  const of = { table: type.table, firmUuid: job.firmUuid, importUuid: job.uuid };
  if (job.mode === 'update') {
    const columns = (job.columns ?? []).map((name) => {
      const field = type.fields.find((it) => it.name === name);
      if (!field) throw new Error(`The type «${type.name}» has lost the field «${name}».`);
      return { name, custom: field.custom, sqlType: sqlType(field) };
    });
    const written = new Set(job.columns);
    const keys = uniqueKeysOf(type).filter((key) => columnsOf(key).some((name) => written.has(name)));
    return { updated: { ...of, columns, keys } };
  }
  if (job.originMs === null) return null;
  return {
    created: {
      ...of,
      idPrefix: idPrefix({ ms: job.originMs, serial: job.serial }),
      pointers: pointersTo(context.types, type.name),
      // A row that is skipped as a duplicate made nothing and leaves no trace.
      everyRow: job.onDuplicate === 'fail',
    },
  };
}
