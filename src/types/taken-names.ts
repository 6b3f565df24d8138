/** Names that mean something else wherever fields are called by name, so that no field can have them. */

const taken = new Set([
  // Beside the fields: of a record, and of the messages of a row.
  'origin',
  'row',
  // Every object of JavaScript has it. Its other names are no names of fields: they have capitals.
  'constructor',
  // Columns that every table of PostgreSQL has, though nobody sees them.
  'tableoid',
  'xmin',
  'cmin',
  'xmax',
  'cmax',
  'ctid',
]);

/** Whether a field cannot be called so. What begins with `inlet_` are columns of the error report (contract §8). */
export function isTaken(name: string): boolean {
  return taken.has(name) || name.startsWith('inlet_');
}

/** Keys beside the record of a failed row (contract §3 `errors`), whose own key is the type in the singular. */
export const besideRecord: ReadonlySet<string> = new Set(['row', 'line', 'errors', 'corrections']);

/** Tables that Inlet makes while it works, two of them in front of all others, and takes away again. */
const working = /^(incoming|clash|(atomic|survey)_\d+)$/;

/** Whether a type's table cannot be called so. */
export const isTakenTable = (name: string): boolean => working.test(name);
