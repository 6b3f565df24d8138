/** What the engine tells of things: plain data, rendered to the wire by `contract/`. */
import type { FailedRow } from './correction.ts';
import type { Failure, Messages } from './failure.ts';
import type { MatchOn, Mode, OnDuplicate, Outcome, Status } from './import.ts';
import type { Mapping, SettledDates } from './mapping.ts';
import type { Profile } from './profile.ts';
import type { UndoCounts } from './undo.ts';

/** An account: an employee who may sign in, or a client. Contract §3. */
export interface AccountView {
  uuid: string;
  firm: FirmView;
  type: 'employee' | 'client';
  role: string;
  firstName: string | null;
  lastName: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  withLogin: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface FirmView {
  uuid: string;
  name: string;
  timezone: string;
}

/** A kept file, as far as others see it. Contract §3 `File`. */
export interface FileView {
  uuid: string;
  firm: FirmView;
  account: AccountView | null;
  /** With extension. */
  filename: string;
  /** MIME type. */
  mediaType: string;
  sizeBytes: number;
  /** `imports` for uploads, `error reports`, … */
  folder: string;
  createdAt: Date;
  updatedAt: Date;
}

/** An import as it stands: one consistent look at the ledger. Contract §3. */
export interface ImportView {
  uuid: string;
  firm: FirmView;
  account: AccountView;
  type: string;
  /** The key beside `errors` in a failure, e.g. `client`. */
  singular: string;
  mode: Mode;
  matchOn: MatchOn;
  onDuplicate: OnDuplicate;
  atomic: boolean;
  /** The uploaded file's own name. */
  name: string;
  headers: string[];
  /** null before mapping. */
  mapping: Mapping | null;
  status: Status;
  total: number;
  outcome: Outcome;
  /** null until undo has begun. */
  undo: UndoCounts | null;
  /** The first 25 failures by row; fewer when there are fewer. `cells` are by header order. */
  failures: Failure[];
  errorReport: FileView | null;
  failure: string | null;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** What Inlet understood of a file, and how it would map it. Contract §4 `suggestion`. */
export interface SuggestionView {
  profile: Profile;
  columns: {
    header: string;
    /** Set where Inlet would map it by itself. */
    field: string | null;
    /** 0 to 1. */
    confidence: number;
    reason: string;
    examples: string[];
    /** The likeliest fields, best first. */
    candidates: { field: string; confidence: number }[];
  }[];
  /** Required fields no column was found for. */
  missing: string[];
  /** What the recalled mapping gave every row, by field; empty where none is recalled. */
  values: Mapping['values'];
  /** What texts of the file stood for in the recalled mapping, by field. */
  replace: Mapping['replace'];
  dates: Record<string, SettledDates>;
  /** The earlier import whose mapping is recalled, or null. */
  recalled: string | null;
}

/** One row of a preview: as it would be stored, or why it would fail. */
export interface PreviewRow {
  row: number;
  line: number;
  /** Field → value as `records` would show it; only mapped fields and defaults. */
  record: Record<string, unknown>;
  /** Of fields that have messages: the cell as in the file. */
  cells: Record<string, string>;
  messages: Messages;
}

/** A stored record with where it came from. Contract §4 `records`. */
export interface RecordView {
  uuid: string;
  createdAt: Date;
  updatedAt: Date;
  /** Field → value, dates as `YYYY-MM-DD`, money as integer pennies, lists as arrays. */
  fields: Record<string, unknown>;
  origin: { import: string; row: number } | null;
}

/** A page of failed rows, with what rendering them needs of their import. */
export interface FailedPage extends Page<FailedRow> {
  singular: string;
  headers: string[];
  mapping: Mapping | null;
}

/** A page of a list. */
export interface Page<T> {
  rows: T[];
  total: number;
  page: number;
  perPage: number;
}
