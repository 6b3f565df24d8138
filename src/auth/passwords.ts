/** Passwords, kept as scrypt (design decision 17). Never on the thread that answers, never more than a few at once. */
import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { unavailable } from '../errors.ts';

/** 32 MiB and about a tenth of a second each: what OWASP names for scrypt at this memory. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const keyBytes = 32;
const saltBytes = 16;

/** Each takes 32 MiB and a thread: more than these wait, and more than the queue holds are sent away. */
const atOnce = 2;
const queueMax = 200;

/** @returns `scrypt$N$r$p$salt$key`, so that the cost can be raised without losing older ones */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, keyBytes, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for a user without a password (`hash` null) as for one with the wrong one. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? decoy).split('$');
  const kept = Buffer.from(key ?? '', 'base64url');
  const given = await derive(password, Buffer.from(salt ?? '', 'base64url'), kept.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, kept) && hash !== null;
}

/** A password for somebody who has none yet: 20 letters and digits that are hard to mistake, in fours. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 5 }, four).join('-');
}

const decoy = ['scrypt', cost.N, cost.r, cost.p, 'A'.repeat(22), 'A'.repeat(43)].join('$');

let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
): Promise<Buffer> {
  if (running >= atOnce) {
    if (waiting.length >= queueMax) throw unavailable('Too many people sign in at once; try again shortly.');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await new Promise((resolve, reject) => {
      // NFKC, so that the same password typed on another keyboard is the same bytes.
      scrypt(password.normalize('NFKC'), salt, length, { ...options, maxmem: 2 ** 27 }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
