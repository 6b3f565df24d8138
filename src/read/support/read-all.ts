/** Reads a whole file the way the engine does, for tests and the corpus. */
import type { Bytes } from '../../domain/bytes.ts';
import type { Overrides, Profile } from '../../domain/profile.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { profileFile } from '../profile-file.ts';
import { readChunk } from '../read-chunk.ts';

export interface ReadRow {
  row: number;
  line: number;
  cells: string[];
  problem: string | null;
}

export interface ReadAll {
  profile: Profile;
  headers: string[];
  rows: ReadRow[];
}

export interface ReadAllOptions {
  filename?: string;
  overrides?: Overrides;
  limits?: Partial<ReadLimits>;
  /** Size of the pieces the file comes in. */
  pieceBytes?: number;
}

/** Bytes in memory as the kept file they could be. */
export function bytesOf(content: Buffer, pieceBytes = 64 * 1024): Bytes {
  return {
    size: content.length,
    async *stream(from = 0, to = content.length) {
      for (let at = from; at < to; at += pieceBytes)
        yield content.subarray(at, Math.min(to, at + pieceBytes));
    },
  };
}

/** Profile, then every chunk, in order. */
export async function readAll(content: string | Buffer, options: ReadAllOptions = {}): Promise<ReadAll> {
  const original = typeof content === 'string' ? Buffer.from(content) : content;
  const converted: Buffer[] = [];
  const { profile, chunks } = await profileFile(bytesOf(original, options.pieceBytes), {
    filename: options.filename ?? 'file.csv',
    overrides: options.overrides ?? {},
    limits: { ...defaultLimits, ...options.limits },
    openNormalForm: async () => {
      converted.length = 0;
      return { write: async (piece) => void converted.push(Buffer.from(piece)) };
    },
  });
  const normal = profile.normalForm === 'original' ? original : Buffer.concat(converted);
  const rows: ReadRow[] = [];
  for (const chunk of chunks) {
    const piece = normal.subarray(chunk.fromByte, chunk.toByte);
    readChunk(piece, chunk, profile.layout, (row, line, cells, problem) => {
      rows.push({ row, line, cells: [...cells], problem });
    });
  }
  return { profile, headers: profile.headers, rows };
}
