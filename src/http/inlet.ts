/** What the server serves; `wire.ts` puts it together. */
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Engine } from '../engine/contract.ts';
import type { Files } from '../files/contract.ts';
import type { Logger } from '../log.ts';

export interface Inlet {
  config: Config;
  log: Logger;
  pool: pg.Pool;
  files: Files;
  engine: Engine;
}
