/** What goes over the wire, from the very schemas that check it. */
import type { Static, TSchema } from 'typebox';
import type { Account as AccountSchema } from '../../../src/contract/account.ts';
import type {
  AllowedApplication as AllowedSchema,
  Application as ApplicationSchema,
  NewApplication as NewApplicationSchema,
} from '../../../src/contract/application.ts';
import type { CorrectedImport as CorrectedSchema } from '../../../src/contract/corrections.ts';
import type { CustomField as CustomFieldSchema } from '../../../src/contract/custom-field.ts';
import type { Cause as CauseSchema, Failure as FailureSchema } from '../../../src/contract/failure.ts';
import type { File as FileSchema } from '../../../src/contract/file.ts';
import type { HistoryEntry as HistorySchema } from '../../../src/contract/history.ts';
import type {
  ImportField as FieldSchema,
  ImportType as TypeSchema,
} from '../../../src/contract/import-type.ts';
import type { ListMeta } from '../../../src/contract/list.ts';
import type { MapBody as MapSchema } from '../../../src/contract/map.ts';
import type { Preview as PreviewSchema } from '../../../src/contract/preview.ts';
import type {
  ReadBody as ReadSchema,
  Suggestion as SuggestionSchema,
} from '../../../src/contract/suggestion.ts';
import type { NewToken as NewTokenSchema, Token as TokenSchema } from '../../../src/contract/token.ts';
import type { UndoPreview as UndoPreviewSchema } from '../../../src/contract/undo.ts';
import type {
  Delivery as DeliverySchema,
  NewWebhook as NewWebhookSchema,
  Webhook as WebhookSchema,
} from '../../../src/contract/webhook.ts';

export type { ConsentRequest } from '../../../src/contract/consent.ts';
export type { Import, ListedImport } from '../../../src/contract/import.ts';
export type { Record as StoredRecord } from '../../../src/contract/record.ts';
export type { Session } from '../../../src/contract/session.ts';
export type { Mode, Status } from '../../../src/domain/import.ts';
export type { DateOrder } from '../../../src/domain/mapping.ts';
export { type WebhookEvent, webhookEvents } from '../../../src/domain/webhook.ts';
export { type CustomKind, customKinds } from '../../../src/types/custom/custom-field.ts';

type Of<T extends TSchema> = Static<T>;
export type ImportField = Of<typeof FieldSchema>;
export type ImportType = Of<typeof TypeSchema>;
export type Suggestion = Of<typeof SuggestionSchema>;
export type SuggestedColumn = Suggestion['columns'][number];
export type ReadBody = Of<typeof ReadSchema>;
export type MapBody = Of<typeof MapSchema>;
export type Preview = Of<typeof PreviewSchema>;
export type Account = Of<typeof AccountSchema>;
export type Token = Of<typeof TokenSchema>;
export type NewToken = Of<typeof NewTokenSchema>;
export type Application = Of<typeof ApplicationSchema>;
export type NewApplication = Of<typeof NewApplicationSchema>;
export type AllowedApplication = Of<typeof AllowedSchema>;
export type Failure = Of<typeof FailureSchema>;
export type Cause = Of<typeof CauseSchema>;
export type CorrectedImport = Of<typeof CorrectedSchema>;
export type CustomField = Of<typeof CustomFieldSchema>;
export type Webhook = Of<typeof WebhookSchema>;
export type NewWebhook = Of<typeof NewWebhookSchema>;
export type Delivery = Of<typeof DeliverySchema>;
export type KeptFile = Of<typeof FileSchema>;
export type HistoryEntry = Of<typeof HistorySchema>;
export type UndoPreview = Of<typeof UndoPreviewSchema>;

/** A page of a list. */
export interface List<T> {
  data: T[];
  meta: Of<typeof ListMeta>;
}
