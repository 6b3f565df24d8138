import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { convertToText } from './convert.ts';
import { defaultLimits } from './limits.ts';

const folder = new URL('../../test/corpus/workbooks/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder));
const names = readdirSync(folder);
const convert = async (name: string) => {
  const sink = new MemorySink();
  const converted = await convertToText(bytesOf(file(name), 4096), name, {}, defaultLimits, sink);
  return { converted, text: sink.text };
};

test.each(names.filter((name) => name.endsWith('.xlsx')))('reads %s as the table beside it', async (name) => {
  const { converted, text } = await convert(name);
  expect(text).toBe(file(name.replace('.xlsx', '.csv')).toString());
  expect(converted?.sheet?.sure).toBe(true);
});

test('says what it saw beside the cells', async () => {
  const seen = async (name: string) =>
    (await convert(name)).converted?.problems.map(({ code, line, count }) => [code, line, count]);
  expect(await seen('libreoffice.xlsx')).toEqual([
    ['hidden-rows', 5, 1],
    ['error-values', 8, 4],
  ]);
  expect(await seen('openpyxl-1904.xlsx')).toEqual([
    ['formula-without-result', 2, 11],
    ['hidden-rows', 4, 1],
    ['merged-cells', 5, 1],
  ]);
  expect(await seen('xlsxwriter.xlsx')).toEqual([]);
});

test('refuses the same workbook as .xls and as .ods by name', async () => {
  await expect(convert('libreoffice.xls')).rejects.toThrow(/an Excel workbook of before 2007 \(\.xls\)/);
  await expect(convert('libreoffice.ods')).rejects.toThrow(/an OpenDocument spreadsheet \(\.ods\)/);
});
