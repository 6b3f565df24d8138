import Type from 'typebox';
import { unavailable } from '../../errors.ts';
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
    if (away.length > 0) throw unavailable(`Not ready: ${away.join(', ')}.`);
    return { status: 'ok' as const, database: 'ok' as const, files: 'ok' as const };
  });
};

async function whatIsAway({ pool, files }: Served): Promise<string[]> {
  const asked = { database: inTime(pool.query('SELECT 1')), files: inTime(files.check()) };
  const names = Object.keys(asked);
  const answered = await Promise.allSettled(Object.values(asked));
  return names.filter((_name, i) => answered[i]?.status === 'rejected');
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
