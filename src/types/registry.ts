import { businessStaffMembers } from './business-staff-members.ts';
import { charges } from './charges.ts';
import { circles } from './circles.ts';
import { clients } from './clients.ts';
import type { Types } from './define.ts';
import { expenses } from './expenses.ts';
import { groupSchemeMembers } from './group-scheme-members.ts';
import { incomes } from './incomes.ts';
import { notes } from './notes.ts';
import { plans } from './plans.ts';
import { premiums } from './premiums.ts';
import { providerStatement } from './provider-statement.ts';
import { secclValuations } from './seccl-valuations.ts';
import { tasks } from './tasks.ts';
import { valuations } from './valuations.ts';

/** The types that come with Inlet, by name, in the order in which they are shown. */
export const builtInTypes: Types = new Map(
  [
    clients,
    plans,
    premiums,
    valuations,
    secclValuations,
    charges,
    tasks,
    notes,
    incomes,
    expenses,
    circles,
    businessStaffMembers,
    groupSchemeMembers,
    providerStatement,
  ].map((type) => [type.name, type]),
);
