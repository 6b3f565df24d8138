/** Who is asking: a user through one of their accounts. Every question to the engine names one. */

/** What an account may do: `reader` may only look; the others may import (contract §1, `user create`). */
export const roles = ['owner', 'admin', 'member', 'reader'] as const;
export type Role = (typeof roles)[number];

/** The account through which a user acts, and the firm it belongs to. */
export interface Actor {
  userUuid: string;
  accountUuid: string;
  firmUuid: string;
  role: Role;
  /** The firm's IANA time zone, e.g. `Europe/London`: times are told in it. */
  timezone: string;
}

/** A user and, where there is one they may ask through, an account of theirs. */
export interface Holder {
  userUuid: string;
  accountUuid: string | null;
  firmUuid: string | null;
  role: Role | null;
  timezone: string | null;
}
