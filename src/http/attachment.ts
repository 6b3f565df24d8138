/**
 * `Content-Disposition` of a download (RFC 6266): a plain name for old programs, and the real one in UTF-8 (RFC 8187).
 * Always an attachment: a browser saves it and never shows it (contract §3 File).
 */
export function attachment(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
