/** The log: JSON, one line an event, on standard error. The one file that knows pino. No cell of anybody's data. */
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** @param about told on every line, e.g. which worker it is */
export function makeLog(config: Pick<Config, 'logLevel'>, about: Record<string, unknown> = {}): Logger {
  // Written at once: a line that waited would be lost with the process it tells of.
  return pino({ level: config.logLevel, base: about }, pino.destination({ dest: 2, sync: true }));
}
