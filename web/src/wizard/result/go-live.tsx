import { useMayChange } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';
import { BusyButton } from '../../parts/busy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useCopy } from '../use-copy.ts';
import { text } from './text.ts';

/** A file that was checked is imported without a second upload. */
export function GoLive({ one }: { one: Import }) {
  const copy = useCopy(one.uuid);
  const updates = Object.values(one.mapping).includes('uuid');
  const mayChange = useMayChange();
  if (one.mode !== 'validate' || one.status !== 'completed' || !mayChange) return null;
  return (
    <div>
      <Problem error={copy.error} />
      <BusyButton busy={copy.isPending} onClick={() => copy.mutate(updates ? 'update' : 'store')}>
        {text.goLive}
      </BusyButton>
    </div>
  );
}
