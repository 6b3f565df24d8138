/** The firm's webhooks, for its owners and admins: add one, see them and what was sent, renew a secret, delete one. */
import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Webhook } from '../api/types.ts';
import { Ending } from '../parts/ending.tsx';
import { Notice } from '../parts/notice.tsx';
import { OwnList } from '../parts/own-list.tsx';
import { Page } from '../parts/page.tsx';
import { Secret } from '../parts/secret.tsx';
import { ToTokens } from '../parts/to-tokens.tsx';
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
  const again = () => client.invalidateQueries({ queryKey: webhooksKey });
  const made = (secret: string) => {
    setFresh({ title: text.made, secret });
    void again();
  };
  return (
    <Page title={text.title} about={<Text c="dimmed">{text.about}</Text>} actions={<ToTokens />}>
      <OwnList<Webhook>
        queryKey={webhooksKey}
        address="/api/v1/webhook-subscriptions"
        title={text.list}
        emptyTitle={text.emptyTitle}
        form={
          <>
            <AddWebhook made={made} />
            {fresh && (
              <Notice key={fresh.secret} tone="good" title={fresh.title} urgent>
                <Stack gap="xs">
                  <Text fz="sm">{text.madeAbout}</Text>
                  <Secret value={fresh.secret} />
                </Stack>
              </Notice>
            )}
          </>
        }
        entry={(one) => (
          <WebhookEntry
            key={one.uuid}
            one={one}
            show={() => setShown(one)}
            renew={() => setRenewing(one)}
            remove={() => setLeaving(one)}
          />
        )}
      />
      {shown && <Deliveries webhook={shown} />}
      <RenewSecret
        one={renewing}
        renewed={(secret) => setFresh({ title: text.renewed, secret })}
        onClose={() => setRenewing(null)}
      />
      <Ending
        one={leaving}
        address={({ uuid }) => `/api/v1/webhook-subscriptions/${uuid}`}
        again={again}
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
