/**
 * `npm run generate`: writes what is generated from the source into the files that hold it. With `--check` it writes
 * nothing and fails where one of them is stale.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const generators = ['config-table.ts', 'openapi.ts'];
for (const name of generators) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  if (!existsSync(path)) continue;
  const { status } = spawnSync(process.execPath, [path, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
