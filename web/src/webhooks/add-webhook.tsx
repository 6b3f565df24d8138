import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorsOf, post } from '../api/ask.ts';
import { type NewWebhook, type WebhookEvent, webhookEvents } from '../api/types.ts';
import { MakeForm } from '../parts/make-form.tsx';
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
  const errors = errorsOf(add.error);
  return (
    <MakeForm label={text.make} action={text.add} making={add} make={() => add.mutate()}>
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
    </MakeForm>
  );
}
