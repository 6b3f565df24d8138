import type { TextFormat } from '../define.ts';

/** What most files have already; cleaning costs 300 ns. */
const CLEAN = /^[A-Z0-9]+$/;

/**
 * A UK national insurance number, kept in capitals without spaces, e.g. `AB123456C`. Which letters exist is HMRC's
 * rule (National Insurance Manual NIM39110): neither of the first two is D, F, I, Q, U or V, the second is not O,
 * some pairs were never given out, and the last is A to D.
 */
export const nationalInsuranceNumber: TextFormat = {
  clean: (text) => (CLEAN.test(text) ? text : text.replace(/[\s-]/g, '').toUpperCase()),
  pattern: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
};
