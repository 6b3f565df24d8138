import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { HistoryEntry } from '../api/types.ts';
import { moment } from '../look/format.ts';
import { Entry } from '../parts/entries.tsx';
import { text } from './text.ts';

/** One thing that was done: what, by whom, when. */
export function EntryLine({ entry }: { entry: HistoryEntry }) {
  const { action, account, at, details } = entry;
  const facts = [account?.name ?? text.itself, moment(at)];
  if (action !== 'copied') return <Entry name={text.action(action, details)} facts={facts} />;
  const other = String(details.to ?? details.from);
  return (
    <Entry
      name={
        <Text span inherit>
          {details.to === undefined ? text.copiedFrom : text.copiedTo}{' '}
          <Link href={`/imports/${other}`}>{text.other}</Link>
        </Text>
      }
      facts={facts}
    />
  );
}
