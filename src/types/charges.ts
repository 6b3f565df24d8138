/** Charges: what a client or a plan is to pay for advice, once or again and again. */
import { chargeFields } from './charges/fields.ts';
import { defineType } from './define-type.ts';

export const charges = defineType({
  name: 'charges',
  singular: 'charge',
  label: 'Charges',
  table: 'charges',
  fields: chargeFields,
  rules: [
    { rule: 'one_of_fields', fields: ['plan_uuid', 'client_uuid'], count: 'at_least_one' },
    { rule: 'is_when', field: 'payment_origin', value: 'client', when: { field: 'plan_uuid', has: 'none' } },
    { rule: 'prohibited_when', fields: ['percentage'], when: { field: 'plan_uuid', has: 'none' } },
    { rule: 'one_of_fields', fields: ['amount', 'percentage'], count: 'exactly_one' },
    { rule: 'required_when', fields: ['frequency'], when: { field: 'recurring', values: ['t'] } },
    { rule: 'is_when', field: 'service_type', value: 'ongoing', when: { field: 'recurring', values: ['t'] } },
    { rule: 'default_from', field: 'type', from: 'adviser_uuid', column: 'advice_type' },
    { rule: 'not_before', field: 'end_date', other: 'start_date' },
  ],
  samples: [
    {
      payment_origin: 'Provider',
      type: 'Independent',
      charge_type: 'Fee',
      category: 'Ongoing Fee',
      recurring: 'yes',
      frequency: 'Annually',
      service_type: 'Ongoing',
      start_date: '06/04/2023',
      end_date: '05/04/2028',
      percentage: '0.75',
      percentage_frequency: 'Annually',
      tax_exempt: 'yes',
      exclude_from_rmar: 'no',
      external_reference: 'SAMPLE-CH-1',
    },
    {
      payment_origin: 'Client',
      category: 'Initial Fee',
      recurring: 'no',
      service_type: 'Initial',
      start_date: '06/04/2023',
      amount: '£1,200',
      tax_percentage: '20',
    },
  ],
});
