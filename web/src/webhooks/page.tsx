/** The firm's webhooks, for its owners and admins: add one, see them and what was sent, renew a secret, delete one. */
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get } from '../api/ask.ts';
import type { List, Webhook } from '../api/types.ts';
import { Empty } from '../parts/empty.tsx';
import { Ending } from '../parts/ending.tsx';
import { Entries } from '../parts/entries.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Secret } from '../parts/secret.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { Deliveries } from './deliveries.tsx';
import { RenewSecret } from './renew-secret.tsx';
import { text } from './text.ts';
import { WebhookEntry } from './webhook-entry.tsx';

const webhooksKey = ['webhooks'];

export default function Webhooks() {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Webhook | null>(null);
  const [shown, setShown] = useState<Webhook | null>(null);
  const [renewing, setRenewing] = useState<Webhook | null>(null);
  const [fresh, setFresh] = useState<{ title: string; secret: string } | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: webhooksKey,
    queryFn: () => get<List<Webhook>>('/api/v1/webhook-subscriptions', { per_page: 500 }),
  });
  const again = () => client.invalidateQueries({ queryKey: webhooksKey });
  const made = (secret: string) => {
    setFresh({ title: text.made, secret });
    void again();
  };
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
      {!error && <AddWebhook made={made} />}
      {fresh && (
        <Notice key={fresh.secret} tone="good" title={fresh.title} urgent>
          <Stack gap="xs">
            <Text fz="sm">{text.madeAbout}</Text>
            <Secret value={fresh.secret} />
          </Stack>
        </Notice>
      )}
      {!error && <Title order={2}>{text.list}</Title>}
      {!data && !error && <Skeleton h={120} />}
      {data?.data.length === 0 && <Empty title={text.emptyTitle} />}
      {data && data.data.length > 0 && (
        <Entries>
          {data.data.map((one) => (
            <WebhookEntry
              key={one.uuid}
              one={one}
              show={() => setShown(one)}
              renew={() => setRenewing(one)}
              remove={() => setLeaving(one)}
            />
          ))}
        </Entries>
      )}
      {shown && <Deliveries webhook={shown} />}
      <RenewSecret
        one={renewing}
        renewed={(secret) => setFresh({ title: text.renewed, secret })}
        onClose={() => setRenewing(null)}
      />
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
