/** What somebody does in the wizard, as steps that tests share. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface Upload {
  name: string;
  content: string | Buffer;
}

export const example = async (): Promise<Upload> => ({
  name: 'clients.csv',
  content: await readFile(new URL('../../../examples/clients.csv', import.meta.url)),
});

/** A German export: semicolons, Windows-1252, a title above its header, and values that mean something else here. */
export function semicolons(rows = 24): Upload {
  const lines = Array.from({ length: rows }, (_, i) => {
    const email = i % 8 === 3 ? 'not an email' : `zoë${i}@example.org`.replace('ë', 'e');
    return `Zoë;Müller-${i};${email};${String((i % 12) + 13)}.03.19${60 + (i % 38)};${i % 2 === 0 ? 'M' : 'Female'};Zürich`;
  });
  const text = [
    'Client export – September;;;;;',
    ';;;;;',
    'First name;Surname;E-mail address;DOB;Sex;Town',
    ...lines,
  ];
  return {
    name: 'semicolons.csv',
    content: Buffer.from(`${text.join('\r\n')}\r\n`.replaceAll('–', '\u0096'), 'latin1'),
  };
}

/** Chooses a file on the first page of the wizard; it is sent at once. */
export async function choose(page: Page, { name, content }: Upload): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await page.waitForURL(/\/(mapping|file)$/);
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** From the mapping to the check. */
export async function confirmMapping(page: Page): Promise<void> {
  await button(page, /^Continue/).click();
  await heading(page, 'What will happen').waitFor();
}

/** From the check to the result. */
export async function run(page: Page): Promise<void> {
  await button(page, /^(Import|Update from|Check) [\d,]+ rows?$/).click();
  await page.waitForURL(/\/result$/);
}

/** The import whose address the page is at. */
export const importOf = (page: Page): string => /imports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
