/** What a file is called on the wire, by the end of its name; what it is, the reader sees for itself. */
const known: Record<string, string> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @param name of the file, e.g. `clients.csv` */
export function mediaTypeOf(name: string): string {
  return known[endOf(name)] ?? 'application/octet-stream';
}

/** Whether a file of a folder is a table to import: by the end of its name, and no error report of ours. */
export function isTable(name: string): boolean {
  return (
    endOf(name) in known && endOf(name) !== 'txt' && !name.startsWith('.') && !name.endsWith('.errors.csv')
  );
}

const endOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? '';
