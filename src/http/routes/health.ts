import Type from 'typebox';
import { answers } from '../replies.ts';
import type { Routes } from '../served.ts';

const Health = Type.Object({ status: Type.Enum(['ok']) });

/** Whether the server serves at all (contract §1). */
export const health: Routes = (app) => {
  const schema = { tags: ['Server'], summary: 'Whether it serves', response: answers(Health) };
  app.get('/health', { config: { access: 'open', probe: true }, schema }, async () => ({
    status: 'ok' as const,
  }));
};
