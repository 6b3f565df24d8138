/** What the engine works with; put together by `wire.ts` in the server, and in each of its threads. */
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Files } from '../files/contract.ts';
import type { Logger } from '../log.ts';
import type { Types } from '../types/define.ts';

export interface Context {
  config: Config;
  log: Logger;
  pool: pg.Pool;
  files: Files;
  types: Types;
}
