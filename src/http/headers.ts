/** What every answer carries, so that a browser does nothing with it that was not meant. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** An answer of the API is data: a browser that shows it runs nothing, loads nothing, and frames it nowhere. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page of ours: only what this server has itself.
 * @param style where its styles may come from beside the server
 */
export const pagePolicy = (style = ''): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'${style && ` ${style}`}; img-src 'self' data:; ` +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** @param secure whether people reach the server by https: then a browser keeps to it */
export const securityHeaders = (secure: boolean): Record<string, string> => ({
  ...always,
  'content-security-policy': dataPolicy,
  'cache-control': 'no-store',
  ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
});
