/** Uploads a file, telling how far it is: what `fetch` cannot tell. */
import { AskError, toError } from './ask.ts';
import type { Import, Mode } from './types.ts';

export interface Upload {
  type: string;
  mode: Mode;
  matchOn?: string;
  file: File;
}

/**
 * @param progress bytes sent so far
 * @throws AskError, and an `AbortError` once `signal` says so
 */
export function sendFile(
  upload: Upload,
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  const form = new FormData();
  form.append('type', upload.type);
  form.append('mode', upload.mode);
  if (upload.matchOn) form.append('match_on', upload.matchOn);
  // Last, so that what is wrong with the rest is told before the file is sent.
  form.append('file', upload.file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded }) => progress(Math.min(loaded, upload.file.size));
    request.onload = () =>
      request.status === 200
        ? resolve(JSON.parse(request.responseText) as Import)
        : reject(toError(request.status, request.responseText, request.getResponseHeader('retry-after')));
    request.onerror = () => reject(new AskError(0, ''));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/api/v1/import');
    request.setRequestHeader('accept', 'application/json');
    request.send(form);
  });
}
