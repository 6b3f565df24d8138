/** `inlet inspect FILE`: what the reader sees in a file, how sure it is, and why. Contract §1. */
import type { Command } from 'commander';
import type { Fact, Profile } from '../domain/profile.ts';
import { addCommand, type Common, print } from './command.ts';
import { addReadOptions, type ReadOptions, withProfile } from './local-file.ts';

export function inspect(program: Command): void {
  const command = addCommand(program, 'inspect', 'Show what Inlet sees in a file').argument(
    '<file>',
    'what to look at',
  );
  addReadOptions(command).action(async (file: string, options: Common & ReadOptions) => {
    const profile = await withProfile(file, options, async (read) => read.profile);
    print(options, asJson(file, profile), asTable(profile));
  });
}

function asJson(file: string, profile: Profile): unknown {
  const { layout: _, normalForm: __, ...facts } = profile;
  return { file, ...facts };
}

function asTable(profile: Profile): string {
  const rows: string[][] = [
    ['what', 'value', 'sure', 'why'],
    ['format', profile.format, '', ''],
    factRow('encoding', profile.encoding),
    factRow('delimiter', profile.delimiter),
    factRow('quote', profile.quote),
    factRow('header row', profile.header_row),
  ];
  if (profile.sheet) rows.push(factRow('sheet', profile.sheet));
  if (profile.sheets.length > 1) rows.push(['sheets', profile.sheets.join(', '), '', '']);
  rows.push(['columns', String(profile.headers.length), '', profile.headers.join(', ')]);
  rows.push(['rows', String(profile.rows), '', '']);
  const problems = profile.problems.map(
    ({ message, count }) => `- ${message}${count > 1 ? ` (${count} times)` : ''}`,
  );
  return [...aligned(rows), ...(problems.length > 0 ? ['', 'problems', ...problems] : [])].join('\n');
}

function factRow(what: string, fact: Fact<string | number>): string[] {
  return [what, visible(String(fact.value)), fact.sure ? 'yes' : 'no', fact.because];
}

/** Delimiters that cannot be seen, by name. */
function visible(value: string): string {
  if (value === '0') return 'none';
  return value.replaceAll('\t', 'tab').replace(/^ $/, 'space');
}

function aligned(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
