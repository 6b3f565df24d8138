/** How a table is written down as text: what parts cells, what encloses them, what takes a quote's meaning away. */
export interface Dialect {
  /** One or two ASCII characters as UTF-8 text; '' for a file of one column. */
  delimiter: string;
  /** One ASCII character, or '' where nothing is quoted. */
  quote: string;
  /** `double`: a quote inside a quoted cell is written twice (RFC 4180 §2.7); `backslash`: `\"` (doubling works too). */
  escape: 'double' | 'backslash';
  /** Whether a carriage return without a line feed ends a record. */
  crEndsRecord: boolean;
}

/** RFC 4180. */
export const standardDialect: Dialect = { delimiter: ',', quote: '"', escape: 'double', crEndsRecord: true };
