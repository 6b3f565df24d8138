import type pg from 'pg';

/** How often a transaction that met others is run again before its error is told. */
const triesMax = 10;

/**
 * Runs `work` in one transaction on a connection of its own: all of it is kept, or, when it throws, none. A deadlock
 * means: the whole again, so `work` must not do anything outside the database that cannot be done twice.
 * @throws what `work` throws; also when COMMIT finds that an error in it was swallowed, since then nothing was kept
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it failed.');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost;
      });
      if (!retryable(error) || tries >= triesMax) throw error;
    } finally {
      // A connection that cannot even roll back is thrown away.
      client.release(broken);
    }
  }
}

/**
 * A deadlock (40P01), a serialisation failure (40001), or a statement that took longer than it was given (57014):
 * nobody's fault, and gone when tried again (decision 8).
 */
export function retryable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === '40P01' || code === '40001' || code === '57014';
}
