/** Errors that mean the database is away for now, not that a statement is wrong. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/** PostgreSQL Appendix A: shutting down, starting up, too many connections; class 08 is the connection itself. */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300']);

/** `pg` and its pool give these without a code. */
const sentences = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (code === undefined) return sentences.test(error.message);
  // A socket file that is gone: ENOENT, of `connect` and of nothing else.
  return networkCodes.has(code) || serverCodes.has(code) || /^08\d\d\d$/.test(code) || syscall === 'connect';
}
