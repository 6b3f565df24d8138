/** How lists are asked for: filters, sort, include and pages (contract §2 Lists, §4). */
import type { FastifyRequest } from 'fastify';
import Type, { type TOptional, type TSchema, type TString } from 'typebox';
import type { Asked } from '../contract/list.ts';
import { asUuid } from '../contract/uuid.ts';
import { invalid } from '../errors.ts';
import type { Links } from './links.ts';

interface ListKind {
  /** filter → what it does */
  filters: Record<string, string>;
  /** The first is the default, ascending. */
  sorts: readonly string[];
  includes: readonly string[];
}

export interface ListQuestion {
  /** filter → text, those that say something */
  filters: Record<string, string>;
  sort: { by: string; descending: boolean };
  includes: readonly string[];
  page: number;
  perPage: number;
}

/** What a list can be asked: the schema for the documents, and the reading of a query. */
export function listQuery(kind: ListKind) {
  const filters = Object.entries(kind.filters).map(([name, description]) => [
    `filter[${name}]`,
    Type.Optional(Type.String({ description })),
  ]);
  const schema = Type.Object({
    ...(Object.fromEntries(filters) as Record<string, TOptional<TString>>),
    ...(kind.sorts.length > 0 && { sort: text(`${choices(kind.sorts)}; with \`-\` before it descending.`) }),
    ...(kind.includes.length > 0 && { include: text(choices(kind.includes)) }),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })),
    per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 15 })),
  } as Record<string, TSchema>);
  return { schema, read: (query: unknown) => readQuestion(kind, query as Record<string, unknown>) };
}

/** @throws InletError 422 that names what is known */
function readQuestion(kind: ListKind, query: Record<string, unknown>): ListQuestion {
  const errors: Record<string, string[]> = {};
  const unknown = (key: string, what: string, known: readonly string[]) => {
    errors[key] = [`The ${what} is not known. Known: ${known.join(', ') || 'none'}.`];
  };
  const filters: Record<string, string> = {};
  for (const [key, value] of Object.entries(query)) {
    if (!/^filter(\[|$)/.test(key)) continue;
    const name = /^filter\[([^[\]]*)\]$/.exec(key)?.[1] ?? key.replace(/^filter/, '');
    if (!Object.hasOwn(kind.filters, name)) unknown(key, `filter ${name}`.trim(), Object.keys(kind.filters));
    else if (String(value).trim() !== '') filters[name] = String(value).trim();
  }
  const sort = String(query.sort ?? '') || (kind.sorts[0] ?? '');
  const by = sort.replace(/^-/, '');
  if (query.sort && !kind.sorts.includes(by)) unknown('sort', `sort ${by}`, kind.sorts);
  const includes = commaList(String(query.include ?? ''));
  for (const include of includes)
    if (!kind.includes.includes(include)) unknown('include', `include ${include}`, kind.includes);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return {
    filters,
    sort: { by, descending: sort.startsWith('-') },
    includes,
    page: Number(query.page ?? 1),
    perPage: Number(query.per_page ?? 15),
  };
}

const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** A comma list of words there are. @throws InletError 422 that names them */
export function words<T extends string>(name: string, text: string, known: readonly T[]): T[] {
  const given = commaList(text);
  const unknown = given.find((word) => !known.includes(word as T));
  if (unknown !== undefined)
    throw invalid({ [name]: [`The selected ${name} is invalid. Choose from: ${known.join(', ')}.`] });
  return given as T[];
}

/** @throws InletError 422 where one is no UUID */
export function uuidList(name: string, text: string): string[] {
  return commaList(text).map((item) => {
    const uuid = asUuid(item);
    if (uuid === null) throw invalid({ [name]: [`The ${name} field must be a valid UUID.`] });
    return uuid;
  });
}

/** What the links of a list are made of: its own address, and the question without its page. */
export function asked(request: FastifyRequest, links: Links): Asked {
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.delete('page');
  return { path: links.absolute(url.pathname), query: url.searchParams };
}

const text = (description: string) => Type.Optional(Type.String({ description }));
const choices = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
