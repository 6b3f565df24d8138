import { expect, test } from 'vitest';
import { outdated } from './dated.ts';

test.each([
  [['Value 31/03/2023', 'Value 31/03/2024', 'Value date'], [0]],
  [['Value 31/03/2024', 'Value 30/09/23'], [1]],
  [
    ['2022 value', '2024 value', '2023 value'],
    [0, 2],
  ],
  [['Value 2024', 'Charges 2023'], []],
  [['Value', 'Value'], []],
])('of %j those at %j are outdated', (headers, old) => {
  expect([...outdated(headers)].sort()).toEqual(old);
});
