import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test('a plain name is told as it is', () => {
  expect(attachment('clients.csv')).toBe(`attachment; filename="clients.csv"; filename*=UTF-8''clients.csv`);
});

test.each([
  ['Kundé ü.csv', 'Kund_ _.csv', 'Kund%C3%A9%20%C3%BC.csv'],
  ['a"b\\c.csv', 'a_b_c.csv', 'a%22b%5Cc.csv'],
  ['a\r\nSet-Cookie: x.csv', 'a__Set-Cookie: x.csv', 'a%0D%0ASet-Cookie%3A%20x.csv'],
  ["it's (1)*.csv", "it's (1)*.csv", 'it%27s%20%281%29%2A.csv'],
])('%j cannot break out of its header', (name, plain, encoded) => {
  expect(attachment(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});
