/** `inlet retry IMPORT`: runs the failed rows again and waits for the end. Contract §1, §4 `retry`. */
import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { follow, tellOutcome } from './import/follow.ts';
import { addWhere, importNamed, openTarget, type Where } from './import/open.ts';

interface Options extends Where {
  report?: string;
}

export function retry(program: Command): void {
  addWhere(addCommand(program, 'retry', 'Run the failed rows of an import again, with their corrections'))
    .argument('<import>', 'its uuid')
    .option('--report <file>', 'where the new error report is written (default: <import>.errors.csv)')
    .addHelpText('after', '\nExit codes are those of inlet import.')
    .action((uuid: string, options: Options) => withExitCodes(options, () => run(uuid, options)));
}

async function run(named: string, options: Options): Promise<void> {
  const uuid = importNamed(named);
  const target = await openTarget(options);
  try {
    await target.retry(uuid);
    await tellOutcome(target, options, await follow(target, uuid), options.report ?? `${uuid}.errors.csv`);
  } finally {
    await target.close();
  }
}
