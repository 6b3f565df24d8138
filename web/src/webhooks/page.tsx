/** The firm's webhooks, for its owners and admins: add one, see them and what was sent, delete one. */
import { Anchor, Button, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get } from '../api/ask.ts';
import type { List, Webhook } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Empty } from '../parts/empty.tsx';
import { Ending } from '../parts/ending.tsx';
import { Entries, Entry } from '../parts/entries.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { Deliveries } from './deliveries.tsx';
import { text } from './text.ts';

const webhooksKey = ['webhooks'];

export default function Webhooks() {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Webhook | null>(null);
  const [shown, setShown] = useState<Webhook | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: webhooksKey,
    queryFn: () => get<List<Webhook>>('/api/v1/webhook-subscriptions', { per_page: 500 }),
  });
  const again = () => client.invalidateQueries({ queryKey: webhooksKey });
  return (
    <Page
      title={text.title}
      about={<Text c="dimmed">{text.about}</Text>}
      actions={
        <Button component={Link} href="/tokens" variant="default">
          {text.toTokens}
        </Button>
      }
    >
      <Problem error={error} again={refetch} />
      {!error && <AddWebhook made={again} />}
      {!error && <Title order={2}>{text.list}</Title>}
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.emptyTitle} />}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((one) => (
            <Entry
              key={one.uuid}
              name={one.url}
              facts={factsOf(one)}
              action={text.remove}
              actionOn={text.removeOne(one.url)}
              onAction={() => setLeaving(one)}
            >
              <Anchor component="button" type="button" fz="sm" onClick={() => setShown(one)}>
                {text.show}
                <VisuallyHidden> {text.to(one.url)}</VisuallyHidden>
              </Anchor>
            </Entry>
          ))}
        </Entries>
      )}
      {shown && <Deliveries webhook={shown} />}
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/webhook-subscriptions/${uuid}`}
        queryKey={webhooksKey}
        title={text.removeTitle}
        about={({ url }) => text.removeAbout(url)}
        action={text.remove}
        keep={text.keep}
        onClose={() => {
          setLeaving(null);
          setShown(null);
        }}
      />
    </Page>
  );
}

const factsOf = ({ events, last_outgoing_webhook_call_at: called }: Webhook): string[] => [
  ...events.map(text.event),
  called ? text.called(ago(called)) : text.uncalled,
];
