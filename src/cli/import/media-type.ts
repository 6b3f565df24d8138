/** What a file is called on the wire, by the end of its name; what it is, the reader sees for itself. */
const known = new Map([
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['txt', 'text/plain'],
  ['json', 'application/json'],
  ['jsonl', 'application/x-ndjson'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** @param name of the file, e.g. `clients.csv` */
export function mediaTypeOf(name: string): string {
  return known.get(endOf(name)) ?? 'application/octet-stream';
}

/**
 * Whether a file of a folder is a table to import: by the end of its name, and no error report of ours, nor what office
 * programs lay beside a workbook while it is open (`~$clients.xlsx`).
 */
export function isTable(name: string): boolean {
  const isData = known.has(endOf(name)) && endOf(name) !== 'txt';
  return isData && !/^(\.|~\$)/.test(name) && !name.endsWith('.errors.csv');
}

const endOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? '';
