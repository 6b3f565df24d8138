import type { Job } from '../db/queries/select-job.ts';
import { todayIn } from '../domain/time.ts';
import { wrongMoment } from '../errors.ts';

/**
 * An import's file, cells and before-images are kept for a time (setting `RETENTION_DAYS`).
 * @param what that would need them, e.g. `be undone`
 * @throws InletError 409 when they are gone
 */
export function mustBeKept({ expiredAt, timezone }: Pick<Job, 'expiredAt' | 'timezone'>, what: string): void {
  if (expiredAt === null) return;
  throw wrongMoment(
    `This import can no longer ${what}: its file, its failed rows and what its records were before were deleted on ${todayIn(timezone, expiredAt)}, as they are only kept for a time. Its counts and its history stay.`,
  );
}
