/** Business staff members: who works, or worked, for a client that is a business. */
import { defineType } from './define-type.ts';
import { clientReference } from './fields/by-reference.ts';
import { date } from './fields/date.ts';
import { externalReference, ignoredTimes, recordUuid } from './fields/every-type.ts';
import { ignored } from './fields/ignored.ts';
import { money } from './fields/money.ts';
import { ref } from './fields/ref.ts';
import { text } from './fields/text.ts';

export const businessStaffMembers = defineType({
  name: 'business_staff_members',
  singular: 'business_staff_member',
  label: 'Business staff members',
  table: 'business_staff_members',
  fields: [
    recordUuid('business_staff_member'),
    ref('client_uuid', 'clients', {
      label: 'Business UUID',
      aliases: ['client id', 'business uuid', 'business id', 'employer uuid', 'employer id', 'company uuid'],
      help: 'The employer: a client of type business.',
      where: { column: 'type', value: 'business' },
      required: true,
    }),
    clientReference({
      label: 'Business reference',
      aliases: ['business ref', 'employer reference', 'employer ref', 'company reference', 'client ref'],
      help: "The employer's external reference, where the UUID is not known.",
      where: 'business',
    }),
    ref('account_uuid', 'clients', {
      label: 'Staff member UUID',
      aliases: ['account id', 'person uuid', 'staff uuid', 'employee uuid', 'member uuid', 'individual uuid'],
      help: 'The person: a client of type individual.',
      where: { column: 'type', value: 'individual' },
      required: true,
    }),
    clientReference({
      name: 'account_reference',
      into: 'account_uuid',
      label: 'Staff member reference',
      aliases: ['staff reference', 'staff ref', 'person reference', 'person ref', 'employee reference'],
      help: "The person's external reference, where the UUID is not known.",
      where: 'individual',
    }),
    date('hired_at', {
      label: 'Hired on',
      aliases: ['hired', 'hire date', 'date hired', 'start date', 'date joined', 'joined', 'employed from'],
      example: '01/09/2019',
      required: true,
    }),
    date('left_at', {
      label: 'Left on',
      aliases: ['left', 'leaving date', 'date left', 'end date', 'leaver date', 'employed until'],
      example: '30/06/2024',
      help: 'Not before the day they were hired; empty while they are employed.',
    }),
    text('job_title', {
      aliases: ['job', 'position', 'title', 'occupation'],
      example: 'Operations Manager',
    }),
    money('basic_annual_salary', {
      aliases: ['annual salary', 'basic salary', 'salary', 'basic pay', 'gross salary'],
      example: '38,500.00',
      help: 'In pounds a year.',
    }),
    text('payroll_number', {
      aliases: ['payroll no', 'payroll id', 'employee number', 'staff number', 'works number'],
      example: 'PAY-0042',
    }),
    externalReference('business_staff_member', { example: 'OLD-B-1001' }),
    ignored('client_name', { aliases: ['business', 'business name', 'employer', 'company'] }),
    ignored('account_name', { aliases: ['name', 'staff member', 'staff name', 'employee name'] }),
    ...ignoredTimes,
  ],
  rules: [
    { rule: 'not_before', field: 'left_at', other: 'hired_at' },
    {
      rule: 'unique_together',
      fields: ['client_uuid', 'account_uuid'],
      when: { field: 'left_at', has: 'none' },
    },
  ],
  samples: [
    {
      hired_at: '01/09/2019',
      left_at: '30/06/2024',
      job_title: 'Operations Manager',
      basic_annual_salary: '38,500.00',
      payroll_number: 'PAY-0042',
      external_reference: 'SAMPLE-B-1',
    },
    { hired_at: '14/02/2022' },
  ],
});
