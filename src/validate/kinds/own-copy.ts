/**
 * A text with memory of its own. A cell is a slice that keeps the whole piece of the file it was cut from; what is
 * remembered beyond its row must not.
 * @param text without lone surrogates
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
