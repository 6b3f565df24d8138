/** Files in a bucket of an S3-compatible store: Amazon's, MinIO, Garage, Ceph, R2 and others. */
import type { Files } from '../contract.ts';
import { checkKey } from '../key.ts';
import type { BucketOptions } from './address.ts';
import { openBytes } from './read.ts';
import { bodyOf, noBody } from './request.ts';
import { ifMissing, Store, telling } from './store.ts';
import { sweep } from './sweep.ts';
import { startWriting } from './write.ts';

/** How long nothing may be heard of the store while it is waited for. */
const patienceMs = 15_000;
/** Whoever asks wants to know how it is now; once more, since a kept connection may have ended just then. */
const checkTries = 2;
const probe = bodyOf(Buffer.alloc(4096));

/** @param patience for tests: as above, in milliseconds */
export function createBucket(options: BucketOptions, patience = patienceMs): Files {
  const store = new Store(options, patience);
  return {
    create: async (key) => startWriting(store, checkKey(key)),
    open: async (key) => openBytes(store, checkKey(key)),
    along: async () => {
      throw new Error('A file in a bucket cannot be read before it is whole.');
    },
    delete: (key) => remove(store, checkKey(key)),
    check: () => check(store),
    sweep: (olderThanMs) => telling(() => sweep(store, olderThanMs)),
  };
}

async function remove(store: Store, key: string): Promise<void> {
  await telling(() => ifMissing(() => store.ask({ method: 'DELETE', path: store.pathOf(key) }), null));
}

async function check(store: Store): Promise<void> {
  const path = store.pathOf('unused');
  await telling(async () => {
    await store.ask({ method: 'PUT', path }, probe, checkTries);
    await store.ask({ method: 'DELETE', path }, noBody, checkTries);
  });
}
