import type { Pool, PoolClient } from 'pg';

/** What a single statement needs: the pool, or a client inside somebody's transaction. */
export type Db = Pool | PoolClient;
