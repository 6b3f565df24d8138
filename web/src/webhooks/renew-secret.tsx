import { useMutation } from '@tanstack/react-query';
import { post } from '../api/ask.ts';
import type { NewWebhook, Webhook } from '../api/types.ts';
import { Confirm } from '../parts/confirm.tsx';
import { text } from './text.ts';

interface Props {
  /** Whose secret; null: nothing is asked. */
  one: Webhook | null;
  renewed: (secret: string) => void;
  onClose: () => void;
}

/** Asks before the old secret is forgotten. */
export function RenewSecret({ one, renewed, onClose }: Props) {
  const renew = useMutation({
    mutationFn: (uuid: string) => post<NewWebhook>(`/api/v1/webhook-subscriptions/${uuid}/secret`),
    onSuccess({ signing_secret }) {
      onClose();
      renewed(signing_secret);
    },
  });
  return (
    <Confirm
      opened={one !== null}
      title={text.renewTitle}
      action={text.renew}
      keep={text.renewKeep}
      danger
      busy={renew.isPending}
      error={renew.error}
      onConfirm={() => one && renew.mutate(one.uuid)}
      onClose={onClose}
    >
      {one && text.renewAbout(one.url)}
    </Confirm>
  );
}
