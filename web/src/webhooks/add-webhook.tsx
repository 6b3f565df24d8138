import { Checkbox, Paper, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { AskError, post } from '../api/ask.ts';
import { type NewWebhook, type WebhookEvent, webhookEvents } from '../api/types.ts';
import { BusyButton } from '../parts/busy-button.tsx';
import { Problem } from '../parts/problem.tsx';
import { text } from './text.ts';

/** @param made told when there is one more, and its secret */
export function AddWebhook({ made }: { made: (secret: string) => void }) {
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhookEvents);
  const add = useMutation({
    mutationFn: () => post<NewWebhook>('/api/v1/webhook-subscriptions', { url, events }),
    onSuccess: ({ signing_secret }) => {
      setUrl('');
      made(signing_secret);
    },
  });
  const errors = add.error instanceof AskError ? add.error.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Stack gap="sm">
      <Paper withBorder p="lg" maw={640}>
        <form onSubmit={submit} aria-label={text.make}>
          <Stack gap="md">
            <TextInput
              label={text.url}
              description={text.urlAbout}
              type="url"
              required
              withAsterisk={false}
              autoComplete="off"
              value={url}
              error={errors.url?.join(' ')}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <Checkbox.Group
              label={text.when}
              value={[...events]}
              error={errors.events?.join(' ')}
              onChange={(chosen) => setEvents(webhookEvents.filter((event) => chosen.includes(event)))}
            >
              <Stack gap="xs" mt="xs">
                {webhookEvents.map((event) => (
                  <Checkbox key={event} value={event} label={text.event(event)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <BusyButton type="submit" busy={add.isPending}>
              {text.add}
            </BusyButton>
          </Stack>
        </form>
      </Paper>
      {Object.keys(errors).length === 0 && <Problem error={add.error} />}
    </Stack>
  );
}
