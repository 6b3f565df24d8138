/** Every route there is; the path of a file is the path it serves, with `_` before a parameter. */
import type { Routes } from '../served.ts';
import { allowedApplication } from './api/v1/allowed-applications/_uuid.ts';
import { allowedApplications } from './api/v1/allowed-applications.ts';
import { customField } from './api/v1/custom-fields/_uuid.ts';
import { customFields } from './api/v1/custom-fields.ts';
import { file } from './api/v1/file/_uuid.ts';
import { cancel } from './api/v1/import/_uuid/cancel.ts';
import { copy } from './api/v1/import/_uuid/copy.ts';
import { corrections } from './api/v1/import/_uuid/corrections.ts';
import { events } from './api/v1/import/_uuid/events.ts';
import { causes } from './api/v1/import/_uuid/failures/causes.ts';
import { failures } from './api/v1/import/_uuid/failures.ts';
import { history } from './api/v1/import/_uuid/history.ts';
import { preview } from './api/v1/import/_uuid/preview.ts';
import { read } from './api/v1/import/_uuid/read.ts';
import { retry } from './api/v1/import/_uuid/retry.ts';
import { suggestion } from './api/v1/import/_uuid/suggestion.ts';
import { undoReport } from './api/v1/import/_uuid/undo/report.ts';
import { undo } from './api/v1/import/_uuid/undo.ts';
import { oneImport } from './api/v1/import/_uuid.ts';
import { map } from './api/v1/import/map/_uuid.ts';
import { start } from './api/v1/import/start/_uuid.ts';
import { imports } from './api/v1/import.ts';
import { importInitiators } from './api/v1/import-initiators.ts';
import { sample } from './api/v1/import-types/_type/sample.ts';
import { importType } from './api/v1/import-types/_type.ts';
import { importTypes } from './api/v1/import-types.ts';
import { logins } from './api/v1/logins.ts';
import { oauthApplication } from './api/v1/oauth-applications/_uuid.ts';
import { oauthApplications } from './api/v1/oauth-applications.ts';
import { personalAccessToken } from './api/v1/personal-access-tokens/_uuid.ts';
import { personalAccessTokens } from './api/v1/personal-access-tokens.ts';
import { record } from './api/v1/records/_type/_uuid.ts';
import { records } from './api/v1/records/_type.ts';
import { session } from './api/v1/session.ts';
import { webhookRedelivery } from './api/v1/webhook-subscriptions/_uuid/deliveries/_delivery/send.ts';
import { webhookDeliveries } from './api/v1/webhook-subscriptions/_uuid/deliveries.ts';
import { webhookSecret } from './api/v1/webhook-subscriptions/_uuid/secret.ts';
import { webhookSubscription } from './api/v1/webhook-subscriptions/_uuid.ts';
import { webhookSubscriptions } from './api/v1/webhook-subscriptions.ts';
import { download } from './file/download.ts';
import { health } from './health.ts';
import { metrics } from './metrics.ts';
import { authorize } from './oauth/authorize.ts';
import { consent } from './oauth/consent/_uid.ts';
import { revoke } from './oauth/revoke.ts';
import { token } from './oauth/token.ts';
import { openapi } from './openapi.ts';
import { ready } from './ready.ts';
import { root } from './root.ts';
import { wellKnown } from './well-known.ts';

/** In the order the documents show them: the five of the compatible API first. */
export const routes: readonly Routes[] = [
  imports,
  oneImport,
  map,
  start,
  suggestion,
  read,
  preview,
  events,
  cancel,
  failures,
  causes,
  corrections,
  retry,
  copy,
  undo,
  undoReport,
  history,
  importInitiators,
  importTypes,
  importType,
  sample,
  customFields,
  customField,
  records,
  record,
  file,
  download,
  webhookSubscriptions,
  webhookSubscription,
  webhookSecret,
  webhookDeliveries,
  webhookRedelivery,
  logins,
  personalAccessTokens,
  personalAccessToken,
  session,
  authorize,
  token,
  revoke,
  consent,
  wellKnown,
  oauthApplications,
  oauthApplication,
  allowedApplications,
  allowedApplication,
  health,
  ready,
  metrics,
  openapi,
  root,
];
