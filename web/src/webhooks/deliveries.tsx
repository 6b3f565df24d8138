import { Skeleton, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../api/ask.ts';
import type { Delivery, List, Webhook } from '../api/types.ts';
import { ago, moment } from '../look/format.ts';
import { Empty } from '../parts/empty.tsx';
import { Entries, Entry } from '../parts/entries.tsx';
import { Problem } from '../parts/problem.tsx';
import { text } from './text.ts';

/** How often it is looked again while it is open, ms. */
const againMs = 5_000;

/** The latest of what was, or is to be, sent to a webhook. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks', webhook.uuid],
    queryFn: () =>
      get<List<Delivery>>(`/api/v1/webhook-subscriptions/${webhook.uuid}/deliveries`, { per_page: 50 }),
    refetchInterval: againMs,
  });
  const send = useMutation({
    mutationFn: ({ uuid }: Delivery) =>
      post<Delivery>(`/api/v1/webhook-subscriptions/${webhook.uuid}/deliveries/${uuid}/send`),
    onSettled: () => refetch(),
  });
  return (
    <>
      <Title order={2}>{text.sent(webhook.url)}</Title>
      <Problem error={error} again={refetch} />
      <Problem error={send.error} />
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.nothing} />}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((one) => (
            <Entry
              key={one.uuid}
              name={text.event(one.event)}
              facts={factsOf(one)}
              action={one.status === 'waiting' ? text.now : text.again}
              actionOn={text.againOn(text.event(one.event), ago(one.created_at))}
              onAction={() => send.mutate(one)}
            />
          ))}
        </Entries>
      )}
    </>
  );
}

const factsOf = (one: Delivery): string[] => [
  ago(one.created_at),
  text.status(one.status),
  text.attempts(one.attempts),
  ...(one.last_response_status === null ? [] : [text.answer(one.last_response_status)]),
  ...(one.last_error === null ? [] : [one.last_error]),
  ...(one.next_attempt_at === null ? [] : [text.next(moment(one.next_attempt_at))]),
];
