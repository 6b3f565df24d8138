/** Decoders for all encodings that are read: the platform's, and the DOS code pages it does not know. */

/** What the bytes from 128 on mean. */
const pages: Record<string, string> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** Turns bytes into text, piece by piece. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** @throws RangeError for an encoding nobody knows */
export function decoderFor(encoding: string): Decoder {
  const page = pages[encoding];
  if (page === undefined) return new TextDecoder(encoding);
  return { decode: (bytes = new Uint8Array(0)) => ofPage(bytes, page) };
}

/** The name by which an encoding is told. @throws RangeError for one nobody knows */
export function properName(said: string): string {
  const page = /^(?:cp|ibm|dos)?[-_ ]?(437|850|852)$/.exec(said);
  if (page) return `cp${page[1]}`;
  const { encoding } = new TextDecoder(said);
  return encoding === 'gbk' ? 'gb18030' : encoding;
}

function ofPage(bytes: Uint8Array, page: string): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (char) => page[char.charCodeAt(0) - 128] as string);
}
