/**
 * Finds a workbook's parts by its relationships, never by their usual names. ECMA-376 part 1 §12 (SpreadsheetML) and
 * part 2 (packages); the strict variant differs in namespaces only, so types are told by their last word.
 */
import type { ReadLimits } from './limits.ts';
import { localAttribute, readXml } from './workbook-xml.ts';
import { damaged, type Zip } from './workbook-zip.ts';

export interface Sheet {
  name: string;
  /** Neither hidden nor «very hidden». */
  visible: boolean;
  /** Its part in the archive. */
  part: string;
}

export interface Workbook {
  /** Worksheets in the order of their tabs; chart and macro sheets left out. */
  sheets: Sheet[];
  /** Dates are counted from 1904 instead of 1900. */
  date1904: boolean;
  /** Parts; null where the workbook has none. */
  strings: string | null;
  styles: string | null;
}

interface Relationship {
  /** Last word of its type, e.g. `worksheet`. */
  type: string;
  part: string;
}

/** The part everything begins with, e.g. `xl/workbook.xml`; null where the archive is no Office document. */
export async function mainPart(zip: Zip, limits: ReadLimits): Promise<string | null> {
  if (!zip.has('_rels/.rels')) return null;
  const all = await relationships(zip, '', limits);
  return all.values().find(({ type }) => type === 'officeDocument')?.part ?? null;
}

/**
 * Reads the workbook part. @throws InletError 422 where it is damaged
 * @returns the name of its root element where it is no workbook, e.g. `document` for a text document
 */
export async function readWorkbook(zip: Zip, part: string, limits: ReadLimits): Promise<Workbook | string> {
  const related = await relationships(zip, part, limits);
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    strings: partOf(related, 'sharedStrings'),
    styles: partOf(related, 'styles'),
  };
  let root = '';
  const open = (name: string, attributes: Record<string, string>) => {
    root ||= name;
    if (name === 'workbookPr') workbook.date1904 = isTrue(attributes.date1904);
    if (name !== 'sheet' || root !== 'workbook') return;
    const sheet = related.get(localAttribute(attributes, 'id') ?? '');
    if (sheet === undefined) throw damaged(`its sheet "${attributes.name}" is missing`);
    if (sheet.type !== 'worksheet') return;
    const visible = (attributes.state ?? 'visible') === 'visible';
    workbook.sheets.push({ name: attributes.name ?? '', visible, part: sheet.part });
  };
  await readXml(zip, part, { open }, limits);
  return root === 'workbook' ? workbook : root;
}

/** A truth value as XML Schema writes it. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

function partOf(related: Map<string, Relationship>, type: string): string | null {
  return related.values().find((each) => each.type === type)?.part ?? null;
}

/** What a part points to, by id; the package itself is the part ''. What lies outside of the file is left out. */
async function relationships(zip: Zip, part: string, limits: ReadLimits): Promise<Map<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(name)) return found;
  const open = (element: string, { Id, Type, Target, TargetMode }: Record<string, string>) => {
    if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
      return;
    found.set(Id, { type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '', part: resolved(folder, Target) });
  };
  await readXml(zip, name, { open }, limits);
  return found;
}

/** A target against the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  const from = target.startsWith('/') ? target : folder + target;
  for (const step of from.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
