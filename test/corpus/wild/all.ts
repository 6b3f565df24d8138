/** All the files in the manner of those that people really send. */
import type { Polluted } from '../pollute.ts';
import { office } from './office.ts';
import { open } from './open.ts';
import { reports } from './reports.ts';

export function* wild(): Generator<Polluted> {
  const cells = (line: string) => line.split('¦');
  for (const { shows, text, header, rows } of [...office, ...reports, ...open]) {
    yield { name: shows, bytes: Buffer.from(text as string), header: header === null ? null : cells(header), rows: rows.map(cells) };
  }
}
