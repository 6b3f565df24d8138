import { Text } from '@mantine/core';
import { Card } from '../parts/card.tsx';
import { Notice } from '../parts/notice.tsx';
import { text } from './text.ts';

/** What the server put into the head of the document: RFC 6749's name for what is wrong. */
const told = () => document.querySelector<HTMLMetaElement>('meta[name=oauth-error]')?.content ?? '';

/**
 * An application's request that cannot be sent back to it: the person is told, and goes nowhere.
 * @param why in words, where the head of the document does not say it
 */
export default function Refused({ why }: { why?: string }) {
  return (
    <Card title={text.refusedTitle}>
      <Notice tone="bad">{why ?? text.refusal(told())}</Notice>
      <Text>{text.whatNow}</Text>
    </Card>
  );
}
