import { clients } from './clients.ts';
import type { Types } from './define.ts';
import { plans } from './plans.ts';

/** The types that come with Inlet, by name, in the order in which they are shown. */
export const builtInTypes: Types = new Map([clients, plans].map((type) => [type.name, type]));
