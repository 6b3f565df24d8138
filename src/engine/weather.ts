/** What an import waits out: nobody's row is wrong, and nothing is lost by trying again later (contract §6). */
import { isAway, isFull } from '../db/pool.ts';
import { InletError } from '../errors.ts';

/** Whether the database or the files are away, or have no room, for now. */
export function isWeather(error: unknown): boolean {
  if (isAway(error) || isFull(error)) return true;
  return error instanceof InletError && (error.code === 'unavailable' || error.code === 'no_room');
}
