/** Group scheme members: who of a business's staff is in a plan that the business holds for them. */
import { defineType } from './define-type.ts';
import { clientReference, planReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { money } from './fields/money.ts';
import { oneOf } from './fields/one-of.ts';
import { ref } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { INACTIVE_REASONS } from './lists/inactive-reasons.ts';

export const groupSchemeMembers = defineType({
  name: 'group_scheme_members',
  singular: 'group_scheme_member',
  label: 'Group scheme members',
  table: 'group_scheme_members',
  fields: [
    recordUuid('group_scheme_member'),
    ref('plan_uuid', 'plans', {
      label: 'Plan UUID',
      aliases: ['plan id', 'scheme uuid', 'scheme id', 'group scheme uuid', 'policy uuid'],
      help: 'The scheme: a plan that a business holds.',
      required: true,
    }),
    planReference({ aliases: ['plan ref', 'scheme reference', 'scheme ref', 'group scheme reference'] }),
    ref('account_uuid', 'clients', {
      label: 'Member UUID',
      aliases: ['account id', 'client uuid', 'client id', 'person uuid', 'member client uuid', 'staff uuid'],
      help: 'The member: somebody on the staff of the business that holds the plan.',
      required: true,
    }),
    clientReference({
      name: 'account_reference',
      into: 'account_uuid',
      label: 'Member reference',
      aliases: [
        'member ref',
        'person reference',
        'person ref',
        'client reference',
        'client ref',
        'staff reference',
      ],
      help: "The member's external reference, where the UUID is not known.",
    }),
    oneOf('status', ['active', 'inactive', 'proposed'], {
      aliases: ['member status', 'membership status', 'state'],
      example: 'Active',
      required: true,
    }),
    oneOf('inactive_status', INACTIVE_REASONS, {
      aliases: ['inactive reason', 'reason inactive', 'reason for leaving', 'leaving reason'],
      example: 'Left Service',
    }),
    text('policy_number', {
      aliases: ['policy no', 'member number', 'membership number', 'certificate number', 'plan number'],
      example: 'GP-77120-014',
    }),
    date('on_risk_at', {
      label: 'On risk since',
      aliases: ['on risk', 'on risk date', 'risk date', 'cover start date', 'start date', 'date on risk'],
      example: '01/10/2019',
    }),
    date('inactive_at', {
      label: 'Inactive since',
      aliases: ['inactive date', 'date inactive', 'end date', 'leaving date', 'date left'],
      example: '30/06/2024',
    }),
    money('pensionable_salary', {
      aliases: ['pensionable pay', 'pensionable earnings', 'salary'],
      example: '36,000.00',
      help: 'In pounds a year.',
    }),
    text('workplace_location', {
      aliases: ['workplace', 'location', 'site', 'office', 'place of work'],
      example: 'Cardiff',
    }),
    text('employment_division', {
      aliases: ['division', 'department', 'team', 'section'],
      example: 'Operations',
    }),
    externalReference('group_scheme_member', { example: 'OLD-G-1001' }),
    ignored('plan_name', { aliases: ['plan', 'scheme', 'scheme name'] }),
    ignored('account_name', { aliases: ['name', 'member', 'member name'] }),
    ...ignoredTimes,
  ],
  rules: [
    {
      rule: 'related_through',
      field: 'account_uuid',
      through: { type: 'business_staff_members', field: 'account_uuid', other: 'client_uuid' },
      to: { field: 'plan_uuid', column: 'client_uuid' },
    },
    { rule: 'unique_together', fields: ['plan_uuid', 'account_uuid'] },
  ],
  samples: [
    {
      status: 'Active',
      policy_number: 'GP-77120-014',
      on_risk_at: '01/10/2019',
      pensionable_salary: '36,000.00',
      workplace_location: 'Cardiff',
      employment_division: 'Operations',
      external_reference: 'SAMPLE-G-1',
    },
    { status: 'Inactive', inactive_status: 'Left Service', inactive_at: '30/06/2024' },
  ],
});
