/** Statements of providers: what one of them paid, with a transaction a row. */
import { defineType } from './define-type.ts';
import { ofRow } from './provider-statement/of-row.ts';
import { ofStatement } from './provider-statement/of-statement.ts';

export const providerStatement = defineType({
  name: 'provider_statement',
  singular: 'provider_statement',
  label: 'Provider statement',
  table: 'provider_statement_transactions',
  modes: ['store', 'validate'],
  fields: [...ofRow, ...ofStatement],
  rules: [
    { rule: 'one_of_fields', fields: ['provider', 'provider_uuid'], count: 'at_least_one' },
    { rule: 'of_file', field: 'statement_uuid' },
    { rule: 'default_from', field: 'date', from: 'statement_date' },
    { rule: 'find', field: 'plan_uuid', from: 'policy_number', key: 'policy_number' },
  ],
  view: {
    name: 'provider_statements',
    by: 'statement_uuid',
    common: ['provider_uuid', 'statement_date', 'reference'],
    sums: ['gross_amount', 'net_amount'],
  },
  samples: [
    {
      client_name: 'Megan Pritchard',
      policy_number: 'AV-0458812',
      gross_amount: '125.40',
      category: 'Renewal',
      date: '28/02/2025',
      net_amount: '112.86',
      transaction_reference: 'T-20931',
      external_reference: 'SAMPLE-ST-1',
    },
    { client_name: 'Alun Rees', policy_number: 'AV-0910027', gross_amount: '(18.25)', category: 'Clawback' },
  ],
});
