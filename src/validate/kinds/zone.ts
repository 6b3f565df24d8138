/** A time zone with its history of offsets, asked often enough that `Intl` (3 µs a question) must be asked rarely. */
export interface Zone {
  /** Seconds east of UTC at a moment (seconds since 1970 UTC). */
  offsetAt(moment: number): number;
  /**
   * The moment of a local time (seconds since 1970 as if local were UTC). One that the clocks skip in spring is moved
   * on by what they skip; of one that comes twice in autumn the first is meant.
   */
  momentOf(local: number): number;
}

const DAY = 86_400;
/** No zone changes its offset twice within so many seconds (16 days). */
const BUCKET = 16 * DAY;
/** About 180 years of them. */
const BUCKETS_KEPT = 4_096;
const ZONES_KEPT = 64;

interface Bucket {
  before: number;
  /** The moment from which `after` holds. */
  change: number;
  after: number;
}

const zones = new Map<string, Zone>();

/** @param name IANA, e.g. `Europe/London` @throws RangeError where there is no such zone */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  if (zones.size >= ZONES_KEPT) zones.clear();
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}

function makeZone(name: string): Zone {
  const asked = new Intl.DateTimeFormat('en-GB', { timeZone: name, timeZoneName: 'longOffset' });
  const ask = (moment: number) => offsetIn(asked.format(moment * 1000));
  const buckets = new Map<number, Bucket>();

  function bucketOf(number: number): Bucket {
    const known = buckets.get(number);
    if (known) return known;
    if (buckets.size >= BUCKETS_KEPT) buckets.clear();
    let from = number * BUCKET;
    let change = from + BUCKET;
    const before = ask(from);
    const after = ask(change);
    while (before !== after && change - from > 1) {
      const middle = Math.floor((from + change) / 2);
      if (ask(middle) === before) from = middle;
      else change = middle;
    }
    const made = { before, change, after };
    buckets.set(number, made);
    return made;
  }

  function offsetAt(moment: number): number {
    const bucket = bucketOf(Math.floor(moment / BUCKET));
    return moment < bucket.change ? bucket.before : bucket.after;
  }

  function momentOf(local: number): number {
    const number = Math.floor(local / BUCKET);
    const bucket = bucketOf(number);
    const inside = local - number * BUCKET;
    if (bucket.before === bucket.after && inside > DAY && inside < BUCKET - DAY) return local - bucket.before;
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    if (before === after || offsetAt(local - before) === before) return local - before;
    return offsetAt(local - after) === after ? local - after : local - before;
  }

  return { offsetAt, momentOf };
}

/** `…GMT+01:00` → 3600; bare `GMT` is 0; before standard time there are seconds, too. */
function offsetIn(text: string): number {
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match ?? [];
  const east = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -east : east;
}
