/**
 * Writes the table of settings into README.md, between its two markers, from `src/config.ts`; with `--check` it
 * only says whether the table there is the current one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.ts';
import type { Setting } from '../src/settings.ts';

const readme = new URL('../README.md', import.meta.url);
const begin = '<!-- settings: generated from src/config.ts by `npm run generate` -->';
const end = '<!-- /settings -->';

function row(setting: Setting<unknown>): string {
  const standard = setting.defaultSays ?? `\`${setting.default}\``;
  return `| \`${setting.env}\` | ${setting.meaning} | ${standard} | ${setting.unit ?? ''} |`;
}

const table = [
  begin,
  '',
  '| variable | what it says | default | unit |',
  '| --- | --- | --- | --- |',
  ...Object.values<Setting<unknown>>(settings).map(row),
  '',
  end,
].join('\n');

const text = readFileSync(readme, 'utf8');
const from = text.indexOf(begin);
const to = text.indexOf(end);
if (from < 0 || to < from) throw new Error(`README.md needs the lines «${begin}» and «${end}».`);
const fresh = text.slice(0, from) + table + text.slice(to + end.length);

if (process.argv.includes('--check')) {
  if (fresh !== text) {
    console.error('The table of settings in README.md is stale: run `npm run generate`.');
    process.exitCode = 1;
  }
} else if (fresh !== text) writeFileSync(readme, fresh);
