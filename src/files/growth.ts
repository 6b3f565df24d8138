/**
 * How far a file has been written, told from the thread that writes it to one that reads along: shared memory, so that
 * telling costs nothing where nobody asks.
 */

const wordBytes = 16;
/** Which of the 32-bit words is what; the length follows as one of 64 bits. */
const turn = 0;
const state = 1;
const growing = 0;
const whole = 1;
const dropped = 2;

/** The writer's side. */
export class Growth {
  readonly memory = new SharedArrayBuffer(wordBytes);
  readonly #words = new Int32Array(this.memory);
  readonly #length = new BigInt64Array(this.memory, 8);

  /** So many more bytes can be read. */
  grew(bytes: number): void {
    Atomics.add(this.#length, 0, BigInt(bytes));
    this.#tell();
  }

  /** Nothing more comes: the file is whole, or it will never be. */
  ended(how: 'whole' | 'dropped'): void {
    Atomics.compareExchange(this.#words, state, growing, how === 'whole' ? whole : dropped);
    this.#tell();
  }

  #tell(): void {
    Atomics.add(this.#words, turn, 1);
    Atomics.notify(this.#words, turn);
  }
}

/**
 * The reader's side: waits until there are `wanted` bytes, or all there will be.
 * @returns how many there are; fewer than wanted only where the file is whole
 * @throws when the file was dropped
 */
export async function grownTo(memory: SharedArrayBuffer, wanted: number): Promise<number> {
  const words = new Int32Array(memory);
  const length = new BigInt64Array(memory, 8);
  for (;;) {
    const seen = Atomics.load(words, turn);
    const how = Atomics.load(words, state);
    if (how === dropped) throw new Error('The file that was read along was dropped.');
    const there = Number(Atomics.load(length, 0));
    if (there >= wanted || how === whole) return there;
    await Atomics.waitAsync(words, turn, seen).value;
  }
}
