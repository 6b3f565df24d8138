import type { Zone } from './zone.ts';

/**
 * A moment as ISO 8601 in a zone, with its offset and without fraction: `2024-10-16T11:10:13+01:00` (contract §2).
 * @param moment seconds since 1970 UTC
 */
export function momentText(moment: number, zone: Zone): string {
  const offset = zone.offsetAt(moment);
  const local = new Date((moment + offset) * 1000).toISOString().slice(0, 19);
  return local + offsetText(offset);
}

function offsetText(offset: number): string {
  const east = Math.abs(offset);
  const parts = [Math.floor(east / 3600), Math.floor(east / 60) % 60];
  if (east % 60 !== 0) parts.push(east % 60);
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}
