/** The failed rows, fetched in pages as they come in sight, and their corrections. */
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post, postForm } from '../../api/ask.ts';
import { importQuery } from '../../api/queries.ts';
import type { Cause, CorrectedImport, Failure, Import, List } from '../../api/types.ts';
import { useLookAgain } from '../use-change.ts';

const perPage = 100;

const failuresKey = (uuid: string) => ['import', uuid, 'failures'];

/** @param runs tells one run from the next: their failures are others */
export function useFailures(uuid: string, runs: string) {
  const [pages, setPages] = useState<number[]>([1]);
  const found = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...failuresKey(uuid), runs, page],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<List<Failure>>(`/api/v1/import/${uuid}/failures`, { page, per_page: perPage }, signal),
    })),
  });
  const byPage = new Map(pages.map((page, index) => [page, found[index]?.data?.data]));
  return {
    error: found.find(({ error }) => error)?.error ?? null,
    /** null while it is on its way */
    rowAt: (index: number): Failure | null =>
      byPage.get(Math.floor(index / perPage) + 1)?.[index % perPage] ?? null,
    /** The first page, for the widths of columns; undefined while it is on its way. */
    first: byPage.get(1),
    inSight(from: number, to: number) {
      const wanted = [from, to].map((index) => Math.floor(index / perPage) + 1);
      // Pages out of sight are let go, so that a walk through a million keeps a handful.
      const near = [...new Set([1, ...wanted])].sort((a, b) => a - b);
      setPages((now) => (near.join() === now.join() ? now : near));
    },
  };
}

export const causesQuery = (uuid: string, runs: string) => ({
  queryKey: [...failuresKey(uuid), runs, 'causes'],
  queryFn: async () => (await get<{ data: Cause[] }>(`/api/v1/import/${uuid}/failures/causes`)).data,
});

export type Correction =
  | { rows: { row: number; cells: Record<string, string> }[] }
  | { field: string; message: string; replace: { from: string; to: string } }
  | { field: string; message: string; set: string };

/** Corrects rows, without running them; a file is an error report that comes back corrected. */
export function useCorrect(uuid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn(correction: Correction | File) {
      const path = `/api/v1/import/${uuid}/corrections`;
      if (!(correction instanceof File)) return post<CorrectedImport>(path, correction);
      const form = new FormData();
      form.append('file', correction);
      return postForm<CorrectedImport>(path, form);
    },
    onSuccess: ({ corrected: _told, ...one }) => {
      client.setQueryData(importQuery(uuid).queryKey, one as Import);
      return client.invalidateQueries({ queryKey: failuresKey(uuid) });
    },
    onError: useLookAgain(uuid),
  });
}
