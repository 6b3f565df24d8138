/** How much the reader takes of one file (contract §9). All sizes in bytes unless said. */
export interface ReadLimits {
  /** Columns of the table; more is 422. */
  columnsMax: number;
  /** Characters of one header cell; more is 422. */
  headerLengthMax: number;
  /** One cell; past it the row fails. */
  cellBytesMax: number;
  /** One record; past it the row fails. */
  recordBytesMax: number;
  /** A chunk is closed when it has reached this size … */
  chunkBytes: number;
  /** … or this many records. */
  chunkRows: number;
  /** What a packed file may unpack to; more is 422. */
  unpackedBytesMax: number;
  /** How many times its packed size a file may unpack to; more is 422. */
  unpackedRatioMax: number;
}

const MiB = 1024 * 1024;

/** The limits of contract §9. */
export const defaultLimits: ReadLimits = {
  columnsMax: 1000,
  headerLengthMax: 255,
  cellBytesMax: MiB,
  recordBytesMax: 8 * MiB,
  chunkBytes: MiB,
  chunkRows: 10_000,
  unpackedBytesMax: 4 * 1024 * MiB,
  unpackedRatioMax: 100,
};
