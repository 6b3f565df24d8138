import { Text } from '@mantine/core';
import type { Import, ImportType, Preview } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { CauseList } from '../../parts/cause-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { causesOf } from './causes.ts';
import { text } from './text.ts';

interface Props {
  one: Import;
  type: ImportType;
  rows: Preview['data'];
  /** How many of them would fail. */
  wrong: number;
}

/** What the first rows say. */
export function Verdict({ one, type, rows, wrong }: Props) {
  const all = rows.length === one.total_jobs;
  const shown = count(rows.length, 'row', 'rows');
  if (wrong === 0) return <Notice tone="good">{text.fine(shown, all)}</Notice>;
  return (
    <Notice tone="warn" title={text.wrong(number(wrong), shown, all)}>
      <CauseList causes={causesOf(rows)} type={type} />
      <Text fz="sm" mt="xs">
        {text.wrongWhy(wrong === rows.length)}
      </Text>
    </Notice>
  );
}
