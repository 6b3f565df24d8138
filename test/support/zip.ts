/** Writes zip archives for tests: sound ones, and with `states` ones that lie about their parts. APPNOTE 6.3. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  data: string | Buffer;
  /** Stored instead of deflated. */
  stored?: boolean;
  /** What the directory says instead of the truth. */
  states?: { size?: number; crc?: number; flags?: number };
}

/** An archive of the parts, in their order. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = commonHeader(part);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header.fields, name, header.packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header.fields, central, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

/** The 26 bytes a local header and a directory entry have in common, and the packed data. */
function commonHeader({ name, data, stored = false, states = {} }: ZipPart): {
  fields: Buffer;
  packed: Buffer;
} {
  const plain = Buffer.from(data);
  const packed = stored ? plain : deflateRawSync(plain, { level: 6 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(states.flags ?? 0x800, 2);
  fields.writeUInt16LE(stored ? 0 : 8, 4);
  fields.writeUInt32LE(states.crc ?? crc32(plain), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(states.size ?? plain.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return { fields, packed };
}
