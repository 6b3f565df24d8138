/** `inlet failures IMPORT`: what failed and why, most frequent first; or all of it as a file. Contract §1. */
import type { Command } from 'commander';
import { addCommand, print } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { addWhere, importNamed, openTarget, type Where } from './import/open.ts';
import { saveReport } from './import/save-report.ts';

interface Options extends Where {
  report?: string;
}

export function failures(program: Command): void {
  addWhere(addCommand(program, 'failures', 'Print why rows of an import failed'))
    .argument('<import>', 'its uuid')
    .option(
      '--report <file>',
      'write the error report there: every failed row, to be corrected and sent back',
    )
    .action((uuid: string, options: Options) => withExitCodes(options, () => run(uuid, options)));
}

async function run(named: string, options: Options): Promise<void> {
  const uuid = importNamed(named);
  const target = await openTarget(options);
  try {
    const causes = await target.causes(uuid);
    const { outcome, reportUuid } = await target.get(uuid);
    const wanted = options.report !== undefined && reportUuid !== null;
    const report = wanted ? await saveReport(target, reportUuid, options.report as string) : null;
    const lines = causes.map(({ field, message, count, examples }) => {
      const cells = examples.length > 0 ? `  e.g. ${examples.map((it) => `«${it}»`).join(', ')}` : '';
      return `${count.toLocaleString('en-GB').padStart(11)}  ${field}: ${message}${cells}`;
    });
    if (causes.length === 0) lines.push('No row has failed.');
    if (report !== null) lines.push(`Every failed row, with the reason: ${report}`);
    print(options, { failed: outcome.failed, causes, error_report: report }, lines.join('\n'));
  } finally {
    await target.close();
  }
}
