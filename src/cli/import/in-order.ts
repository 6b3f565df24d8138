/** In which order the files of a folder are imported: what others refer to first. */
import type { TypeView } from './target.ts';

/** A file, and what it is. */
export interface KnownFile {
  path: string;
  type: TypeView;
}

/**
 * Files of a type come after those of every type it depends on, and else as they were given. Types that depend on each
 * other keep the order in which they are known.
 */
export function inOrder(files: readonly KnownFile[], types: readonly TypeView[]): KnownFile[] {
  const present = new Set(files.map(({ type }) => type.name));
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (type: TypeView) => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const name of type.depends_on) {
      const other = types.find((it) => it.name === name);
      if (other) visit(other);
    }
    if (present.has(type.name)) order.push(type.name);
  };
  for (const type of types) visit(type);
  return order.flatMap((name) => files.filter(({ type }) => type.name === name));
}
