/** Plans: what a client holds with a provider. */
import { defineType } from './define-type.ts';
import { bool } from './fields/bool.ts';
import { clientReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { ignored } from './fields/ignored.ts';
import { money } from './fields/money.ts';
import { oneOf } from './fields/one-of.ts';
import { ref, refByName } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { uuid } from './fields/uuid.ts';
import { INACTIVE_REASONS } from './lists/inactive-reasons.ts';
import { PLAN_TYPES } from './lists/plan-types.ts';

export const plans = defineType({
  name: 'plans',
  singular: 'plan',
  label: 'Plans',
  table: 'plans',
  fields: [
    uuid('uuid', {
      label: 'Plan UUID',
      aliases: ['plan uuid', 'record uuid'],
      help: 'Identifies the plan in an update; left out when plans are created.',
    }),
    ref('client_uuid', 'clients', {
      label: 'Client UUID',
      aliases: ['client id', 'owner uuid', 'owner id', 'account uuid', 'plan owner uuid'],
      help: 'The client who holds the plan.',
      required: true,
    }),
    clientReference(),
    text('name', {
      aliases: ['plan name', 'policy name', 'plan title', 'plan label'],
      example: 'Aviva Pension',
      help: 'Made of the provider and the type when empty.',
    }),
    oneOf('type', PLAN_TYPES, {
      label: 'Type',
      aliases: ['plan category', 'plan class', 'top level type', 'main type', 'product category'],
      example: 'Pension',
      help: 'The kind of plan; cannot be changed by an update.',
      required: true,
      immutable: true,
    }),
    text('plan_type', {
      label: 'Plan type',
      aliases: ['sub type', 'subtype', 'plan sub type', 'product type', 'product', 'policy type'],
      example: 'Personal Pension',
      help: 'A finer kind in words of your own, e.g. Stocks & Shares ISA.',
    }),
    refByName('provider', 'providers', {
      into: 'provider_uuid',
      aliases: [
        'provider name',
        'product provider',
        'plan provider',
        'company',
        'insurer',
        'lender',
        'life office',
      ],
      example: 'Aviva',
      help: 'The name of one of your providers.',
    }),
    ref('provider_uuid', 'providers', { label: 'Provider UUID', aliases: ['provider id'] }),
    text('policy_number', {
      aliases: [
        'policy no',
        'policy num',
        'policy ref',
        'plan number',
        'plan no',
        'account number',
        'contract number',
      ],
      example: 'AV-0458812',
    }),
    text('proposal_reference', {
      aliases: [
        'proposal ref',
        'proposal number',
        'proposal no',
        'application reference',
        'application number',
      ],
      example: 'PR-2291',
    }),
    oneOf('status', ['active', 'inactive', 'proposed'], {
      aliases: ['plan status', 'policy status', 'state'],
      example: 'Active',
      required: true,
    }),
    date('opened_at', {
      label: 'Opened on',
      aliases: [
        'opened',
        'date opened',
        'start date',
        'plan start date',
        'policy start date',
        'inception date',
      ],
      example: '28/06/2019',
      required: true,
    }),
    date('inactive_at', {
      label: 'Inactive since',
      aliases: [
        'inactive date',
        'date inactive',
        'end date',
        'plan end date',
        'policy end date',
        'closed',
        'date closed',
      ],
      example: '19/06/2024',
      help: 'Not before the day the plan was opened.',
    }),
    oneOf('inactive_reason', INACTIVE_REASONS, {
      aliases: ['reason inactive', 'inactive status', 'reason closed', 'end reason', 'closing reason'],
      example: 'Expired',
    }),
    money('value', {
      aliases: [
        'current value',
        'plan value',
        'valuation',
        'latest valuation',
        'fund value',
        'amount',
        'value gbp',
      ],
      example: '30,000.00',
      help: 'In pounds.',
    }),
    bool('agency_in_your_name', { aliases: ['agency', 'agency held', 'has agency'] }),
    bool('originally_sold_by_firm', { aliases: ['sold by firm', 'sold by us', 'originally sold by us'] }),
    bool('under_advice', { aliases: ['advised', 'is under advice'] }),
    bool('visible_on_client_portal', {
      aliases: ['show in client portal', 'show on client portal', 'client portal', 'portal visible'],
    }),
    bool('include_in_client_valuation', { aliases: ['include in valuation', 'in client valuation'] }),
    date('review_date', { aliases: ['next review', 'next review date', 'plan review date', 'review due'] }),
    text('external_reference', {
      aliases: [
        'external ref',
        'external id',
        'reference',
        'our reference',
        'legacy id',
        'old id',
        'id',
        'plan id',
        'plan reference',
      ],
      example: 'OLD-P-1001',
      help: "The plan's id in another system; no two plans have the same.",
      unique: true,
    }),
    ignored('abstract_type'),
    ignored('client_name'),
    ignored('client_first_name'),
    ignored('client_last_name'),
    ignored('created_at', { aliases: ['created', 'date created', 'created on'] }),
    ignored('updated_at', { aliases: ['updated', 'date updated', 'updated on', 'last updated'] }),
  ],
  rules: [
    { rule: 'not_before', field: 'inactive_at', other: 'opened_at' },
    { rule: 'compose', field: 'name', from: ['provider', 'type'] },
  ],
  samples: [
    {
      name: 'Personal Pension',
      type: 'Pension',
      plan_type: 'Personal Pension',
      policy_number: 'AV-0458812',
      proposal_reference: 'PR-2291',
      status: 'Active',
      opened_at: '28/06/2009',
      value: '84,310.55',
      agency_in_your_name: 'yes',
      originally_sold_by_firm: 'yes',
      under_advice: 'yes',
      visible_on_client_portal: 'yes',
      include_in_client_valuation: 'yes',
      review_date: '15/05/2026',
      external_reference: 'SAMPLE-2001',
    },
    { type: 'Cash Account', status: 'Active', opened_at: '02/01/2021' },
    {
      type: 'Protection Policy',
      plan_type: 'Term Protection',
      status: 'Inactive',
      opened_at: '28/06/1999',
      inactive_at: '19/06/2019',
      inactive_reason: 'Expired',
      external_reference: 'SAMPLE-2002',
    },
  ],
});
