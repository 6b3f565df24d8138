/** What a webhook is sent: what happened, when, and the Import as it then was (contract §4). */

import type { ImportView } from '../domain/views.ts';
import type { WebhookEvent } from '../domain/webhook.ts';
import type { Import } from './import.ts';
import { toTime } from './time.ts';
import { toImport } from './to-import.ts';
import type { Wire } from './wire.ts';

export interface WebhookBody {
  /** The event's own: a repeat has the same. */
  uuid: string;
  event: WebhookEvent;
  created_at: string;
  import: Import;
}

/** What its failures may come to, in characters of JSON: a message is no report. */
const failuresMax = 256 * 1024;

/** As it is kept until it is sent. Its download address is made anew with each attempt, since those do not last. */
export function toWebhookBody(uuid: string, event: WebhookEvent, at: Date, view: ImportView): WebhookBody {
  const told = toImport(view, { publicUrl: '', downloadUrl: () => '' });
  let length = 0;
  const errors = told.errors.filter((failure) => {
    length += JSON.stringify(failure).length;
    return length <= failuresMax;
  });
  return { uuid, event, created_at: toTime(at, view.firm.timezone), import: { ...told, errors } };
}

/** The raw body of an attempt. */
export function renderBody(body: WebhookBody, wire: Wire): string {
  const report = body.import.error_report;
  const error_report = report && { ...report, download_url: wire.downloadUrl(report.uuid) };
  return JSON.stringify({ ...body, import: { ...body.import, error_report } });
}
