/**
 * The kinds a setting can have: how its text is read, and what is said when it cannot be. `config.ts` lists the
 * settings themselves; all of it is data, so that the README's table is made from the same place.
 */

/** One setting, as read from the environment. */
export interface Setting<T> {
  /** Environment variable, e.g. `PORT`. */
  env: string;
  /** One sentence for the README's table. */
  meaning: string;
  /** What the number counts, e.g. `bytes`; null for text. */
  unit: string | null;
  /** As one would write it in the environment; null when absence itself has a meaning. */
  default: string | null;
  /** How the default is told in the README where the text alone does not say it. */
  defaultSays?: string;
  /** @throws SettingError when the text is not a value of this setting */
  parse(text: string | null): T;
}

/** A value that cannot be; the message completes «PORT …», e.g. `must be a whole number from 0 to 65535`. */
export class SettingError extends Error {
  override name = 'SettingError';
}

type About = Pick<Setting<unknown>, 'env' | 'meaning' | 'default' | 'defaultSays'>;

/** Any text; the empty one counts as absent. */
export function text(about: About): Setting<string> {
  return { ...about, unit: null, parse: (given) => given ?? '' };
}

/** What may be absent. */
function optional<T>(about: Omit<About, 'default'>, parse: (given: string) => T): Setting<T | null> {
  return { ...about, default: null, unit: null, parse: (given) => (given === null ? null : parse(given)) };
}

/** Text that may be absent. */
export function optionalText(about: Omit<About, 'default'>): Setting<string | null> {
  return optional(about, (given) => given);
}

/** One word of a list. */
export function oneOf<const W extends string>(words: readonly W[], about: About): Setting<W> {
  return {
    ...about,
    unit: null,
    parse(given) {
      const word = words.find((candidate) => candidate === given);
      if (word === undefined) throw new SettingError(`must be one of ${words.join(', ')}`);
      return word;
    },
  };
}

/** A whole number within bounds. */
export function whole(min: number, max: number, unit: string | null, about: About): Setting<number> {
  return {
    ...about,
    unit,
    parse(given) {
      const number = /^\d+$/.test(given ?? '') ? Number(given) : Number.NaN;
      if (!(number >= min && number <= max))
        throw new SettingError(`must be a whole number from ${min} to ${max}`);
      return number;
    },
  };
}

const sizeUnits: Record<string, number> = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40 };

/** A size in bytes: `1048576`, `1024KiB`, `1MiB`, `1.5 GiB`. */
export function size(min: number, max: number, about: About): Setting<number> {
  return {
    ...about,
    unit: 'bytes',
    parse(given) {
      const found = /^(\d+(?:\.\d+)?)\s*([kmgt]ib)?$/i.exec(given ?? '');
      const bytes = found
        ? Number(found[1]) * (sizeUnits[(found[2] ?? '').toLowerCase()] ?? Number.NaN)
        : Number.NaN;
      if (!(bytes >= min && bytes <= max))
        throw new SettingError(
          `must be a size from ${sizeText(min)} to ${sizeText(max)}, such as 500MiB or a number of bytes`,
        );
      return Math.floor(bytes);
    },
  };
}

/** A size as one would write it, e.g. `1GiB`. */
export function sizeText(bytes: number): string {
  for (const [unit, factor] of [
    ['TiB', 2 ** 40],
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const)
    if (bytes >= factor && bytes % factor === 0) return `${bytes / factor}${unit}`;
  return String(bytes);
}

const timeUnits: Record<string, number> = { '': 1, s: 1, min: 60, h: 3600, d: 86_400 };

/** A length of time in seconds: `60`, `60s`, `15min`, `12h`, `365d`. */
export function duration(min: number, max: number, about: About): Setting<number> {
  return {
    ...about,
    unit: 'seconds',
    parse(given) {
      const found = /^(\d+)\s*(s|min|h|d)?$/.exec(given ?? '');
      const seconds = found ? Number(found[1]) * (timeUnits[found[2] ?? ''] ?? Number.NaN) : Number.NaN;
      if (!(seconds >= min && seconds <= max))
        throw new SettingError(`must be a time from ${min}s to ${max}s, such as 60s, 15min, 12h or 365d`);
      return seconds;
    },
  };
}

/** An address a browser or a driver can open, with one of the schemes. A trailing `/` is taken off. */
export function address(schemes: readonly string[], about: Omit<About, 'default'>): Setting<string | null> {
  return optional(about, (given) => {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (!url || !schemes.includes(url.protocol.slice(0, -1)))
      throw new SettingError(
        `must be an address that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`,
      );
    return given.replace(/\/+$/, '');
  });
}

/** What stands in front: `true`, `false`, a number of hops, or addresses and networks separated by commas. */
export function proxies(about: About): Setting<boolean | number | string[]> {
  return {
    ...about,
    unit: null,
    parse(given) {
      if (given === 'true' || given === 'false') return given === 'true';
      if (/^\d{1,2}$/.test(given ?? '')) return Number(given);
      const parts = (given ?? '').split(',').map((part) => part.trim());
      const named = ['loopback', 'linklocal', 'uniquelocal'];
      if (!parts.every((part) => named.includes(part) || /^[0-9a-f.:]+(\/\d{1,3})?$/i.test(part)))
        throw new SettingError(
          'must be true, false, how many proxies stand in front, or their addresses separated by commas',
        );
      return parts;
    },
  };
}

/** Host names, addresses and networks, separated by commas. */
export function names(about: Omit<About, 'default'>): Setting<readonly string[]> {
  return {
    ...about,
    default: null,
    unit: null,
    parse(given) {
      const parts = (given ?? '').split(',').map((part) => part.trim());
      const named = parts.filter((part) => part !== '');
      if (!named.every((part) => /^[a-z0-9_.:-]+(\/\d{1,3})?$/i.test(part)))
        throw new SettingError('must be host names, addresses or networks, separated by commas');
      return named;
    },
  };
}

/** Where files are kept: a folder of this machine or network, or a bucket and what all keys in it begin with (or ''). */
export type Place = { folder: string } | { bucket: string; prefix: string };

/** A folder, or `s3://BUCKET` with or without a `/PREFIX`. */
export function place(about: Omit<About, 'default'>): Setting<Place | null> {
  return optional<Place>(about, (given) => {
    if (!/^[a-z0-9]+:\/\//i.test(given)) return { folder: given };
    const found = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)\/?$/.exec(
      given,
    );
    const [, bucket, path = ''] = found ?? [];
    if (bucket === undefined)
      throw new SettingError(
        'must be a folder, or a bucket such as s3://my-bucket or s3://my-bucket/inlet (letters, digits, - _ and . only)',
      );
    return { bucket, prefix: path.slice(1) };
  });
}
