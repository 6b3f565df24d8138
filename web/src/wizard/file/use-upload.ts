/** One upload at a time: how far it is, stopping it, and where it leads. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { forgetSession, importQuery, suggestionQuery } from '../../api/queries.ts';
import { sendFile, type Upload } from '../../api/send-file.ts';
import { needsLook } from './understood.ts';

/** The scripts of where it leads come while the file goes. */
const fetchNext = () =>
  Promise.allSettled([import('../wizard.tsx'), import('../mapping/step.tsx'), import('./step.tsx')]);

interface Sending {
  name: string;
  size: number;
  /** Bytes. */
  sent: number;
}

export function useUpload() {
  const client = useQueryClient();
  const [, go] = useLocation();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function upload(what: Upload): Promise<void> {
    const { name, size } = what.file;
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setStopped(false);
    setSending({ name, size, sent: 0 });
    void fetchNext();
    try {
      const one = await sendFile(what, (sent) => setSending({ name, size, sent }), controller.signal);
      client.setQueryData(importQuery(one.uuid).queryKey, one);
      void client.invalidateQueries({ queryKey: ['imports'] });
      const suggestion = await client.fetchQuery(suggestionQuery(one.uuid));
      // Where nothing is in doubt there is nothing to look at: one step less.
      go(`/imports/${one.uuid}/${needsLook(suggestion.file) ? 'file' : 'mapping'}`);
    } catch (failure) {
      if (controller.signal.aborted) setStopped(true);
      else {
        setError(failure);
        forgetSession(client, failure);
      }
      setSending(null);
    }
  }
  return { sending, error, stopped, upload, stop: () => abort.current?.abort() };
}
