/** Clients: people, couples, trusts and businesses; accounts of type client. */
import { addressFields } from './clients/address.ts';
import { financialFields } from './clients/financial.ts';
import { healthFields } from './clients/health.ts';
import { identityFields } from './clients/identity.ts';
import { personalFields } from './clients/personal.ts';
import { relationFields } from './clients/relations.ts';
import { clientSamples } from './clients/samples.ts';
import { defineType } from './define-type.ts';
import { ignored } from './fields/ignored.ts';

export const clients = defineType({
  name: 'clients',
  singular: 'client',
  label: 'Clients',
  table: 'clients',
  fields: [
    ...identityFields,
    ...relationFields,
    ...personalFields,
    ...addressFields,
    ...financialFields,
    ...healthFields,
    ignored('name', { aliases: ['full name', 'client name', 'display name'] }),
    ignored('created_at', { aliases: ['created', 'date created', 'created on', 'date added'] }),
    ignored('updated_at', {
      aliases: ['updated', 'date updated', 'updated on', 'last updated', 'last modified'],
    }),
  ],
  rules: [
    {
      rule: 'required_when',
      fields: ['first_name', 'last_name'],
      when: { field: 'type', values: ['individual'] },
    },
    {
      rule: 'required_when',
      fields: ['entity_name'],
      when: { field: 'type', values: ['joint', 'trust', 'business'] },
    },
  ],
  accounts: true,
  samples: clientSamples,
});
