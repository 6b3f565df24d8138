/** Writes .xlsx workbooks for tests, from the XML of their sheets' cells. */
import { type ZipPart, zipOf } from './zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface TestSheet {
  name: string;
  /** What stands in `sheetData`. */
  rows: string;
  /** What stands after it, e.g. merged cells. */
  after?: string;
  before?: string;
  state?: 'hidden' | 'veryHidden';
}

export interface TestWorkbook {
  sheets: TestSheet[];
  /** The `si` elements. */
  strings?: string;
  /** Number format codes; style number n (from 1) has the n-th, style 0 is General. A number is a built-in format. */
  formats?: (string | number)[];
  date1904?: boolean;
}

/** The parts of a workbook, to be changed before they are packed. */
export function workbookParts({ sheets, strings, formats = [], date1904 = false }: TestWorkbook): ZipPart[] {
  const ids = sheets.map((_, index) => `rId${index + 1}`);
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 7}"${state ? ` state="${state}"` : ''} r:id="${ids[index]}"/>`,
  );
  const related = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/tab${index + 1}.xml`),
  );
  if (strings !== undefined) related.push(relationship('rIdT', 'sharedStrings', '/xl/texts.xml'));
  related.push(relationship('rIdS', 'styles', 'styles.xml'));
  return [
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part('_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/book.xml')])),
    part(
      'xl/book.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    ),
    part('xl/_rels/book.xml.rels', relationships(related)),
    part('xl/styles.xml', stylesXml(formats)),
    ...(strings === undefined ? [] : [part('xl/texts.xml', `<sst xmlns="${main}">${strings}</sst>`)]),
    ...sheets.map(({ rows, before = '', after = '' }, index) =>
      part(
        `xl/worksheets/tab${index + 1}.xml`,
        `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ),
    ),
  ];
}

/** A workbook, packed. */
export const workbookOf = (workbook: TestWorkbook): Buffer => zipOf(workbookParts(workbook));

/** A workbook of one sheet. */
export const sheetOf = (rows: string, more: Omit<TestWorkbook, 'sheets'> & Partial<TestSheet> = {}): Buffer =>
  workbookOf({ ...more, sheets: [{ name: 'Sheet1', ...more, rows }] });

function stylesXml(formats: (string | number)[]): string {
  const codes = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + index}"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

const part = (name: string, xml: string): ZipPart => ({ name, data: declaration + xml });
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relationships = (all: string[]) => `<Relationships xmlns="${packages}">${all.join('')}</Relationships>`;

/** Text as XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
