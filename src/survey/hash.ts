/**
 * 128 bits of a value, for finding repeats across chunks (design decision 7): four lanes of multiply-and-rotate after
 * MurmurHash3's x86_128 variant, two UTF-16 code units a step. Not for secrets: somebody who makes two values collide
 * can only make a row of their own file fail.
 *
 * @param into takes the hash, as four 32-bit words at `at`: no text is made of it (that took longer than the hash)
 */
export function hashValue(text: string, into: Int32Array, at: number): void {
  let a = 0x239b961b;
  let b = 0xab0e9789 | 0;
  let c = 0x38b34ae5;
  let d = 0xa1e38b93 | 0;
  const { length } = text;
  for (let i = 0; i < length; i += 2) {
    const pair = text.charCodeAt(i) | (i + 1 < length ? text.charCodeAt(i + 1) << 16 : 0);
    a = (rotate(a ^ Math.imul(pair, 0x239b961b), 15) + b) | 0;
    b = (rotate(b ^ Math.imul(pair, 0xab0e9789), 17) + c) | 0;
    c = (rotate(c ^ Math.imul(pair, 0x38b34ae5), 19) + d) | 0;
    d = (rotate(d ^ Math.imul(pair, 0xa1e38b93), 13) + a) | 0;
  }
  a = mix(a ^ length);
  b = mix(b ^ a);
  c = mix(c ^ b);
  d = mix(d ^ c);
  into[at] = mix(a ^ d);
  into[at + 1] = b;
  into[at + 2] = c;
  into[at + 3] = d;
}

function rotate(value: number, by: number): number {
  return (Math.imul((value << by) | (value >>> (32 - by)), 5) + 0x52dce729) | 0;
}

/** MurmurHash3's finaliser: every bit of the input changes every bit of the output. */
function mix(value: number): number {
  let it = value | 0;
  it = Math.imul(it ^ (it >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return it ^ (it >>> 16);
}
