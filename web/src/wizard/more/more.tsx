/** What can be done with an import at any step, beside the step itself. */
import { Button } from '@mantine/core';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useMayChange } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';
import { Icon } from '../../look/icons.tsx';
import { CopyImport } from './copy.tsx';
import { DeleteImport } from './delete.tsx';
import classes from './more.module.css';
import { text } from './text.ts';
import { Undo } from './undo.tsx';

const over = ['completed', 'cancelled', 'failed', 'undone'];

export function More({ one }: { one: Import }) {
  const mayChange = useMayChange();
  const isThere = useFirstLoaded();
  const ended = over.includes(one.status);
  const rests = one.status !== 'processing' && one.status !== 'undoing';
  if (!isThere) return null;
  return (
    <section className={classes.more} aria-label={text.more}>
      {mayChange && ended && <Undo one={one} />}
      {mayChange && ended && <CopyImport one={one} />}
      <Button
        component={Link}
        href={`/imports/${one.uuid}/history`}
        variant="subtle"
        color="gray"
        c="var(--quiet)"
        px={6}
        leftSection={<Icon name="history" />}
      >
        {text.history}
      </Button>
      {mayChange && rests && <DeleteImport one={one} />}
    </section>
  );
}

/** Whether what is asked for at first has come: what stands beneath it would be pushed down before. */
function useFirstLoaded(): boolean {
  const client = useQueryClient();
  const [isThere, setThere] = useState(false);
  const arriving = useIsFetching({ queryKey: ['import'] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arriving` says when to look; what it was when drawn is too old
  useEffect(() => {
    const first = client.isFetching({
      queryKey: ['import'],
      predicate: ({ state }) => state.data === undefined,
    });
    if (first === 0) setThere(true);
  }, [arriving, client]);
  return isThere;
}
