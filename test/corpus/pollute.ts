/**
 * Writes a table down in every bad way that is known from files people send, together with what a careful person
 * would read in it. Modelled on the kinds of pollution that the survey behind the Pollock benchmark found in
 * public CSV files (G. Vitagliano et al., «Pollock: A Data Loading Benchmark», 2023).
 */
import type { SourceTable } from './tables.ts';

export interface Polluted {
  name: string;
  bytes: Buffer;
  /** null where the file has no header. */
  header: string[] | null;
  rows: string[][];
}

/** How a table is written down. */
interface Writing {
  delimiter: string;
  quote: string;
  /** What stands before a quote inside a quoted cell. */
  escape: string;
  lineEnd: string;
  quoteAll: boolean;
}

const rfc: Writing = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\r\n', quoteAll: false };

function writeCell(cell: string, writing: Writing): string {
  const { delimiter, quote, escape, quoteAll } = writing;
  const needs = quoteAll || cell.includes(delimiter) || /[\r\n]/.test(cell) || (quote !== '' && cell.includes(quote));
  if (quote === '' || !needs) return cell;
  return quote + cell.replaceAll(quote, escape + quote) + quote;
}

function writeRow(cells: readonly string[], writing: Writing): string {
  return cells.map((cell) => writeCell(cell, writing)).join(writing.delimiter);
}

function lines(table: SourceTable, writing: Writing): string[] {
  return [table.header, ...table.rows].map((row) => writeRow(row, writing));
}

/** Every pollution of one table. */
export function* pollute(table: SourceTable): Generator<Polluted> {
  for (const quoteAll of [false, true]) {
    const writing = { ...rfc, quoteAll };
    const style = quoteAll ? 'quoted' : 'plain';
    const named = (file: Polluted): Polluted => ({ ...file, name: `${table.name}-${style}-${file.name}` });
    for (const file of wholeFile(table, writing)) yield named(file);
    for (const file of aroundTable(table, writing)) yield named(file);
    for (const file of inHeader(table, writing)) yield named(file);
    for (const file of inRows(table, writing)) yield named(file);
  }
}

function polluted(name: string, text: string | Buffer, table: Partial<Polluted> & { rows: string[][] }): Polluted {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { name, bytes, header: table.header ?? null, rows: table.rows };
}

