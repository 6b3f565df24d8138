/** `inlet cancel IMPORT`: stops it at the next chunk border; what is done stays done. Contract §1, §4 `cancel`. */
import type { Command } from 'commander';
import { addCommand, print } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { addWhere, importNamed, openTarget, type Where } from './import/open.ts';
import { outcomeText } from './import/outcome.ts';

export function cancel(program: Command): void {
  addWhere(addCommand(program, 'cancel', 'Stop an import; what is done stays done'))
    .argument('<import>', 'its uuid')
    .action((uuid: string, options: Where) => withExitCodes(options, () => run(uuid, options)));
}

async function run(named: string, options: Where): Promise<void> {
  const uuid = importNamed(named);
  const target = await openTarget(options);
  try {
    await target.cancel(uuid);
    const last = await target.get(uuid);
    const { status, total, outcome } = last;
    print(options, { uuid, status, total, outcome }, outcomeText(last, null));
  } finally {
    await target.close();
  }
}
