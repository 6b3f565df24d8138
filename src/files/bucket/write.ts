/**
 * Writes a file of a bucket: a small one by one request, a larger one in parts, of which one at a time is in memory. Either
 * is there at once, and whole.
 */
import { tooLarge } from '../../errors.ts';
import type { FileWriter } from '../contract.ts';
import { Part } from './part.ts';
import { sizeOf } from './read.ts';
import { isRefusal } from './refusal.ts';
import { bodyOf } from './request.ts';
import { ifMissing, type Store, telling } from './store.ts';
import { escaped, textOf } from './xml.ts';

/** Of all parts but the last, alike, as some stores want it. */
export const partBytes = 8 * 1024 * 1024;
/** What stores take. */
const partsMax = 10_000;

export function startWriting(store: Store, key: string): FileWriter {
  const upload = new Upload(store, key);
  /** A write that failed leaves nothing behind: whoever wrote will hardly come back to say so. */
  const orDrop = (act: () => Promise<void>) =>
    telling(act).catch(async (error) => {
      await upload.drop();
      throw error;
    });
  return {
    along: null,
    write: (piece) => orDrop(() => upload.write(piece)),
    keep: () => orDrop(() => upload.keep()),
    drop: () => upload.drop(),
  };
}

class Upload {
  readonly #store: Store;
  readonly #key: string;
  readonly #path: string;
  readonly #part = new Part(partBytes);
  /** What the store calls it; null while nothing was sent. */
  #id: string | null = null;
  /** What the store calls each part it has. */
  readonly #tags: string[] = [];
  #length = 0;

  constructor(store: Store, key: string) {
    this.#store = store;
    this.#key = key;
    this.#path = store.pathOf(key);
  }

  async write(piece: Buffer): Promise<void> {
    this.#length += piece.length;
    for (let rest = piece; rest.length > 0; ) {
      if (this.#part.isFull) await this.#sendPart();
      rest = this.#part.add(rest);
    }
  }

  async keep(): Promise<void> {
    if (this.#id === null) {
      await this.#store.ask({ method: 'PUT', path: this.#path }, this.#part.take());
      return;
    }
    await this.#sendPart();
    await this.#complete(this.#id);
  }

  /** Does not insist: what a store that is away goes on holding is swept. */
  async drop(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    if (id !== null) await abort(this.#store, this.#path, id, 1).catch(() => undefined);
  }

  async #sendPart(): Promise<void> {
    if (this.#tags.length === partsMax)
      throw tooLarge(`A file in a bucket must not be greater than ${(partBytes * partsMax) / 1e9} GB.`);
    this.#id ??= await begin(this.#store, this.#path);
    const query = { partNumber: String(this.#tags.length + 1), uploadId: this.#id };
    const { answer } = await this.#store.ask({ method: 'PUT', path: this.#path, query }, this.#part.take());
    this.#tags.push(answer.headers.etag ?? '');
  }

  async #complete(id: string): Promise<void> {
    const parts = this.#tags.map(
      (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`,
    );
    const list = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    try {
      await this.#store.ask({ method: 'POST', path: this.#path, query: { uploadId: id } }, bodyOf(list));
    } catch (error) {
      // Where the answer of a first try got lost, the second finds it done.
      const isDone =
        isRefusal(error, 'NoSuchUpload') && (await sizeOf(this.#store, this.#key)) === this.#length;
      if (!isDone) throw error;
    }
  }
}

async function begin(store: Store, path: string): Promise<string> {
  const { text } = await store.ask({ method: 'POST', path, query: { uploads: '' } });
  return textOf(text, 'UploadId') ?? '';
}

/** Forgets an upload, and the parts of it that the store has. One that is gone is fine. */
export async function abort(store: Store, path: string, id: string, tries?: number): Promise<void> {
  const asked = { method: 'DELETE', path, query: { uploadId: id } };
  await ifMissing(() => store.ask(asked, undefined, tries), null);
}
