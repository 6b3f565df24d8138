import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/**
 * What is wrong with a configuration, with the line it is in: that of the call that threw, or below it the line that
 * names the field the message is about.
 * @param error as importing the file threw it
 */
export async function whereIn(file: string, error: unknown): Promise<string> {
  const {
    message,
    stack = '',
    code,
  } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  if (code === 'ENOENT' || (code === 'MODULE_NOT_FOUND' && message.includes(`'${file}'`)))
    return `${file}: there is no such file. INLET_CONFIG names it; without it Inlet looks for inlet.config.ts, .js or .json.`;
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return message
    .split('\n')
    .map((one) => {
      const line = lineOf(file, stack, one, lines);
      return `${file}${line === null ? '' : `:${line}`}: ${one}`;
    })
    .join('\n');
}

function lineOf(file: string, stack: string, message: string, lines: readonly string[]): number | null {
  const place = [pathToFileURL(file).href, file].flatMap((path) => {
    const at = stack.indexOf(`${path}:`);
    const number = at < 0 ? Number.NaN : Number.parseInt(stack.slice(at + path.length + 1), 10);
    return Number.isNaN(number) ? [] : [number];
  });
  const [line] = place;
  if (line === undefined) return null;
  const [, field] = /field "([^"]+)"/.exec(message) ?? [];
  if (field === undefined) return line;
  const names = [`'${field}'`, `"${field}"`, `\`${field}\``];
  const below = lines.findIndex((text, at) => at >= line - 1 && names.some((name) => text.includes(name)));
  return below < 0 ? line : below + 1;
}
