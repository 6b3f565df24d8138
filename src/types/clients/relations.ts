/** How a client stands with the firm: status, and who looks after them. */
import { bool } from '../fields/bool.ts';
import { date, datetime } from '../fields/date.ts';
import { ref, refByName } from '../fields/ref.ts';

export const relationFields = [
  refByName('status_name', 'client_statuses', {
    into: 'status_uuid',
    label: 'Status',
    aliases: ['status', 'client status', 'account status', 'client status name'],
    example: 'Active',
    help: 'The name of one of your client statuses.',
  }),
  ref('status_uuid', 'client_statuses', {
    label: 'Status UUID',
    aliases: ['client status uuid', 'status id', 'client status id'],
  }),
  refByName('assigned_adviser', 'employees', {
    into: 'assigned_adviser_uuid',
    label: 'Adviser',
    aliases: [
      'assigned advisor',
      'adviser',
      'advisor',
      'adviser name',
      'advisor name',
      'financial adviser',
      'financial advisor',
      'servicing adviser',
      'servicing advisor',
      'ifa',
      'consultant',
    ],
    example: 'James Whitfield',
    help: 'The name of one of your employees.',
  }),
  ref('assigned_adviser_uuid', 'employees', {
    label: 'Adviser UUID',
    aliases: ['assigned advisor uuid', 'adviser uuid', 'advisor uuid', 'adviser id', 'advisor id'],
  }),
  refByName('administrator', 'employees', {
    into: 'assigned_administrator_uuid',
    aliases: [
      'assigned administrator',
      'administrator name',
      'admin',
      'client administrator',
      'servicing administrator',
    ],
    example: 'Olivia Hart',
    help: 'The name of one of your employees.',
  }),
  ref('assigned_administrator_uuid', 'employees', {
    label: 'Administrator UUID',
    aliases: ['administrator uuid', 'administrator id', 'assigned administrator id'],
  }),
  refByName('assigned_paraplanner', 'employees', {
    into: 'assigned_paraplanner_uuid',
    label: 'Paraplanner',
    aliases: ['paraplanner', 'para planner', 'paraplanner name'],
    example: 'Priya Nair',
    help: 'The name of one of your employees.',
  }),
  ref('assigned_paraplanner_uuid', 'employees', {
    label: 'Paraplanner UUID',
    aliases: ['paraplanner uuid', 'paraplanner id', 'assigned paraplanner id'],
  }),
  ref('introduced_by_uuid', 'accounts', {
    label: 'Introducer UUID',
    aliases: ['introducer uuid', 'introducer id', 'introduced by', 'introduced by id', 'referrer uuid'],
    help: 'The client or employee who introduced the client.',
  }),
  bool('is_prospect', {
    label: 'Prospect',
    aliases: ['prospect', 'prospective', 'prospective client'],
    example: 'no',
  }),
  datetime('prospect_converted_at', {
    label: 'Prospect converted at',
    aliases: [
      'prospect converted',
      'converted at',
      'converted on',
      'conversion date',
      'date converted',
      'became client',
    ],
  }),
  date('first_contact_date', {
    aliases: [
      'first contact',
      'first contacted',
      'date of first contact',
      'initial contact date',
      'client since',
    ],
    example: '04/09/2017',
  }),
  date('next_review_date', {
    aliases: ['next review', 'review date', 'review due', 'next annual review', 'annual review date'],
    example: '15/05/2026',
  }),
];
