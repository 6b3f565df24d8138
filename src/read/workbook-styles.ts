/** What each cell style of a workbook makes of a number. ECMA-376 part 1 §18.8. */
import type { ReadLimits } from './limits.ts';
import { type NumberKind, numberKind } from './workbook-number-format.ts';
import { readXml } from './workbook-xml.ts';
import { damaged, type Zip } from './workbook-zip.ts';

/** Spreadsheet programs allow 65,490 cell formats. */
const stylesMax = 100_000;

/** Kinds by style number (`s` of a cell). */
export type Styles = readonly NumberKind[];

/** The kind of numbers without a style. */
export const general: NumberKind = { is: 'number' };

/** Reads the part of styles; null gives none. @throws InletError 422 where it is damaged */
export async function readStyles(zip: Zip, part: string | null, limits: ReadLimits): Promise<Styles> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  const handler = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
      if (codes.size > stylesMax || formats.length > stylesMax) {
        throw damaged(`it has more than ${stylesMax} cell formats, which is the limit`);
      }
    },
    close(name: string) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
  await readXml(zip, part, handler, limits);
  const kinds = new Map<number, NumberKind>();
  const kindOf = (id: number) => {
    const kind = kinds.get(id) ?? numberKind(id, codes.get(id));
    kinds.set(id, kind);
    return kind;
  };
  return formats.map(kindOf);
}
