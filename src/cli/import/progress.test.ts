import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { outcomeText } from './outcome.ts';
import { bar, makeProgress, progressText } from './progress.ts';
import type { Look } from './target.ts';

function look(total: number, created: number, failed = 0): Look {
  const remaining = total - created - failed;
  return {
    uuid: 'u',
    status: 'processing',
    total,
    outcome: { created, updated: 0, unchanged: 0, failed, remaining },
    undo: null,
    failure: null,
    failures: [],
    reportUuid: null,
  };
}

test('progress tells rows, speed and the time left', () => {
  expect(progressText(look(1_000_000, 420_000), 98_000)).toBe(
    ' 42 %  420,000 of 1,000,000 rows  98,000 rows/s  0:06 left',
  );
  expect(progressText(look(200, 150, 50), 0)).toBe('100 %  200 of 200 rows  finishing  50 failed');
});

test('the bar is full only at the end', () => {
  expect(bar(99, 100)).toBe(`[${'#'.repeat(23)}-]`);
  expect(bar(100, 100)).toBe(`[${'#'.repeat(24)}]`);
  expect(bar(0, 0)).toBe(`[${'#'.repeat(24)}]`);
});

/** @returns what is written, and a clock that is moved by hand */
function paper(isTTY: boolean) {
  const out = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream & PassThrough;
  const clock = { ms: 0 };
  return { progress: makeProgress(out, () => clock.ms), clock, text: () => String(out.read() ?? '') };
}

test('on a terminal one line is drawn again and again, and is gone at the end', () => {
  const { progress, clock, text } = paper(true);
  progress.show(look(100, 10));
  clock.ms = 1_000;
  progress.show(look(100, 60));
  progress.end();
  const written = text();
  expect(written).not.toContain('\n');
  expect(written).toContain('60 of 100 rows  50 rows/s  0:01 left');
  expect(written.endsWith('\r\x1b[K')).toBe(true);
});

test('piped, there is a plain line now and then', () => {
  const { progress, clock, text } = paper(false);
  for (clock.ms = 0; clock.ms <= 10_000; clock.ms += 100) progress.show(look(100, clock.ms / 100));
  progress.end();
  const lines = text().trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('\x1b');
});

test('the outcome tells what there is to tell', () => {
  const failures = [7, 8, 9, 10, 11, 12].map((row) => ({
    row,
    line: row + 1,
    messages: { email: ['The email field must be a valid email address.'] },
  }));
  const done = { ...look(1200, 1194, 6), status: 'completed' as const, failures };
  expect(outcomeText(done, 'a.csv.errors.csv').split('\n')).toEqual([
    'completed: 1,200 rows, 1,194 created, 6 failed',
    '  row 7 (line 8): The email field must be a valid email address.',
    '  row 8 (line 9): The email field must be a valid email address.',
    '  row 9 (line 10): The email field must be a valid email address.',
    '  row 10 (line 11): The email field must be a valid email address.',
    '  row 11 (line 12): The email field must be a valid email address.',
    '  …',
    'Every failed row, with the reason: a.csv.errors.csv',
  ]);
  expect(outcomeText({ ...look(0, 0), status: 'completed' }, null)).toBe('completed: 0 rows');
});