function* wholeFile(table: SourceTable, writing: Writing): Generator<Polluted> {
  const text = (more: Partial<Writing>) => {
    const way = { ...writing, ...more };
    return lines(table, way).join(way.lineEnd) + way.lineEnd;
  };
  const file = (name: string, content: string | Buffer) => polluted(name, content, table);
  yield file('source', text({}));
  yield file('no-trailing-newline', text({}).trimEnd());
  yield file('double-trailing-newline', `${text({})}\r\n`);
  for (const [name, lineEnd] of [['lf', '\n'], ['cr', '\r']] as const) yield file(`line-end-${name}`, text({ lineEnd }));
  yield file('line-ends-mixed', text({ lineEnd: '\n' }).replace(/\n/g, (_, at: number) => (at % 3 === 0 ? '\r\n' : '\n')));
  yield file('blank-lines-between', text({ lineEnd: '\r\n\r\n' }));
  for (const delimiter of [';', '\t', '|', ':', '^', '~', ', ', '; ', '\t\t', '||']) {
    yield file(`delimiter-${JSON.stringify(delimiter)}`, text({ delimiter }));
  }
  yield file('delimiter-space', text({ delimiter: ' ', quoteAll: true }));
  yield file('delimiter-space-minimal', text({ delimiter: ' ' }).replace(/ (?= |\r)/g, ' ""'));
  yield file('quote-apostrophe', text({ quote: "'", escape: "'" }));
  yield file('escape-backslash', text({ escape: '\\' }));
  yield file('escape-none', text({ escape: '' }));
  yield file('sep-line', `sep=;\r\n${text({ delimiter: ';' })}`);
  yield file('utf8-bom', `\ufeff${text({})}`);
  yield file('utf16le-bom', Buffer.from(`\ufeff${text({})}`, 'utf16le'));
  yield file('utf16be-bom', Buffer.from(`\ufeff${text({})}`, 'utf16le').swap16());
  yield file('latin1', Buffer.from(text({}), 'latin1'));
  const spaced = [table.header, ...table.rows].map((row) => row.map((cell) => writeCell(cell, writing)).join(' , '));
  yield file('space-around-cells', spaced.join('\r\n'));
  const wide = { header: [...table.header], rows: table.rows.map((row) => [...row]) };
  for (let c = 0; c < 200; c++) {
    wide.header.push(`col${c + 1}`);
    for (const [r, row] of wide.rows.entries()) row.push(String((r * 7 + c) % 1000));
  }
  yield polluted('wide', lines({ ...table, ...wide }, writing).join('\r\n'), wide);
  const long = { header: table.header, rows: Array.from({ length: 40 }, () => table.rows).flat() };
  yield polluted('long', lines({ ...table, ...long }, writing).join('\r\n'), long);
  const huge = { header: table.header, rows: table.rows.map((row, i) => (i === 3 ? row.with(1, 'word '.repeat(9000).trim()) : row)) };
  yield polluted('huge-cell', lines({ ...table, ...huge }, writing).join('\r\n'), huge);
  const multiline = { header: table.header, rows: table.rows.map((row) => row.with(1, `${row[1]}\nline two, with "more"`)) };
  yield polluted('multi-line-cells', lines({ ...table, ...multiline }, writing).join('\r\n'), multiline);
  for (const column of [0, 1]) {
    const single = { header: [table.header[column] as string], rows: table.rows.map((row) => [row[column] as string]) };
    yield polluted(`single-column-${column}`, lines({ ...table, ...single }, writing).join('\r\n'), single);
  }
}

function* aroundTable(table: SourceTable, writing: Writing): Generator<Polluted> {
  const body = lines(table, writing);
  const width = table.header.length;
  const empty = ','.repeat(width - 1);
  const file = (name: string, before: string[], after: string[]) =>
    polluted(name, `${[...before, ...body, ...after].join('\r\n')}\r\n`, table);
  yield file('preamble', ['Export of the catalogue', 'Made on 2 May 2019 by A. Person', ''], []);
  yield file('preamble-no-blank', ['Export of the catalogue'], []);
  yield file('preamble-delimited', [`Export of the catalogue${empty}`], []);
  yield file('preamble-delimited-blank', [`Export${empty}`, `As of:,02/05/2019${empty.slice(1)}`, empty], []);
  yield file('preamble-comments', ['# generated by a tool', '# do not edit, please'], []);
  yield file('blank-before', ['', '', empty], []);
  yield file('footer-blank', [], ['', 'Source: the catalogue']);
  yield file('footer-three', [], ['Figures are provisional.', 'They may change, and have.', 'See the web site for more.']);
  yield file('footer-delimited', [], [empty, `Source: the catalogue${empty}`]);
  yield file('footer-total', [], [`Total${','.repeat(width - 2)},123`]);
  yield file('blank-after', [], ['', empty, '']);
  yield polluted('no-header', `${body.slice(1).join('\r\n')}\r\n`, { rows: table.rows });
  yield polluted('header-only', `${body[0]}\r\n`, { header: table.header, rows: [] });
  yield polluted('one-row', `${body.slice(0, 2).join('\r\n')}\r\n`, { header: table.header, rows: table.rows.slice(0, 1) });
  const second = (columns: number) => lines({ ...table, header: table.header.slice(0, columns), rows: table.rows.slice(0, 12).map((row) => row.slice(0, columns)) }, writing);
  yield file('second-table-narrower', [], second(width - 2));
  yield file('second-table-narrower-blank', [], ['', ...second(width - 2)]);
  yield file('second-table-wider', [], ['', ...second(width).map((line, i) => `${line},${i === 0 ? 'More' : i}`)]);
}

