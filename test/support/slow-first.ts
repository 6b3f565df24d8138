/** In which order files of tests start: what starts processes and browsers first, so that no worker ends long after the others. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** From the slowest kind to the quickest; what lies beside the code comes last. */
const slow = ['test/ground/', 'test/browser/', 'test/journeys/', 'test/'];

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Within a kind as Vitest has it: by how long each took the last time, or by size where nobody knows.
    const ordered = await super.sort(files);
    const root = this.ctx.config.root;
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(root, moduleId);
      const at = slow.findIndex((folder) => path.startsWith(folder));
      return at === -1 ? slow.length : at;
    };
    return ordered.toSorted((a, b) => rank(a) - rank(b));
  }
}
