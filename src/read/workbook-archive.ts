/** What a zip archive is when it is no workbook that Inlet reads. */
import type { InletError } from '../errors.ts';
import { refused } from './convert-kind.ts';
import type { ReadLimits } from './limits.ts';
import { mainPart, readWorkbook, type Workbook } from './workbook-parts.ts';
import type { Zip } from './workbook-zip.ts';

const toDo = 'Open it in a spreadsheet program, save it as .xlsx or .csv, and upload that.';
const openDocument: Record<string, string> = {
  spreadsheet: 'an OpenDocument spreadsheet (.ods)',
  text: 'an OpenDocument text (.odt)',
  presentation: 'an OpenDocument presentation (.odp)',
};
const officeRoots: Record<string, string> = {
  document: 'a Word document (.docx)',
  presentation: 'a PowerPoint presentation (.pptx)',
};

/** The workbook in an archive. @throws InletError 422 that says what the archive is instead */
export async function workbookIn(zip: Zip, limits: ReadLimits): Promise<Workbook> {
  const main = await mainPart(zip, limits);
  if (main === null) throw await refusedArchive(zip);
  if (main.toLowerCase().endsWith('.bin')) throw refused('a binary Excel workbook (.xlsb)', toDo);
  const workbook = await readWorkbook(zip, main, limits);
  if (typeof workbook === 'string')
    throw refused(officeRoots[workbook] ?? 'an Office document that is no workbook');
  return workbook;
}

async function refusedArchive(zip: Zip): Promise<InletError> {
  const names = zip.names();
  if (zip.has('mimetype')) {
    const type = await mediaType(zip);
    const kind = /opendocument\.(\w+)/.exec(type)?.[1];
    if (kind !== undefined) return refused(openDocument[kind] ?? 'an OpenDocument file', toDo);
    if (type.includes('epub')) return refused('an e-book (.epub)');
  }
  if (names.some((name) => name === 'index.zip' || /^(.*\/)?index\/document\.iwa$/.test(name))) {
    const how = 'Open it, choose Export to Excel or to CSV, and upload that.';
    return refused('a document of Numbers, Pages or Keynote', how);
  }
  if (zip.locked)
    return refused('a zip archive with a password', 'Unpack it and upload the table that is in it.');
  return refused('a zip archive', 'Unpack it and upload the table that is in it.');
}

async function mediaType(zip: Zip): Promise<string> {
  for await (const piece of zip.read('mimetype')) return piece.toString('latin1', 0, 200);
  return '';
}
