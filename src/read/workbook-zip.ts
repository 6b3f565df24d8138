/**
 * The zip container of a workbook: its parts by name, each a stream that is checked against the size and the
 * checksum the archive states. The only file that knows yauzl, which reads the directory; unpacking is zlib's.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Bytes } from '../domain/bytes.ts';
import { InletError, invalid } from '../errors.ts';
import { slice, unpacked } from './convert-bytes.ts';
import { checkUnpacked } from './gzip.ts';
import type { ReadLimits } from './limits.ts';

/** A workbook has tens of parts, one with a thousand sheets some thousands. */
const partsMax = 10_000;
const blockBytes = 64 * 1024;
const stored = 0;
const deflated = 8;

/** 422 for an archive or a workbook that is not sound. @param why a clause without full stop */
export function damaged(why: string): InletError {
  return invalid({
    file: [
      `The file is a workbook or zip archive that is damaged or was cut off: ${why}. Open it in a spreadsheet program, save it again as .xlsx or .csv, and upload that.`,
    ],
  });
}

/** Gives yauzl `Bytes`; the small reads of the directory come out of one block, so that a bucket is asked seldom. */
class BytesReader extends RandomAccessReader {
  /** Why the bytes could not be read, where that was it: no fault of the file. */
  failure: unknown = null;
  private readonly bytes: Bytes;
  private block: Buffer = Buffer.alloc(0);
  private blockStart = 0;

  constructor(bytes: Bytes) {
    super();
    this.bytes = bytes;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.fill(position, length).then(
      () =>
        callback(
          null,
          this.block.copy(target, offset, position - this.blockStart, position - this.blockStart + length),
        ),
      (error: Error) => {
        this.failure = error;
        callback(error);
      },
    );
  }

  private async fill(position: number, length: number): Promise<void> {
    if (position >= this.blockStart && position + length <= this.blockStart + this.block.length) return;
    this.block = await slice(this.bytes, position, position + Math.max(length, blockBytes));
    this.blockStart = position;
  }
}

/** The parts of an opened archive. */
export class Zip {
  private readonly bytes: Bytes;
  private readonly file: ZipFile;
  private readonly reader: BytesReader;
  /** By name in lower case: part names of a workbook do not tell cases apart (ECMA-376 part 2). */
  private readonly entries = new Map<string, Entry>();

  private constructor(bytes: Bytes, file: ZipFile, reader: BytesReader) {
    this.bytes = bytes;
    this.file = file;
    this.reader = reader;
  }

  /**
   * Reads the directory.
   * @throws InletError 422 when it is damaged, or states more unpacked bytes than contract §9 allows
   */
  static async open(bytes: Bytes, limits: ReadLimits): Promise<Zip> {
    const reader = new BytesReader(bytes);
    try {
      const file = await fromRandomAccessReaderPromise(reader, bytes.size, { autoClose: false });
      if (file.entryCount > partsMax) throw damaged(`it has more than ${partsMax} parts, which is the limit`);
      const zip = new Zip(bytes, file, reader);
      let size = 0;
      for await (const entry of file.eachEntry()) {
        size += entry.uncompressedSize;
        checkUnpacked(size, bytes.size, limits);
        zip.entries.set(entry.fileName.toLowerCase(), entry);
      }
      return zip;
    } catch (error) {
      throw (
        reader.failure ?? (error instanceof InletError ? error : damaged('its list of parts cannot be read'))
      );
    }
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Names of all parts, in lower case. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Whether any part is packed with a password. */
  get locked(): boolean {
    return this.entries.values().some((entry) => entry.isEncrypted());
  }

  /**
   * The unpacked bytes of a part. Never gives more than the directory states, which `open` has checked.
   * @throws InletError 422 where there is no such part, or it is damaged
   */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(`its part ${part} is missing`);
    const unsound = (why: string) => damaged(`its part ${part} cannot be unpacked (${why})`);
    const start = await this.dataStart(entry, unsound);
    const packed = this.bytes.stream(start, start + entry.compressedSize);
    let size = 0;
    let checksum = 0;
    for await (const piece of unpack(packed, entry, unsound)) {
      size += piece.length;
      if (size > entry.uncompressedSize) break;
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32)
      throw unsound('its checksum does not fit');
  }

  close(): void {
    this.file.close();
  }

  private async dataStart(entry: Entry, unsound: (why: string) => InletError): Promise<number> {
    try {
      return (await this.file.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
    } catch {
      throw this.reader.failure ?? unsound('it does not begin where it should');
    }
  }
}

function unpack(
  packed: AsyncIterable<Buffer>,
  entry: Entry,
  unsound: (why: string) => InletError,
): AsyncIterable<Buffer> {
  if (entry.isEncrypted()) throw unsound('it is packed with a password');
  if (entry.compressionMethod === stored) return packed;
  if (entry.compressionMethod !== deflated)
    throw unsound(`it is packed by method ${entry.compressionMethod}`);
  return unpacked(packed, createInflateRaw({ chunkSize: blockBytes }), unsound);
}
