/** Made-up tables that the pollution test writes down in every bad way it knows. */

export interface SourceTable {
  name: string;
  header: string[];
  rows: string[][];
}

const products = ['Trail Shoes', 'Running Jacket', "Women's No-Show Socks", 'Quarter-Zip Hoodie, Camo', 'Wool Hat'];
const blurbs = [
  'Light, quick and rugged enough for a long day out.',
  'The next layer of weather protection. From running, biking or walking the dog, it keeps you visible.',
  'A size 12" boot for people who said "never again"',
  'Warm and dry',
  'Breathes well; dries fast; packs small',
];
const forenames = ['Gareth', 'Olivia', 'Priya', 'Siân', 'Tom', 'Aoife', 'Chen', 'Zoë'];
const surnames = ['Thompson', 'Okafor', "O'Brien", 'Patel', 'van der Berg', 'Ng'];
const towns = ['Leeds', 'Stoke-on-Trent', 'Bath', 'Kingston upon Hull', 'Truro'];

/** A number that looks random but is the same every time. */
function pick(row: number, column: number, of: number): number {
  return ((Math.imul(row * 31 + column + 7, 2654435761) >>> 0) >>> 8) % of;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function orders(rows: number): SourceTable {
  return {
    name: 'orders',
    header: ['DATE', 'TIME', 'Qty', 'SKU', 'Price', 'Product', 'Description', 'Link', 'Remarks'],
    rows: Array.from({ length: rows }, (_, i) => [
      `${two(1 + pick(i, 0, 28))}/${two(1 + pick(i, 1, 12))}/2019`,
      `${two(pick(i, 2, 24))}:${two(15 * pick(i, 3, 4))}`,
      String(pick(i, 4, 9)),
      `${'ABCDEF'[pick(i, 5, 6)]}K-${1000 + pick(i, 6, 9000)}`,
      `$${pick(i, 7, 200)}.${two(pick(i, 8, 100))}`,
      products[pick(i, 9, products.length)] as string,
      blurbs[pick(i, 10, blurbs.length)] as string,
      `https://shop.test/item/${i}.html`,
      pick(i, 11, 9) === 0 ? 'Back in stock' : '',
    ]),
  };
}

function people(rows: number): SourceTable {
  return {
    name: 'people',
    header: ['First name', 'Surname', 'E-mail', 'Date of birth', 'Town', 'Adviser'],
    rows: Array.from({ length: rows }, (_, i) => {
      const first = forenames[pick(i, 0, forenames.length)] as string;
      const last = surnames[pick(i, 1, surnames.length)] as string;
      return [
        first,
        last,
        `user${i}@mail.test`,
        `${two(1 + pick(i, 2, 28))}/${two(1 + pick(i, 3, 12))}/19${50 + pick(i, 4, 49)}`,
        towns[pick(i, 5, towns.length)] as string,
        pick(i, 6, 3) === 0 ? '' : `${surnames[pick(i, 7, surnames.length)]}, ${forenames[pick(i, 8, forenames.length)]}`,
      ];
    }),
  };
}

function accounts(rows: number): SourceTable {
  return {
    name: 'accounts',
    header: ['Konto', 'Inhaber', 'Betrag', 'Währung', 'Anteil', 'Notiz', 'Aktiv'],
    rows: Array.from({ length: rows }, (_, i) => [
      String(100200 + i),
      `${surnames[pick(i, 0, surnames.length)]} GmbH & Co. KG`,
      `${1 + pick(i, 1, 9)}.${100 + pick(i, 2, 900)},${two(pick(i, 3, 100))}`,
      'EUR',
      `${pick(i, 4, 100)},${pick(i, 5, 10)}`,
      pick(i, 6, 4) === 0 ? 'Rücksprache nötig; siehe Akte' : '',
      pick(i, 7, 2) === 0 ? 'ja' : 'nein',
    ]),
  };
}

export const tables: SourceTable[] = [orders(60), people(45), accounts(30)];
