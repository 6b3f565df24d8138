/** Whom the list can be narrowed to: oneself first, then everybody else who made an import. */
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/ask.ts';
import { useSession } from '../api/queries.ts';
import type { Account, List } from '../api/types.ts';
import { text } from './text.ts';

/** @param chosen whom the address asks for, who is offered even where nobody knows them */
export function useInitiators(chosen: string | undefined): { value: string; label: string }[] {
  const { account } = useSession();
  const { data = [] } = useQuery({
    queryKey: ['imports', 'initiators'],
    queryFn: async () => (await get<List<Account>>('/api/v1/import-initiators', { per_page: 500 })).data,
    staleTime: 60_000,
  });
  const others = data.filter(({ uuid }) => uuid !== account.uuid);
  const people = [
    { value: account.uuid, label: text.mine },
    ...others.map(({ uuid, name }) => ({ value: uuid, label: name })),
  ];
  const known = !chosen || people.some(({ value }) => value === chosen);
  return known ? people : [...people, { value: chosen, label: text.somebody }];
}
