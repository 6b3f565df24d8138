/** What is asked of the server and kept, each under one key. */
import { MutationCache, QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { AskError, get } from './ask.ts';
import type { Import, ImportType, List, Preview, Session, Suggestion } from './types.ts';

/** Asked again only where that can help: not where the answer was that it is wrong. */
const worthwhile = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof AskError && (error.status === 0 || error.status >= 502);

export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => forgetSession(client, error) }),
    mutationCache: new MutationCache({ onError: (error) => forgetSession(client, error) }),
    defaultOptions: {
      queries: { retry: worthwhile, retryDelay: 1_000, staleTime: 5_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** A session that is over is noticed by whatever is asked next: the page then asks for the password, where it is. */
export function forgetSession(client: QueryClient, error: unknown): void {
  if (error instanceof AskError && error.status === 401) client.setQueryData(sessionQuery.queryKey, null);
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await get<Session>('/api/v1/session');
    } catch (error) {
      if (error instanceof AskError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const typesQuery = queryOptions({
  queryKey: ['types'],
  queryFn: async () => (await get<List<ImportType>>('/api/v1/import-types', { per_page: 500 })).data,
  // Somebody else of the firm may add a field.
  staleTime: 60_000,
});

export const importQuery = (uuid: string) =>
  queryOptions({
    queryKey: ['import', uuid],
    queryFn: ({ signal }) => get<Import>(`/api/v1/import/${uuid}`, {}, signal),
  });

export const suggestionQuery = (uuid: string) =>
  queryOptions({
    queryKey: ['import', uuid, 'suggestion'],
    queryFn: ({ signal }) => get<Suggestion>(`/api/v1/import/${uuid}/suggestion`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const previewQuery = (uuid: string) =>
  queryOptions({
    queryKey: ['import', uuid, 'preview'],
    queryFn: ({ signal }) => get<Preview>(`/api/v1/import/${uuid}/preview`, { rows: 100 }, signal),
  });

/** Who is signed in. Only inside the frame, which asks for the password where nobody is. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Whether one may import, or only look. */
export const useMayChange = (): boolean => useSession().account.role !== 'reader';

/** Whether one looks after what concerns the whole firm. */
export const useMayManage = (): boolean => ['owner', 'admin'].includes(useSession().account.role);

/** The types there are, by name; empty while they are on their way. */
export function useTypes(): Map<string, ImportType> {
  const { data = [] } = useQuery(typesQuery);
  return new Map(data.map((type) => [type.name, type]));
}
