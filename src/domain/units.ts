/** A size for people: `1 GiB`, `8 MiB`, `1,000 bytes`. */
export function inUnits(bytes: number): string {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const) {
    if (bytes >= size) return `${Number((bytes / size).toFixed(1))} ${unit}`;
  }
  return `${bytes.toLocaleString('en-GB')} bytes`;
}
