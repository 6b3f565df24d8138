/** Finds what writers that died have left in a bucket: uploads in parts that nobody will complete. */
import { isKey } from '../key.ts';
import { ifMissing, type Store } from './store.ts';
import { abort } from './write.ts';
import { elements, textOf } from './xml.ts';

/** @returns how many uploads were forgotten */
export async function sweep(store: Store, olderThanMs: number): Promise<number> {
  let swept = 0;
  for await (const { key, id, begun, now } of uploads(store)) {
    if (now - begun < olderThanMs) continue;
    const path = store.pathOf(key);
    if (now - Math.max(begun, await lastPart(store, path, id)) < olderThanMs) continue;
    await abort(store, path, id);
    swept++;
  }
  return swept;
}

interface Begun {
  key: string;
  id: string;
  /** When it was begun, and what time it is, both by the clock of the store; in milliseconds. */
  begun: number;
  now: number;
}

/** All that are under way. What is no key of ours is not ours either. */
async function* uploads(store: Store): AsyncGenerator<Begun> {
  let from: Record<string, string> = {};
  for (;;) {
    const query = { uploads: '', prefix: store.prefix, ...from };
    const { answer, text } = await store.ask({ method: 'GET', path: store.pathOf(), query });
    const now = Date.parse(answer.headers.date ?? '') || Date.now();
    for (const upload of elements(text, 'Upload')) {
      const key = (textOf(upload, 'Key') ?? '').slice(store.prefix.length);
      const begun = Date.parse(textOf(upload, 'Initiated') ?? '');
      if (isKey(key)) yield { key, id: textOf(upload, 'UploadId') ?? '', begun, now };
    }
    if (textOf(text, 'IsTruncated') !== 'true') return;
    from = {
      'key-marker': textOf(text, 'NextKeyMarker') ?? '',
      'upload-id-marker': textOf(text, 'NextUploadIdMarker') ?? '',
    };
  }
}

/** When the store got the last part of an upload, in milliseconds; 0 where it has none. */
async function lastPart(store: Store, path: string, id: string): Promise<number> {
  let last = 0;
  for (let marker = '0'; ; ) {
    const query = { uploadId: id, 'part-number-marker': marker };
    const listed = await ifMissing(() => store.ask({ method: 'GET', path, query }), null);
    if (listed === null) return 0;
    for (const part of elements(listed.text, 'Part'))
      last = Math.max(last, Date.parse(textOf(part, 'LastModified') ?? '') || 0);
    const next = textOf(listed.text, 'NextPartNumberMarker');
    if (textOf(listed.text, 'IsTruncated') !== 'true' || next === null) return last;
    marker = next;
  }
}
