/** What an import made, as the steps of undo/ need to know it. */
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix } from '../domain/origin.ts';
import { wrongMoment } from '../errors.ts';
import { customSqlType, sqlType } from '../types/fields/column.ts';
import { pointersTo } from '../types/pointers.ts';
import { columnsOf, uniqueKeysOf } from '../types/unique-keys.ts';
import type { CreatedTarget } from '../undo/created.ts';
import type { UpdatedTarget } from '../undo/updated.ts';
import type { Context } from './context.ts';
import { typeOf } from './type-of.ts';

/**
 * The records an import created, or changed; null where it never started, and so did neither.
 * @throws InletError 409 where the type is gone, or a field whose values would go back
 */
export function undoTarget(
  context: Context,
  job: Job,
): { created: CreatedTarget } | { updated: UpdatedTarget } | null {
  const type = typeOf(context.types, job.type);
  const of = { table: type.table, firmUuid: job.firmUuid, importUuid: job.uuid };
  if (job.mode === 'update') {
    // Its before-images are those of the fields it was mapped with, also where the type uses such a name itself by now.
    const custom = new Set(job.customFields.map(({ name }) => name));
    const columns = (job.columns ?? []).map((name) => {
      if (custom.has(name)) return { name, custom: true, sqlType: customSqlType };
      const field = type.fields.find((it) => it.name === name);
      if (!field)
        throw wrongMoment(
          `This import changed the field ${name}, which ${type.name} do not have any more. Whoever runs Inlet can put it back in the configuration, and start Inlet again; then it can be undone.`,
        );
      return { name, custom: false, sqlType: sqlType(field) };
    });
    const written = new Set(columns.filter(({ custom }) => !custom).map(({ name }) => name));
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
