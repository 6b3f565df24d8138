/** The File resource (contract §3): an upload or an error report. */
import { extname } from 'node:path/posix';
import Type, { type Static } from 'typebox';
import type { FileView } from '../domain/views.ts';
import { Firm } from './account.ts';
import { Address, Nullable, Time, Uuid } from './schema.ts';
import { toTime } from './time.ts';
import type { Wire } from './wire.ts';

export const File = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    original_created_at: Time,
    uploaded_at: Time,
    last_modified: Time,
    status: Type.Enum(['uploaded']),
    progress: Type.Enum(['100'], { description: 'A string, as the compatible API has it.' }),
    filename: Type.String({ description: 'With its extension.' }),
    name: Type.String({ description: 'Without its extension.' }),
    extension: Type.String(),
    type: Type.String({ description: 'MIME type.' }),
    size: Type.String({ pattern: '^\\d+$', description: 'Bytes, as a string.' }),
    download_url: Address,
    folder_name: Type.String(),
    parent: Type.Null(),
    firm: Firm,
    account: Nullable(Type.Object({ uuid: Uuid, name: Type.String() })),
    tags: Type.Array(Type.Unknown()),
  },
  {
    title: 'File',
    description: 'A kept file. Its address is signed and good for 15 minutes without a token.',
  },
);
export type File = Static<typeof File>;

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
