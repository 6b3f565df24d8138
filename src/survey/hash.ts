/**
 * 128 bits of a value, as a UUID's text, for finding repeats across chunks (design decision 7). Four lanes of
 * multiply-and-rotate after MurmurHash3's x86_128 variant, over UTF-16 code units. Not for secrets: somebody who
 * makes two values collide can only make a row of their own file fail.
 */
export function hashValue(text: string): string {
  let a = 0x239b961b;
  let b = 0xab0e9789;
  let c = 0x38b34ae5;
  let d = 0xa1e38b93;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = rotate(a ^ Math.imul(unit + 0x9e3779b1, 0x85ebca6b), 15) + b;
    b = rotate(b ^ Math.imul(unit ^ 0xc2b2ae35, 0x27d4eb2f), 17) + c;
    c = rotate(c ^ Math.imul(unit + 0x165667b1, 0xcc9e2d51), 19) + d;
    d = rotate(d ^ Math.imul(unit ^ 0x1b873593, 0xe6546b64), 13) + a;
  }
  a = mix(a ^ text.length);
  b = mix(b ^ a);
  c = mix(c ^ b);
  d = mix(d ^ c);
  a = mix(a ^ d);
  return hex(a) + hex(b) + hex(c) + hex(d);
}

function rotate(value: number, by: number): number {
  return Math.imul((value << by) | (value >>> (32 - by)), 5) + 0x52dce729;
}

/** MurmurHash3's finaliser: every bit of the input changes every bit of the output. */
function mix(value: number): number {
  let it = value | 0;
  it = Math.imul(it ^ (it >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return it ^ (it >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
