/** Health, as far as advice on protection and care needs it. */
import { bool } from '../fields/bool.ts';
import { date } from '../fields/date.ts';
import { int } from '../fields/int.ts';
import { oneOf } from '../fields/one-of.ts';
import { long, text } from '../fields/text.ts';

/** None of these counts can be negative. */
const COUNT = { min: 0, max: 2_147_483_647 };

export const healthFields = [
  oneOf('smoker_status', ['smoker', 'non-smoker', 'vaper', 'ex-smoker', 'never-smoked', 'unknown'], {
    aliases: ['smoker', 'smoking', 'smoking status', 'smokes', 'tobacco use'],
    example: 'Non Smoker',
  }),
  int('cigarettes_daily', {
    ...COUNT,
    aliases: ['cigarettes per day', 'cigarettes a day', 'daily cigarettes', 'cigarettes'],
    example: '0',
  }),
  date('smoker_since', { aliases: ['smoking since', 'started smoking'], example: '01/06/1990' }),
  text('current_state_of_health', {
    aliases: ['state of health', 'health', 'health status', 'general health'],
    example: 'Fit and healthy',
  }),
  long('state_of_health_explanation', {
    aliases: ['health explanation', 'state of health notes', 'state of health details'],
    example: 'Recovered fully from a knee operation.',
  }),
  int('units_of_alcohol_weekly', {
    ...COUNT,
    label: 'Units of alcohol a week',
    aliases: ['alcohol units', 'units per week', 'alcohol', 'weekly units', 'units of alcohol per week'],
    example: '6',
  }),
  int('height', {
    ...COUNT,
    label: 'Height (cm)',
    aliases: ['height cm', 'height in cm', 'height centimetres'],
    example: '168',
    help: 'In whole centimetres.',
  }),
  int('weight', {
    ...COUNT,
    label: 'Weight (lb)',
    aliases: ['weight lb', 'weight lbs', 'weight in lb', 'weight pounds'],
    example: '142',
    help: 'In whole pounds (lb).',
  }),
  long('health_notes', { aliases: ['medical notes', 'health details'], example: 'Mild asthma.' }),
  bool('long_term_care_needed', {
    aliases: ['long term care', 'ltc needed', 'needs long term care'],
    example: 'no',
  }),
  long('long_term_care_notes', {
    aliases: ['long term care details', 'ltc notes'],
    example: 'Visited by a carer twice a week.',
  }),
];
