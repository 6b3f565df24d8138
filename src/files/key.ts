/** Names of files, the same whoever keeps them. */

const shape = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

/** @throws when it is none: keys come from us, never from a request */
export function checkKey(key: string): string {
  if (!isKey(key)) throw new Error(`Not a key of a file: ${JSON.stringify(key)}`);
  return key;
}

export const isKey = (text: string): boolean => shape.test(text) && text.length <= 500;
