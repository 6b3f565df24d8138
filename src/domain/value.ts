/** A checked cell: canonical text as COPY takes it before escaping (`2024-01-31`, `t`, pennies), or null for none. */
export type Value = string | null;
