/** What the operating system says is wrong with a file, without its code and its call: `permission denied`. Null for other errors. */
export function systemWords(error: unknown): string | null {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).syscall === undefined) return null;
  return /^[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message;
}
