/** File as the engine sees it → File as the wire has it (contract §3). */
import { extname } from 'node:path/posix';
import type { FileView } from '../domain/views.ts';
import type { File } from './file.ts';
import { toTime } from './time.ts';
import type { Wire } from './wire.ts';

export function toFile(view: FileView, wire: Wire): File {
  const created = toTime(view.createdAt, view.firm.timezone);
  const updated = toTime(view.updatedAt, view.firm.timezone);
  const dotted = extname(view.filename);
  return {
    uuid: view.uuid,
    created_at: created,
    updated_at: updated,
    original_created_at: created,
    uploaded_at: created,
    last_modified: updated,
    status: 'uploaded',
    progress: '100',
    filename: view.filename,
    name: dotted ? view.filename.slice(0, -dotted.length) : view.filename,
    extension: dotted.slice(1),
    type: view.mediaType,
    size: String(view.sizeBytes),
    download_url: wire.downloadUrl(view.uuid),
    folder_name: view.folder,
    parent: null,
    firm: { uuid: view.firm.uuid, name: view.firm.name },
    account: view.account && { uuid: view.account.uuid, name: view.account.name },
    tags: [],
  };
}
