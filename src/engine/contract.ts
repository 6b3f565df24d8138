/**
 * What the outside may ask of the engine. `http/` and `cli/` know only this; everything is asked in somebody's
 * name, and belongs to that somebody's firm: another firm's things are «not found». Throws InletError only.
 */
import type { Actor } from '../domain/actor.ts';
import type {
  Cause,
  Corrected,
  CorrectionRequest,
  CorrectionView,
  HistoryEntry,
} from '../domain/correction.ts';
import type { MatchOn, Mode, OnDuplicate, Status } from '../domain/import.ts';
import type { DateOrder } from '../domain/mapping.ts';
import type { Overrides } from '../domain/profile.ts';
import type { UndoPreview } from '../domain/undo.ts';
import type {
  AccountView,
  FailedPage,
  FileView,
  ImportView,
  Page,
  PreviewRow,
  RecordView,
  SuggestionView,
} from '../domain/views.ts';
import type { DeliveryView, WebhookEvent, WebhookView } from '../domain/webhook.ts';
import type { CustomField, CustomFieldView } from '../types/custom/custom-field.ts';
import type { TypeDefinition, Types } from '../types/define.ts';
import type { ReadUpload } from './profile-upload.ts';

/** What a file is uploaded for. Contract §4, `POST /api/v1/import`. */
export interface UploadRequest {
  type: string;
  mode: Mode;
  matchOn?: MatchOn;
  onDuplicate?: OnDuplicate;
  atomic?: boolean;
  overrides?: Overrides;
}

/** A file that is kept but belongs to no import yet. `drop` must be called if it never does. */
export interface ReceivedFile {
  key: string;
  uuid: string;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  /** What was read of it while it came. */
  coming: Coming | null;
  drop(): Promise<void>;
}

/** A reading begun before all of a file was there: how it is read, and what it came to, null for nothing of use. */
export interface Coming {
  overrides: Overrides;
  read: Promise<ReadUpload | null>;
}

export interface MapRequest {
  /** supported field → header of the file; at least one */
  headers: Record<string, string>;
  values?: Record<string, string | number | boolean | string[] | null>;
  replace?: Record<string, Record<string, string>>;
  dates?: Record<string, DateOrder>;
}

export interface ImportFilter {
  uuid?: string[];
  types?: string[];
  excludeTypes?: string[];
  modes?: string[];
  statuses?: Status[];
  /** `YYYY-MM-DD` in the firm's zone, both days included. */
  dateFrom?: string;
  dateTo?: string;
  initiatedBy?: string[];
  name?: string;
}

export interface ListRequest<F> {
  filter: F;
  /** Field, and whether descending. */
  sort: { by: string; descending: boolean };
  page: number;
  perPage: number;
}

export interface PageRequest {
  page: number;
  perPage: number;
}

export interface WebhookRequest {
  url: string;
  events: WebhookEvent[];
}

/** A field a firm adds to a type; its name is made of the label unless given. Contract §4 `custom-fields`. */
export type CustomFieldRequest = Pick<CustomField, 'label' | 'kind'> &
  Partial<Pick<CustomField, 'name' | 'help' | 'options' | 'required'>> & { type: string; unique?: boolean };

/** What is left out stays. */
export type CustomFieldChange = Partial<Pick<CustomField, 'label' | 'help' | 'options' | 'required'>> & {
  archived?: boolean;
};

/** An import with what was just corrected in it. */
export interface CorrectedImport {
  view: ImportView;
  corrected: Corrected;
}

