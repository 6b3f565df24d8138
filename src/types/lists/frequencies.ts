/** How often money comes or goes, in order; `adhoc` and `one_off` are not repeated. */
export const RECURRING = [
  'daily',
  'weekly',
  'fortnightly',
  'four_weekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'biannually',
  'annually',
];
export const FREQUENCIES = [...RECURRING, 'adhoc', 'one_off'];
