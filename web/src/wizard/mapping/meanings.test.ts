import { expect, test } from 'vitest';
import type { ImportField } from '../../api/types.ts';
import { likelyMeanings, unknownValues } from './meanings.ts';

const gender = {
  options: [
    { value: 'male', label: 'Male' },
    { value: 'non-binary', label: 'Non-binary' },
  ],
} as ImportField;

test('asks what a value means that is none of the field’s, in whatever way it is written', () => {
  expect(unknownValues(gender, ['MALE', 'non binary', 'M', '', 'M'], {})).toEqual(['M']);
});

test('goes on showing what was answered', () => {
  expect(unknownValues(gender, ['M'], { F: 'male' })).toEqual(['M', 'F']);
});

test('asks nothing of a field where any value will do', () => {
  expect(unknownValues({ options: [] } as unknown as ImportField, ['M'], {})).toEqual([]);
});

test('takes a beginning for the one value that begins so, and nothing for what could be several', () => {
  const status = {
    options: [
      { value: 'single', label: 'Single' },
      { value: 'separated', label: 'Separated' },
      { value: 'civil-partnership', label: 'Civil partnership' },
    ],
  } as ImportField;
  expect(likelyMeanings(status, ['S', 'si', 'CIVIL', 'single', 'x', ''])).toEqual({
    si: 'single',
    CIVIL: 'civil-partnership',
  });
});
