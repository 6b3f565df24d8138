/** Text that PostgreSQL cannot keep, and no spreadsheet needs: U+0000, and halves of characters. */
import { invalid } from '../errors.ts';
import type { App } from './served.ts';

/** @throws InletError 422, before a handler sees a query or a body that could never be stored */
export function refuseUnstorable(app: App): void {
  app.addHook('preValidation', async (request) => {
    for (const [part, whole] of [
      [request.query, 'query'],
      [request.body, 'body'],
    ] as const) {
      const name = unstorable(part, whole);
      if (name !== null)
        throw invalid({ [name]: [`The ${name} field contains characters that cannot be stored.`] });
    }
  });
}

export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** @returns the name of the first member that cannot be stored, or null */
function unstorable(value: unknown, name: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : name;
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return null;
  for (const [key, member] of Object.entries(value)) {
    if (!isStorable(key)) return name;
    const found = unstorable(member, Array.isArray(value) ? name : key);
    if (found !== null) return found;
  }
  return null;
}
