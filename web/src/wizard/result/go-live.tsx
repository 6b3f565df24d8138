import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { post } from '../../api/ask.ts';
import { useMayChange } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';
import { Problem } from '../../parts/problem.tsx';
import { useKeep } from '../use-change.ts';
import { text } from './text.ts';

/** A file that was checked is imported without a second upload. */
export function GoLive({ one }: { one: Import }) {
  const [, go] = useLocation();
  const keep = useKeep();
  const updates = Object.values(one.mapping).includes('uuid');
  const copy = useMutation({
    mutationFn: () => post<Import>(`/api/v1/import/${one.uuid}/copy`, { mode: updates ? 'update' : 'store' }),
    onSuccess(made) {
      keep(made);
      go(`/imports/${made.uuid}/check`);
    },
  });
  const mayChange = useMayChange();
  if (one.mode !== 'validate' || one.status !== 'completed' || !mayChange) return null;
  return (
    <div>
      <Problem error={copy.error} />
      <Button loading={copy.isPending} onClick={() => copy.mutate()}>
        {text.goLive}
      </Button>
    </div>
  );
}
