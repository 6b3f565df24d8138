/** Changes an import, and goes on to where that leads. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskError, post } from '../api/ask.ts';
import { importQuery } from '../api/queries.ts';
import type { Import } from '../api/types.ts';

type Change = 'start' | 'cancel' | 'retry' | 'undo';

const address = (uuid: string, change: Change) =>
  change === 'start' ? `/api/v1/import/start/${uuid}` : `/api/v1/import/${uuid}/${change}`;

/** Keeps what the server answered. What hangs on how the file is read or mapped is asked for anew. */
export function useKeep() {
  const client = useQueryClient();
  return (one: Import) => {
    client.setQueryData(importQuery(one.uuid).queryKey, one);
    void client.invalidateQueries({ queryKey: ['imports'] });
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === 'import' && queryKey[1] === one.uuid && queryKey.length > 2,
    });
  };
}

/** The state it comes to leads on by itself. */
export function useChange(uuid: string, change: Change) {
  const keep = useKeep();
  const look = useLookAgain(uuid);
  return useMutation({
    mutationFn: () => post<Import>(address(uuid, change)),
    onSuccess: keep,
    onError: look,
  });
}

/**
 * The wrong moment, or none any more, means that somebody else was faster, perhaps oneself in another window: look how it
 * stands now.
 */
export function useLookAgain(uuid: string) {
  const client = useQueryClient();
  return (error: Error) => {
    if (error instanceof AskError && [404, 409].includes(error.status))
      void client.invalidateQueries({ queryKey: importQuery(uuid).queryKey, exact: true });
  };
}
