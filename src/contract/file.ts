/** The File resource (contract §3): an upload or an error report. */
import Type, { type Static } from 'typebox';
import { Firm } from './account.ts';
import { Address, Nullable, Time, Uuid } from './schema.ts';

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
