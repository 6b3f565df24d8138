/** The kinds of plan. */
export const PLAN_TYPES = [
  'annuity',
  'cash_account',
  'fixed_asset',
  'general_insurance',
  'group_protection',
  'investment',
  'loan_credit',
  'mortgage',
  'pension',
  'protection_policy',
];
