/** The files of this folder, part by part in the order they were written. */
import type { Polluted } from '../pollute.ts';
import { banks } from './banks.ts';
import { letters } from './letters.ts';
import { offices } from './offices.ts';
import { openData } from './open-data.ts';
import { ends } from './second-ends.ts';
import { lists } from './second-lists.ts';
import { shapes } from './shapes.ts';
import { surveys } from './surveys.ts';
import { third } from './third.ts';
import { workbooks } from './workbooks.ts';

export const parts: Record<string, Polluted[]> = {
  first: [...banks, ...offices, ...openData, ...letters, ...surveys, ...shapes, ...workbooks],
  second: [...lists, ...ends],
  third,
};
