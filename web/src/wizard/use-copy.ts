/** Makes a new import of the same file with the same mapping, and goes on to where that is. */
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { post } from '../api/ask.ts';
import type { Import, Mode } from '../api/types.ts';
import { useKeep } from './use-change.ts';

export function useCopy(uuid: string) {
  const [, go] = useLocation();
  const keep = useKeep();
  return useMutation({
    mutationFn: (mode: Mode) => post<Import>(`/api/v1/import/${uuid}/copy`, { mode }),
    onSuccess(made) {
      keep(made);
      go(`/imports/${made.uuid}`);
    },
  });
}
