import { circles } from './circles.ts';
import { clients } from './clients.ts';
import type { Types } from './define.ts';
import { expenses } from './expenses.ts';
import { incomes } from './incomes.ts';
import { notes } from './notes.ts';
import { plans } from './plans.ts';
import { tasks } from './tasks.ts';

/** The types that come with Inlet, by name, in the order in which they are shown. */
export const builtInTypes: Types = new Map(
  [clients, plans, tasks, notes, incomes, expenses, circles].map((type) => [type.name, type]),
);
