/** Keeps an import up to date: told by the server, asked for where that does not work. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { importQuery } from '../../api/queries.ts';
import type { Import } from '../../api/types.ts';

const pollMs = 2_000;

/** @returns whether the server cannot be reached at the moment */
export function useLive(uuid: string): boolean {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  useEffect(() => {
    const source = new EventSource(`/api/v1/import/${uuid}/events`);
    source.addEventListener('import', (event: MessageEvent<string>) => {
      setTold(true);
      client.setQueryData(importQuery(uuid).queryKey, JSON.parse(event.data) as Import);
    });
    // It comes back by itself; until then, and where something in between holds the events back, we ask.
    source.onerror = () => setTold(false);
    return () => source.close();
  }, [uuid, client]);
  const asked = useQuery({ ...importQuery(uuid), refetchInterval: told ? false : pollMs });
  return asked.isRefetchError && !told;
}
