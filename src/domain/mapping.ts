/** What a mapping says: which header fills which field, and how its cells are to be understood. Contract §4. */

/** The order of day, month and year in a column of dates. */
export const dateOrders = ['DMY', 'MDY', 'YMD'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The order of a column of dates, and what decided it. */
export interface SettledDates {
  order: DateOrder;
  /** No cell speaks against it, and it is no mere default. */
  sure: boolean;
  /** The deciding cell in words, e.g. `line 812: 26/06/1950`. */
  because: string;
}

/** A mapping as a person gives it; all keys are fields of the import's type. */
export interface Mapping {
  /** field → header of the file */
  headers: Record<string, string>;
  /** field → one value for every row */
  values: Record<string, string | number | boolean | string[] | null>;
  /** field → (text in the file → text it stands for) */
  replace: Record<string, Record<string, string>>;
  /** field → the order its dates are written in, where the column itself does not settle it */
  dates: Record<string, DateOrder>;
}
