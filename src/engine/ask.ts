/** What a thread is told at its start, and what a desk can be asked. Plain data: it crosses from thread to thread. */
import type { Config } from '../config.ts';
import type { Connection } from '../db/pool.ts';
import type { Actor } from '../domain/actor.ts';
import type { Corrected } from '../domain/correction.ts';
import type { Overrides } from '../domain/profile.ts';
import type { PreviewRow, SuggestionView } from '../domain/views.ts';
import type { Along } from '../files/contract.ts';
import type { ReadUpload } from './profile-upload.ts';

export interface ThreadData {
  /** Told in the ledger and the log, e.g. `host 4711 1`. */
  name: string;
  /** Where in a file a loader begins, 0 … 1. */
  lane: number;
  config: Config;
  connection: Connection;
  /** Where it tells which function of a type it is in; absent where nobody watches. */
  calls?: SharedArrayBuffer;
}

/** What a desk can be asked, and what it answers. */
export interface Desks {
  profile: { ask: { key: string; filename: string; overrides: Overrides }; answer: ReadUpload };
  profileComing: {
    ask: { along: Along; key: string; filename: string; overrides: Overrides };
    answer: ReadUpload | null;
  };
  suggestion: { ask: { actor: Actor; uuid: string }; answer: SuggestionView };
  corrections: {
    ask: { actor: Actor; uuid: string; key: string; filename: string };
    answer: Corrected;
  };
  preview: { ask: { actor: Actor; uuid: string; rows: number }; answer: PreviewRow[] };
}
export type Ask = { [K in keyof Desks]: { do: K } & Desks[K]['ask'] }[keyof Desks];
export type Answer<A extends Ask> = Desks[A['do']]['answer'];
