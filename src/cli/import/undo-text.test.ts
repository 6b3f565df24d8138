import { expect, test } from 'vitest';
import { countsText, previewText } from './undo-text.ts';

const none = { removed: 0, restored: 0, partly: 0, kept: 0 };

test('the preview tells what stays, and why', () => {
  const reasons = [
    { reason: 'changed' as const, count: 1 },
    { reason: 'pointed' as const, count: 1200 },
  ];
  expect(previewText({ ...none, removed: 98_799, kept: 1201, reasons }).split('\n')).toEqual([
    'Records if undone now: 98,799 removed, 1,201 kept',
    '  1 stays: It was changed after the import.',
    '  1,200 stay: Other records point to it.',
  ]);
  expect(previewText({ ...none, reasons: [] })).toBe('Records if undone now: nothing to take back');
});

test('the end tells where to read more when something was kept', () => {
  expect(countsText({ ...none, removed: 3, remaining: 0 }, null)).toBe('undone: 3 removed');
  expect(countsText({ ...none, restored: 3, partly: 1, remaining: 0 }, null).split('\n')).toEqual([
    'undone: 3 restored, 1 partly restored',
    'The undo report of the import says why records were kept.',
  ]);
  expect(countsText({ ...none, kept: 1, remaining: 0 }, 'undo.csv')).toContain('undo.csv');
});
