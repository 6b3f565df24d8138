/** Whether a refused upload leaves anything in the data folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Every file of a folder and of those in it, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Fails unless, once everything has settled, the folder holds the very files it held before. */
export async function leavesNothing(folder: string, act: () => Promise<void>): Promise<void> {
  const before = await filesIn(folder);
  await act();
  await expect.poll(() => filesIn(folder)).toEqual(before);
}
