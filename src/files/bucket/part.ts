/** Bytes gathered until there are enough to send, and their hash beside them, so that no long hashing holds others up. */
import { createHash, type Hash } from 'node:crypto';
import type { Body } from './request.ts';

const firstBytes = 64 * 1024;

export class Part {
  readonly #sizeMax: number;
  #bytes = Buffer.allocUnsafe(0);
  #length = 0;
  #hash: Hash = createHash('sha256');

  constructor(sizeMax: number) {
    this.#sizeMax = sizeMax;
  }

  get length(): number {
    return this.#length;
  }

  get isFull(): boolean {
    return this.#length === this.#sizeMax;
  }

  /** Copies as much of the piece as fits. @returns the rest of it */
  add(piece: Buffer): Buffer {
    const fits = piece.subarray(0, this.#sizeMax - this.#length);
    this.#makeRoom(this.#length + fits.length);
    fits.copy(this.#bytes, this.#length);
    this.#hash.update(fits);
    this.#length += fits.length;
    return piece.subarray(fits.length);
  }

  /** What was gathered; good until something is added. The next part begins. */
  take(): Body {
    const body = { bytes: this.#bytes.subarray(0, this.#length), hash: this.#hash.digest('hex') };
    this.#length = 0;
    this.#hash = createHash('sha256');
    return body;
  }

  /** Most files are far smaller than a part. */
  #makeRoom(wanted: number): void {
    if (wanted <= this.#bytes.length) return;
    const room = Math.min(this.#sizeMax, Math.max(firstBytes, 2 * this.#bytes.length, wanted));
    const larger = Buffer.allocUnsafe(room);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
