/** The firm's webhooks, for its owners and admins: add one, see them and what was sent, delete one. */
import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get, remove } from '../api/ask.ts';
import type { List, Webhook } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { Deliveries } from './deliveries.tsx';
import { text } from './text.ts';
import classes from './webhooks.module.css';

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
  const drop = useMutation({
    mutationFn: (uuid: string) => remove(`/api/v1/webhook-subscriptions/${uuid}`),
    onSuccess: () => {
      setLeaving(null);
      setShown(null);
      return again();
    },
  });
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
        <ul className={classes.list}>
          {data.data.map((one) => (
            <Row key={one.uuid} webhook={one} show={() => setShown(one)} drop={() => setLeaving(one)} />
          ))}
        </ul>
      )}
      {shown && <Deliveries webhook={shown} />}
      <Confirm
        opened={leaving !== null}
        title={text.removeTitle}
        action={text.remove}
        keep={text.keep}
        danger
        busy={drop.isPending}
        error={drop.error}
        onConfirm={() => leaving && drop.mutate(leaving.uuid)}
        onClose={() => setLeaving(null)}
      >
        {leaving && text.removeAbout(leaving.url)}
      </Confirm>
    </Page>
  );
}

function Row({ webhook, show, drop }: { webhook: Webhook; show: () => void; drop: () => void }) {
  const { url, events, last_outgoing_webhook_call_at: called } = webhook;
  const facts = [...events.map(text.event), called ? text.called(ago(called)) : text.uncalled];
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600}>{url}</Text>
        <Text c="dimmed" fz="sm">
          {facts.join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" size="compact-md" aria-label={text.showOne(url)} onClick={show}>
          {text.show}
        </Button>
        <Button variant="default" size="compact-md" aria-label={text.removeOne(url)} onClick={drop}>
          {text.remove}
        </Button>
      </Group>
    </li>
  );
}