export interface Engine {
  /** What can be imported, without what firms add to it. */
  types: Types;
  /** Every type as the firm sees it: with its custom fields. */
  importTypes(actor: Actor): Promise<TypeDefinition[]>;
  importType(actor: Actor, name: string): Promise<TypeDefinition>;
  /**
   * Streams a file to where files live, in bounded memory.
   * @param overrides how it is to be read, as far as is known by now: a large file is then read while it comes
   * @throws 413 over the limit, 422 zero bytes, 507 no room
   */
  receive(
    actor: Actor,
    filename: string,
    mediaType: string,
    body: AsyncIterable<Buffer>,
    overrides?: Overrides,
  ): Promise<ReceivedFile>;
  /** Reads the received file once and makes the import. On any error the file is dropped. @throws 403, 422 */
  create(actor: Actor, file: ReceivedFile, request: UploadRequest): Promise<ImportView>;
  get(actor: Actor, uuid: string): Promise<ImportView>;
  list(actor: Actor, request: ListRequest<ImportFilter>): Promise<Page<ImportView>>;
  /** Who made the imports that are listed, by name. */
  initiators(actor: Actor, request: PageRequest): Promise<Page<AccountView>>;
  suggestion(actor: Actor, uuid: string): Promise<SuggestionView>;
  /** Reads the kept file in another way: back to `uploaded`, the mapping gone. */
  read(actor: Actor, uuid: string, overrides: Overrides): Promise<ImportView>;
  map(actor: Actor, uuid: string, request: MapRequest): Promise<ImportView>;
  start(actor: Actor, uuid: string): Promise<ImportView>;
  cancel(actor: Actor, uuid: string): Promise<ImportView>;
  /** Takes back what the import did; the work goes on behind. @throws 403, 409 */
  undo(actor: Actor, uuid: string): Promise<ImportView>;
  /** What an undo would come to now. @throws 409 where there is nothing to undo */
  previewUndo(actor: Actor, uuid: string): Promise<UndoPreview>;
  /** What became of each record that was not simply removed. @throws 409 until it is undone */
  undoReport(actor: Actor, uuid: string): Promise<FileView>;
  /** Failed rows by their number. */
  failures(actor: Actor, uuid: string, request: PageRequest): Promise<FailedPage>;
  /** Failed rows by what is wrong with them, most frequent first. */
  causes(actor: Actor, uuid: string): Promise<Cause[]>;
  /** Corrects failed rows without running them. @throws 409, 422 */
  correct(actor: Actor, uuid: string, request: CorrectionRequest): Promise<CorrectedImport>;
  /** The same by an error report that comes back corrected. The file is dropped. @throws 409, 422 */
  correctByReport(actor: Actor, uuid: string, file: ReceivedFile): Promise<CorrectedImport>;
  /** Every correction there was, latest first. */
  corrections(actor: Actor, uuid: string, request: PageRequest): Promise<Page<CorrectionView>>;
  /** Runs the failed rows again. @throws 409 */
  retry(actor: Actor, uuid: string): Promise<ImportView>;
  /** A new import of the same file, mapping and corrections. */
  copy(actor: Actor, uuid: string, mode: Mode | null): Promise<ImportView>;
  /** Deletes the file, the report and all cells; never records. @throws 409 while it runs */
  delete(actor: Actor, uuid: string): Promise<void>;
  /** Who did what to it, latest first; also of an import that was deleted. */
  history(actor: Actor, uuid: string, request: PageRequest): Promise<Page<HistoryEntry>>;
  preview(actor: Actor, uuid: string, rows: number): Promise<PreviewRow[]>;
  /** The import at each change, at once to begin with and for the last time after it has ended. */
  watch(actor: Actor, uuid: string, signal: AbortSignal): AsyncIterable<ImportView>;
  records(
    actor: Actor,
    type: string,
    request: ListRequest<{ search?: string; import?: string }>,
  ): Promise<Page<RecordView>>;
  record(actor: Actor, type: string, uuid: string): Promise<RecordView>;
  file(actor: Actor, uuid: string): Promise<FileView>;
  /** The bytes; `actor` null when a signed link vouches for it. */
  download(actor: Actor | null, uuid: string): Promise<{ file: FileView; body: AsyncIterable<Buffer> }>;
  /** The fields the firm has added to types, archived ones too. */
  customFields(actor: Actor, request: ListRequest<{ types?: string[] }>): Promise<Page<CustomFieldView>>;
  customField(actor: Actor, uuid: string): Promise<CustomFieldView>;
  /** For owners and admins, as every change of them. @throws 403, 422 */
  createCustomField(actor: Actor, request: CustomFieldRequest): Promise<CustomFieldView>;
  changeCustomField(actor: Actor, uuid: string, change: CustomFieldChange): Promise<CustomFieldView>;
  /** Only one that nothing was done with. @throws 409 */
  removeCustomField(actor: Actor, uuid: string): Promise<void>;
  /** Where the firm wants to be told that an import has ended. For owners and admins, as all about them. @throws 403 */
  webhooks(actor: Actor, request: PageRequest): Promise<Page<WebhookView>>;
  webhook(actor: Actor, uuid: string): Promise<WebhookView>;
  /** @returns it with its secret, which is told this once @throws 422 for an address that must not be called */
  createWebhook(actor: Actor, request: WebhookRequest): Promise<WebhookView & { secret: string }>;
  changeWebhook(actor: Actor, uuid: string, request: WebhookRequest): Promise<WebhookView>;
  removeWebhook(actor: Actor, uuid: string): Promise<void>;
  /** Gives it another secret at once. @returns it with that secret, which is told this once */
  renewWebhookSecret(actor: Actor, uuid: string): Promise<WebhookView & { secret: string }>;
  /** What was sent there, latest first. */
  deliveries(actor: Actor, uuid: string, request: PageRequest): Promise<Page<DeliveryView>>;
  /** Sends one of them at once, whatever became of it. @throws 409 while it is under way, or its import is deleted */
  redeliver(actor: Actor, uuid: string, deliveryUuid: string): Promise<DeliveryView>;
}
