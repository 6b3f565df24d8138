/** A page of a list, shaped as Laravel shapes it (contract §2 Lists). */
import Type, { type Static, type TSchema } from 'typebox';
import type { Page } from '../domain/views.ts';
import { Address, Nullable } from './schema.ts';

const Link = Type.Object({ url: Nullable(Address), label: Type.String(), active: Type.Boolean() });

export const ListLinks = Type.Object(
  { first: Address, last: Address, prev: Nullable(Address), next: Nullable(Address) },
  { title: 'ListLinks' },
);

export const ListMeta = Type.Object(
  {
    current_page: Type.Integer(),
    from: Nullable(Type.Integer()),
    last_page: Type.Integer(),
    links: Type.Array(Link),
    path: Address,
    per_page: Type.Integer(),
    to: Nullable(Type.Integer()),
    total: Type.Integer(),
  },
  { title: 'ListMeta' },
);

/** The schema of a list of `item`. */
export const List = <T extends TSchema>(item: T) =>
  Type.Object({ data: Type.Array(item), links: ListLinks, meta: ListMeta });

/** Where a list is and how it was asked for: its links repeat the question with another page. */
export interface Asked {
  /** Absolute, without a query. */
  path: string;
  /** The query as it came, without `page`. */
  query: URLSearchParams;
}

interface Paged {
  links: Static<typeof ListLinks>;
  meta: Static<typeof ListMeta>;
}

/** @param data the rows of `page`, rendered */
export function toList<T>(page: Page<unknown>, data: T[], asked: Asked): Paged & { data: T[] } {
  const last = Math.max(1, Math.ceil(page.total / page.perPage));
  const current = page.page;
  const url = (number: number): string => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(number));
    return `${asked.path}?${query}`;
  };
  const prev = current > 1 ? url(current - 1) : null;
  const next = current < last ? url(current + 1) : null;
  const from = data.length > 0 ? (current - 1) * page.perPage + 1 : null;
  const numbers = pageNumbers(current, last).map((number) =>
    number === null
      ? { url: null, label: '...', active: false }
      : { url: url(number), label: String(number), active: number === current },
  );
  return {
    data,
    links: { first: url(1), last: url(last), prev, next },
    meta: {
      current_page: current,
      from,
      last_page: last,
      links: [
        { url: prev, label: '&laquo; Previous', active: false },
        ...numbers,
        { url: next, label: 'Next &raquo;', active: false },
      ],
      path: asked.path,
      per_page: page.perPage,
      to: from === null ? null : from + data.length - 1,
      total: page.total,
    },
  };
}

/**
 * Which pages are offered: all of a few, else both ends and three on either side of the current one, null for a gap.
 * The numbers are those of Laravel's `UrlWindow` with three on each side.
 */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const side = 3;
  const near = side + 4;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (last < side * 2 + 8) return range(1, last);
  if (current <= near) return [...range(1, near + side), null, ...range(last - 1, last)];
  if (current > last - near) return [...range(1, 2), null, ...range(last - (near + side - 1), last)];
  return [...range(1, 2), null, ...range(current - side, current + side), null, ...range(last - 1, last)];
}
