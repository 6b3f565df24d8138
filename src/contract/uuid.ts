/** Ids as requests write them. Apart from the schemas, so that who needs no schema loads none. Contract §2. */

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in lower case, or null where the text is no UUID. Ids are taken in any case. */
export function asUuid(text: string): string | null {
  const lower = text.toLowerCase();
  return uuidPattern.test(lower) ? lower : null;
}
