/** Asks before something one has is ended, and ends it. */
import { useMutation } from '@tanstack/react-query';
import { remove } from '../api/ask.ts';
import { Confirm } from './confirm.tsx';

interface Props<T> {
  /** What is to be ended; null: nothing is asked. */
  one: T | null;
  /** The address that ends it. */
  address: (one: T) => string;
  /** Has the lists asked for again that it is then gone from. */
  again: () => unknown;
  title: string;
  about: (one: T) => string;
  action: string;
  keep: string;
  onClose: () => void;
}

export function Ending<T>({ one, address, again, title, about, action, keep, onClose }: Props<T>) {
  const end = useMutation({
    mutationFn: (ended: T) => remove(address(ended)),
    onSuccess: () => {
      onClose();
      return again();
    },
  });
  const close = () => {
    // Why one was not ended says nothing of the next.
    end.reset();
    onClose();
  };
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
      onClose={close}
    >
      {one !== null && about(one)}
    </Confirm>
  );
}
