import { Anchor, Group, VisuallyHidden } from '@mantine/core';
import type { Webhook } from '../api/types.ts';
import { ago } from '../look/format.ts';
import { Entry } from '../parts/entries.tsx';
import { text } from './text.ts';

interface Props {
  one: Webhook;
  show: () => void;
  renew: () => void;
  remove: () => void;
}

/** One webhook, and what can be done with it. */
export const WebhookEntry = ({ one, show, renew, remove }: Props) => (
  <Entry
    name={one.url}
    facts={factsOf(one)}
    action={text.remove}
    actionOn={text.removeOne(one.url)}
    onAction={remove}
  >
    <Group gap="xs">
      <Anchor component="button" type="button" fz="sm" onClick={show}>
        {text.show}
        <VisuallyHidden> {text.to(one.url)}</VisuallyHidden>
      </Anchor>
      <Anchor component="button" type="button" fz="sm" onClick={renew}>
        {text.renew}
        <VisuallyHidden> {text.for(one.url)}</VisuallyHidden>
      </Anchor>
    </Group>
  </Entry>
);

const factsOf = ({ events, last_outgoing_webhook_call_at: called }: Webhook): string[] => [
  ...events.map(text.event),
  called ? text.called(ago(called)) : text.uncalled,
];
