/** Asks before something one has is ended, ends it, and has the list asked for again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { remove } from '../api/ask.ts';
import { Confirm } from './confirm.tsx';

interface Props<T> {
  /** What is to be ended; null: nothing is asked. */
  one: T | null;
  /** The address that ends it. */
  address: (one: T) => string;
  /** The list it is then gone from. */
  queryKey: string[];
  title: string;
  about: (one: T) => string;
  action: string;
  keep: string;
  onClose: () => void;
}

export function Ending<T>({ one, address, queryKey, title, about, action, keep, onClose }: Props<T>) {
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (ended: T) => remove(address(ended)),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey });
    },
  });
  return (
    <Confirm
      opened={one !== null}
      title={title}
      action={action}
      keep={keep}
      danger
      busy={end.isPending}
      error={end.error}
      onConfirm={() => one !== null && end.mutate(one)}
      onClose={onClose}
    >
      {one !== null && about(one)}
    </Confirm>
  );
}
