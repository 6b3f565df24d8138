/** A file of many clients with few columns: for tests of what becomes of rows, whatever stands in them. */

/** @returns text with a header, each row another client */
export function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `P${at},Lee,p${at}@a.test,no\n`);
  return `first_name,last_name,email,send_welcome_email\n${rows.join('')}`;
}
