/** Compound files (OLE2, MS-CFB): what Office wrote before 2007, and what a password makes of a workbook today. */
import type { Bytes } from '../domain/bytes.ts';
import { type InletError, invalid } from '../errors.ts';
import { slice } from './convert-bytes.ts';
import { refused } from './convert-kind.ts';

/** How much of the directory is looked at; the telling entries stand in its first kilobytes. */
const directoryBytes = 64 * 1024;

const toDo = 'Open it in a spreadsheet program, save it as .xlsx or .csv, and upload that.';

/** The 422 for a compound file, by the names in its directory. */
export async function refusedCompound(bytes: Bytes): Promise<InletError> {
  const header = await slice(bytes, 0, 512);
  if (header.length < 512) return refused('an old Office document that was cut off', toDo);
  // MS-CFB §2.2: sector size as a power of two at 30, first directory sector at 48; sector 0 follows the header.
  const sectorBytes = 2 ** Math.min(header.readUInt16LE(30), 16);
  const start = (header.readUInt32LE(48) + 1) * sectorBytes;
  const directory = await slice(bytes, start, start + directoryBytes);
  const has = (name: string) => directory.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) {
    return invalid({
      file: [
        'The workbook is protected with a password, so Inlet cannot read it. Open it, save a copy without a password, and upload that.',
      ],
    });
  }
  if (has('Workbook') || has('Book')) return refused('an Excel workbook of before 2007 (.xls)', toDo);
  if (has('WordDocument')) return refused('a Word document (.doc)');
  if (has('PowerPoint Document')) return refused('a PowerPoint presentation (.ppt)');
  return refused('an Office document of before 2007', toDo);
}
