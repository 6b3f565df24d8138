import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/ask.ts';
import type { Delivery, List, Webhook } from '../api/types.ts';
import { ago, moment } from '../look/format.ts';
import { Empty } from '../parts/empty.tsx';
import { Problem } from '../parts/problem.tsx';
import { text } from './text.ts';
import classes from './webhooks.module.css';

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
  return (
    <>
      <Title order={2}>{text.sent(webhook.url)}</Title>
      <Problem error={error} again={refetch} />
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.nothing} />}
      {data && data.data.length > 0 && (
        <ul className={classes.list}>
          {data.data.map((delivery) => (
            <Row key={delivery.uuid} delivery={delivery} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const {
    event,
    created_at,
    status,
    attempts,
    last_response_status: answer,
    last_error,
    next_attempt_at,
  } = delivery;
  const facts = [
    text.status(status),
    text.attempts(attempts),
    ...(answer === null ? [] : [text.answer(answer)]),
    ...(last_error === null ? [] : [last_error]),
    ...(next_attempt_at === null ? [] : [text.next(moment(next_attempt_at))]),
  ];
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{text.event(event)}</Text>
        <Text c="dimmed" fz="sm">
          {facts.join(' · ')}
        </Text>
      </div>
      <Text c="dimmed" fz="sm">
        {ago(created_at)}
      </Text>
    </li>
  );
}
