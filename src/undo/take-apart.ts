/** What the database refuses to take back is found by halving, and kept; everything else is taken back. */
import type pg from 'pg';
import { halves, type Part, type PartCounts, type Refuse, sum, type TakeBack } from './part.ts';

/** Somebody was faster, or two records of the part want the same old value: looked at again, it is seen. */
const uniqueViolation = '23505';

/** Takes a part back; of what is refused, no more is kept than must be. @throws errors that are not a record's fault */
export async function takeApart(
  client: pg.ClientBase,
  part: Part,
  takeBack: TakeBack,
  refuse: Refuse,
): Promise<PartCounts> {
  let refusal = '';
  for (let tries = 1; tries <= 2; tries++) {
    const result = await attempt(client, () => takeBack(part));
    if ('counts' in result) return result.counts;
    refusal = result.refusal;
    if (refusal !== uniqueViolation) break;
  }
  const two = halves(part);
  if (two === null) return refuse(part.from, refusal === uniqueViolation ? 'taken' : 'refused');
  const first = await takeApart(client, two[0], takeBack, refuse);
  return sum(first, await takeApart(client, two[1], takeBack, refuse));
}

async function attempt(
  client: pg.ClientBase,
  work: () => Promise<PartCounts>,
): Promise<{ counts: PartCounts } | { refusal: string }> {
  await client.query('SAVEPOINT part');
  try {
    const counts = await work();
    await client.query('RELEASE SAVEPOINT part');
    return { counts };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
    return { refusal };
  }
}

/** SQLSTATE of a refusal that lies with a record: classes 22 (data), 23 (constraint), 54 (limit), P0 (raised by a trigger). */
function refusalOf(error: unknown): string | null {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(22|23|54|P0)/.test(code) ? code : null;
}
