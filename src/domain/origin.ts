/**
 * Record ids carry their origin (design decision 4): the id of an imported record is a valid UUID version 7 (RFC 9562 §5.7)
 * of the import's start (48 bits, ms), the import's serial (42 bits) and the row (32 bits, from 1).
 *
 *     tttttttt-tttt-7sss-Vsss-ssssrrrrrrrr      V: two bits 10, then serial
 *
 * Ids are ordered within an import, a row run again gets its own id, and what an import made is one range of keys.
 * The time in it is not `created_at`, and such ids can be guessed: never use the scheme for files, tokens or links.
 */
export interface Origin {
  /** Milliseconds since 1970 of the import's first start. */
  ms: number;
  /** 1 … 2^42 − 1 */
  serial: number;
}

/** Everything of the id but the row: append the row as eight hex digits. */
export function idPrefix(origin: Origin): string {
  const time = origin.ms.toString(16).padStart(12, '0');
  const high = Math.floor(origin.serial / 2 ** 30); // 12 bits
  const low = origin.serial % 2 ** 30; // 30 bits
  const tail = (2 * 2 ** 30 + low).toString(16); // two bits 10, then the 30
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** The id of the record made from a row. */
export function recordId(prefix: string, row: number): string {
  return prefix + rowDigits(row);
}

/** What the ids of a row end with: eight hex digits. */
export function rowDigits(row: number): string {
  return row.toString(16).padStart(8, '0');
}

/** Reads origin and row back out of any id; whether such an import exists is for the import table to say. */
export function originOf(uuid: string): { origin: Origin; row: number } | null {
  const hex = uuid.replaceAll('-', '');
  if (hex.length !== 32 || hex[12] !== '7') return null;
  const tail = Number.parseInt(hex.slice(16, 24), 16);
  return {
    origin: {
      ms: Number.parseInt(hex.slice(0, 12), 16),
      serial: Number.parseInt(hex.slice(13, 16), 16) * 2 ** 30 + (tail % 2 ** 30),
    },
    row: Number.parseInt(hex.slice(24), 16),
  };
}
