import type pg from 'pg';

/** Runs `work` in one transaction: all of it is kept, or, when it throws, none. A deadlock means: the whole again. */
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
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost;
      });
      if (!retryable(error) || tries >= triesMax) throw error;
    } finally {
      client.release(broken);
    }
  }
}

const triesMax = 10;

/** A deadlock (40P01) or a serialisation failure (40001): nobody's fault, and gone when tried again (design decision 8). */
export function retryable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === '40P01' || code === '40001';
}
