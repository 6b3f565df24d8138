import Type from 'typebox';
import { InletError, unavailable } from '../../errors.ts';
import { answers } from '../replies.ts';
import type { Routes, Served } from '../served.ts';

const patienceMs = 3_000;

const Ready = Type.Object({
  status: Type.Enum(['ok']),
  database: Type.Enum(['ok']),
  files: Type.Enum(['ok']),
});

/** Whether it can work: 503 says what is away. */
export const ready: Routes = (app, served) => {
  const schema = { tags: ['Server'], summary: 'Whether it can work', response: answers(Ready, 503) };
  app.get('/ready', { config: { access: 'open', probe: true }, schema }, async () => {
    const away = await whatIsAway(served);
    if (away.length > 0) throw notReady(away);
    return { status: 'ok' as const, database: 'ok' as const, files: 'ok' as const };
  });
};

interface Away {
  what: string;
  why: unknown;
}

async function whatIsAway({ pool, files }: Served): Promise<Away[]> {
  const asked = { database: inTime(pool.query('SELECT 1')), files: inTime(files.check()) };
  const names = Object.keys(asked);
  const answered = await Promise.allSettled(Object.values(asked));
  return answered.flatMap((it, i) =>
    it.status === 'rejected' ? [{ what: names[i] as string, why: it.reason }] : [],
  );
}

/** What is away and, where it is known, what the operator can do: this is asked by who looks after the machines. */
function notReady(away: readonly Away[]): InletError {
  const hints = away.flatMap(({ why }) => (why instanceof InletError && why.hint !== null ? [why.hint] : []));
  const names = away.map(({ what }) => what).join(', ');
  return unavailable([`Not ready: ${names}.`, ...hints].join(' '), away[0]?.why);
}

async function inTime(promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), patienceMs);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
