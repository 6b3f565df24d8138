import { expect, test } from 'vitest';
import { oneOf } from '../../types/fields/one-of.ts';
import { reader } from './testing.ts';

const smoker = reader(oneOf('smoker_status', ['smoker', 'non-smoker', 'never-smoked']));

test.each([
  'non-smoker',
  'Non Smoker',
  'NON SMOKER',
  'non_smoker',
  'NonSmoker',
  'non – smoker',
  'non‑smoker',
  'non\u00a0smoker',
])('case, spaces, hyphens and underscores do not matter: %j', (cell) => {
  expect(smoker(cell)).toBe('non-smoker');
  expect(smoker(cell)).toBe('non-smoker');
});

test.each([
  'Male ♂',
  'm',
  'males',
  'true',
  '',
  'constructor',
  'x'.repeat(100_000),
])('what is not on the list: %j', (cell) => {
  expect(reader(oneOf('gender', ['male', 'female']))(cell)).toBe('✗ The selected gender is invalid.');
});

test('a label is as good as its value', () => {
  const field = oneOf('status', ['active', 'hold'], { labels: { hold: 'Paused for now' } });
  expect(field.options).toEqual([
    { value: 'active', label: 'Active' },
    { value: 'hold', label: 'Paused for now' },
  ]);
  expect(['Hold', 'paused FOR now'].map(reader(field))).toEqual(['hold', 'hold']);
});

test('more spellings than are remembered are still read', () => {
  const read = reader(oneOf('gender', ['female']));
  for (let n = 0; n < 64; n++) {
    const spelling = [...'female']
      .map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter))
      .join('');
    for (const join of ['-', '_', ' ', '--', '__', '  ']) expect(read(`${spelling}${join}`)).toBe('female');
  }
});
