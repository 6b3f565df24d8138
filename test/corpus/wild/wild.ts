/** How a file in the manner of those that people really send is written down, with what a careful person sees in it. */
export interface Wild {
  /** What the file shows. */
  shows: string;
  text: string | Buffer;
  /** `¦` parts the cells; null where it has no header. */
  header: string | null;
  rows: string[];
}

export const crlf = (text: string) => text.replace(/\n/g, '\r\n');

/** Lines made by their number, without a line end behind the last. */
export const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
