/** Unpacks gzip (RFC 1952) as a stream, within the limits on what a packed file may unpack to. */
import { createGunzip } from 'node:zlib';
import type { Bytes } from '../domain/bytes.ts';
import { type InletError, invalid } from '../errors.ts';
import { unpacked } from './convert-bytes.ts';
import type { ReadLimits } from './limits.ts';

/**
 * The unpacked bytes, in pieces of 64 KiB; members one after the other are one file.
 * @throws InletError 422 when the packed data is damaged or cut off, or past the limits of contract §9
 */
export async function* gunzipped(bytes: Bytes, limits: ReadLimits): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of unpacked(bytes.stream(), createGunzip({ chunkSize: 64 * 1024 }), damaged)) {
    size += piece.length;
    checkUnpacked(size, bytes.size, limits);
    yield piece;
  }
}

/**
 * Refuses a packed file that unpacks to more than is allowed (contract §9).
 * @param size bytes unpacked, so far or as the file itself says
 * @param packed bytes of the packed file
 * @throws InletError 422 with the limit in the message
 */
export function checkUnpacked(size: number, packed: number, limits: ReadLimits): void {
  const { unpackedBytesMax, unpackedRatioMax } = limits;
  if (size > unpackedBytesMax) {
    throw invalid({
      file: [
        `The file unpacks to more than ${unpackedBytesMax} bytes, which is the limit. Split it into several files.`,
      ],
    });
  }
  if (size > packed * unpackedRatioMax) {
    throw invalid({
      file: [
        `The file unpacks to more than ${unpackedRatioMax} times its size, which is the limit. Save the table as .csv and upload that.`,
      ],
    });
  }
}

const damaged = (why: string): InletError =>
  invalid({
    file: [`The packed file is damaged or was cut off (${why}). Pack it again, or upload it unpacked.`],
  });
