/** Lines drawn under a header or a table: `----+-----`, `|---|---:|`, `===;===`. They hold no record. */

const DRAWN = Buffer.from('-=_');
const BETWEEN = Buffer.from(' \t+|:;,*"');
const drawn = new Set(DRAWN);
const either = new Set([...DRAWN, ...BETWEEN]);
/** How many strokes in a row make a line. */
const STROKES = 3;

export function isRule(bytes: Uint8Array, from: number, to: number): boolean {
  let longest = 0;
  let strokes = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (!either.has(byte)) return false;
    strokes = drawn.has(byte) ? strokes + 1 : 0;
    if (strokes > longest) longest = strokes;
  }
  return longest >= STROKES;
}
