import { expect, test } from 'vitest';
import { pageNumbers, toList } from './list.ts';

const path = 'http://inlet.test/api/v1/import';
const page = (number: number, total: number, perPage = 2) => ({ rows: [], total, page: number, perPage });

test('a page in the middle says where it stands and links to its neighbours', () => {
  const { links, meta } = toList(page(2, 5), ['c', 'd'], {
    path,
    query: new URLSearchParams('sort=-created_at'),
  });
  expect(links).toEqual({
    first: `${path}?sort=-created_at&page=1`,
    last: `${path}?sort=-created_at&page=3`,
    prev: `${path}?sort=-created_at&page=1`,
    next: `${path}?sort=-created_at&page=3`,
  });
  expect(meta).toMatchObject({ current_page: 2, from: 3, to: 4, last_page: 3, per_page: 2, total: 5, path });
  expect(meta.links.map(({ label, active }) => [label, active])).toEqual([
    ['&laquo; Previous', false],
    ['1', false],
    ['2', true],
    ['3', false],
    ['Next &raquo;', false],
  ]);
});

test('the last page may be short, and has no next', () => {
  const { links, meta } = toList(page(3, 5), ['e'], { path, query: new URLSearchParams() });
  expect([meta.from, meta.to, links.next]).toEqual([5, 5, null]);
});

test('an empty list is one page of nothing', () => {
  const { links, meta } = toList(page(1, 0), [], { path, query: new URLSearchParams() });
  expect(meta).toMatchObject({ from: null, to: null, last_page: 1, total: 0 });
  expect([links.prev, links.next]).toEqual([null, null]);
});

test('a page past the end is empty and leads back', () => {
  const { links, meta } = toList(page(9, 5), [], { path, query: new URLSearchParams() });
  expect([meta.from, meta.to, links.next]).toEqual([null, null, null]);
  expect(links.prev).toBe(`${path}?page=8`);
});

test.each([
  [1, 1, '1'],
  [5, 13, '1 2 3 4 5 6 7 8 9 10 11 12 13'],
  [1, 14, '1 2 3 4 5 6 7 8 9 10 … 13 14'],
  [7, 50, '1 2 3 4 5 6 7 8 9 10 … 49 50'],
  [8, 50, '1 2 … 5 6 7 8 9 10 11 … 49 50'],
  [43, 50, '1 2 … 40 41 42 43 44 45 46 … 49 50'],
  [44, 50, '1 2 … 41 42 43 44 45 46 47 48 49 50'],
])('on page %i of %i these are offered, as Laravel does', (current, last, offered) => {
  expect(
    pageNumbers(current, last)
      .map((number) => number ?? '…')
      .join(' '),
  ).toBe(offered);
});