function* inHeader(table: SourceTable, writing: Writing): Generator<Polluted> {
  const body = lines(table, writing);
  const file = (name: string, header: string[], written: string[]) =>
    polluted(name, `${[...written, ...body.slice(1)].join('\r\n')}\r\n`, { header, rows: table.rows });
  const row = (cells: string[]) => writeRow(cells, writing);
  yield file('header-twice', table.header.map((name) => `${name} ${name}`), [row(table.header), row(table.header)]);
  yield file('header-thrice', table.header.map((name) => `${name} ${name} ${name}`), [row(table.header), row(table.header), row(table.header)]);
  for (let column = 0; column < table.header.length; column++) {
    yield file(`header-blank-${column}`, table.header.with(column, `column_${column + 1}`), [row(table.header.with(column, ''))]);
    yield file(`header-more-${column}`, table.header, [row(table.header.toSpliced(column, 0, ''))]);
  }
  yield file('header-duplicate', table.header.with(1, `${table.header[0]} 2`), [row(table.header.with(1, table.header[0] as string))]);
  yield file('header-long', table.header.with(1, 'L'.repeat(250)), [row(table.header.with(1, 'L'.repeat(250)))]);
  yield file('header-odd', table.header.with(1, 'HEAD/%R (€)'), [row(table.header.with(1, 'HEAD/%R (€)'))]);
  const words = table.header.map((name) => name.replaceAll(' ', '_'));
  yield file('header-other-delimiter', words, [words.join(' ')]);
}

function* inRows(table: SourceTable, writing: Writing): Generator<Polluted> {
  const body = lines(table, writing);
  const cellTexts = table.rows.map((row) => row.map((cell) => writeCell(cell, writing)));
  for (const at of [0, 1, Math.floor(table.rows.length / 2), table.rows.length - 1]) {
    const source = table.rows[at] as string[];
    const written = cellTexts[at] as string[];
    const file = (name: string, line: string, row: string[], rows = table.rows.with(at, row)) =>
      polluted(`${name}-row${at}`, `${body.with(at + 1, line).join('\r\n')}\r\n`, { header: table.header, rows });
    for (let column = 0; column < source.length; column++) {
      yield file(`more-${column}`, written.toSpliced(column, 0, '').join(','), source);
      const cell = written[column] as string;
      const stray = cell.startsWith('"') ? `""${cell.slice(1)}` : `"${cell}`;
      yield file(`quote-${column}`, written.with(column, stray).join(','), source.with(column, `"${source[column]}`));
      const middle = Math.floor(cell.length / 2);
      if (cell.length > 4 && !cell.slice(middle - 1, middle + 1).includes('"')) {
        const inside = `${cell.slice(0, middle)}"${cell.slice(middle)}`;
        const own = source[column] as string;
        const half = cell.startsWith('"') ? middle - 1 : middle;
        if (!own.includes('"')) yield file(`inner-quote-${column}`, written.with(column, inside).join(','), source.with(column, `${own.slice(0, half)}"${own.slice(half)}`));
      }
    }
    yield file('other-delimiter', source.map((cell) => writeCell(cell, { ...writing, delimiter: ' ' })).join(' '), source);
    yield file('semicolons', source.map((cell) => writeCell(cell, { ...writing, delimiter: ';' })).join(';'), source);
    yield file('apostrophes', source.map((cell) => `'${cell}'`).join(','), source);
    yield file('backslashes', source.map((cell) => writeCell(cell, { ...writing, escape: '\\' })).join(','), source);
    yield file('surplus-empty', `${written.join(',')},,,`, source);
    yield file('empty', '', source, table.rows.toSpliced(at, 1));
    yield file('all-empty', ','.repeat(source.length - 1), source, table.rows.toSpliced(at, 1));
    yield polluted(`line-end-row${at}`, `${body.slice(0, at + 2).join('\r\n')}\n${body.slice(at + 2).join('\r\n')}`, table);
  }
}
