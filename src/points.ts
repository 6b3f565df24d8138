/**
 * Named moments in the life of an import. A process started with `HOLD_AT=name` stops there for good, so that a test
 * can kill it at exactly that moment and see what the next one makes of it (contract §6, exactly once).
 */
export const points = [
  'none',
  'surveying',
  'settling',
  'before-copy',
  'after-copy',
  'before-commit',
  'after-commit',
  'finishing',
  'reporting',
  'undoing',
  'announcing',
  'sent',
  'answering',
] as const;
export type Point = (typeof points)[number];

/** Comes back at once, unless the process is to stop at this point. */
export async function reach(
  { config, log }: { config: { holdAt: Point }; log: { fatal(about: object, text: string): void } },
  point: Point,
): Promise<void> {
  if (config.holdAt !== point) return;
  log.fatal({ point }, `held at ${point}`);
  await new Promise(() => {});
}
