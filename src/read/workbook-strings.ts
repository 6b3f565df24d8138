/** The texts of a workbook: its shared strings, held compactly, and how a text's XML is read. ECMA-376 part 1 §18.4. */
import { invalid } from '../errors.ts';
import { csvCell } from './convert-csv.ts';
import type { ReadLimits } from './limits.ts';
import { xmlPieces } from './workbook-xml.ts';
import { damaged, type Zip } from './workbook-zip.ts';

/**
 * Bytes of different texts a workbook may hold, their index included. They are the one thing that must be in memory
 * while a sheet streams by, because cells name them in any order. A million rows with a hundred characters of their
 * own each stay below it.
 */
const stringsBytesMax = 192 * 1024 * 1024;

const blockBytes = 1024 * 1024;
const lengthBytes = 4;

/** Text with the escapes of ECMA-376 part 1 §22.9.2.19 undone: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return plain.isWellFormed() ? plain : text;
}

/** Collects the text of an `si` or `is` element: its `t` parts, without those of a phonetic run (`rPh`). */
export class TextCollector {
  private readonly lengthMax: number;
  private text = '';
  private inText = false;
  private inPhonetic = false;

  /** @param lengthMax characters */
  constructor(lengthMax: number) {
    this.lengthMax = lengthMax;
  }

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  add(text: string): void {
    if (!this.inText || this.inPhonetic) return;
    this.text += text;
    if (this.text.length > this.lengthMax) {
      throw damaged(`it holds a text of more than ${this.lengthMax} characters, which is the limit`);
    }
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = unescaped(this.text);
    this.text = '';
    return text;
  }
}

/**
 * The shared strings, as the CSV cells they will be written as, in blocks of 1 MiB outside of the JavaScript heap:
 * 4 bytes of length, then the cell. A number gives each its place.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private used = blockBytes;
  private places = new Uint32Array(1024);
  private count = 0;
  /** Bytes of blocks and places. */
  private held = 0;
  private readonly heldMax: number;

  constructor(heldMax = stringsBytesMax) {
    this.heldMax = heldMax;
  }

  /** The cell of a shared string; empty where the text is. @throws InletError 422 where there is no such string */
  cell(index: number): Buffer {
    if (!(index >= 0 && index < this.count))
      throw damaged(`a cell names shared text ${index}, which is missing`);
    const place = this.places[index] as number;
    const block = this.blocks[Math.floor(place / blockBytes)] as Buffer;
    const at = place % blockBytes;
    const from = at + lengthBytes;
    return block.subarray(from, from + block.readUInt32LE(at));
  }

  add(text: string): void {
    const cell = text === '' ? Buffer.alloc(0) : csvCell(text);
    const size = lengthBytes + cell.length;
    if (this.count === this.places.length) this.growPlaces();
    if (this.used + size > blockBytes) this.beginBlock(size);
    const block = this.blocks.at(-1) as Buffer;
    this.places[this.count++] = (this.blocks.length - 1) * blockBytes + this.used;
    block.writeUInt32LE(cell.length, this.used);
    block.set(cell, this.used + lengthBytes);
    this.used += size;
  }

  private growPlaces(): void {
    this.hold(this.places.byteLength);
    const grown = new Uint32Array(this.places.length * 2);
    grown.set(this.places);
    this.places = grown;
  }

  /** A text longer than a block gets one of its own. */
  private beginBlock(size: number): void {
    const bytes = Math.max(size, blockBytes);
    this.hold(bytes);
    this.blocks.push(Buffer.allocUnsafeSlow(bytes));
    this.used = 0;
  }

  private hold(bytes: number): void {
    this.held += bytes;
    if (this.held <= this.heldMax) return;
    throw invalid({
      file: [
        `The workbook holds more than ${this.heldMax} bytes of different texts, which is the limit. Save the sheet as .csv and upload that.`,
      ],
    });
  }
}

/** Reads the part of shared strings; null gives none. @throws InletError 422 past the limit, or where it is damaged */
export async function readStrings(zip: Zip, part: string | null, limits: ReadLimits): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === null) return strings;
  const collector = new TextCollector(limits.recordBytesMax);
  const handler = {
    open: (name: string) => collector.open(name),
    text: (text: string) => collector.add(text),
    close(name: string) {
      collector.close(name);
      if (name === 'si') strings.add(collector.take());
    },
  };
  for await (const _ of xmlPieces(zip, part, handler, limits));
  return strings;
}
