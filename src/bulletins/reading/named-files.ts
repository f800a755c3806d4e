import { posix } from 'node:path';
import { ownerOf, type Issue } from '../../gate/issue.ts';
import type { Rule } from '../../gate/rules.ts';

/** Rules about a line that names a file which may not be published, or does not lie beside the bulletin. */
const ABOUT_NAMES: ReadonlySet<Rule> = new Set(['attachment-type', 'missing-image', 'file-outside-folder']);

/** Issues of files without those of files that their bulletin names: there it is told what to do with them. */
export function withoutNamed(issues: readonly Issue[], ofBulletins: readonly Issue[]): Issue[] {
  const named = new Set(
    ofBulletins.flatMap(({ rule, file, details }) => {
      const { src, value = src } = details as { src?: string; value?: string };
      return ABOUT_NAMES.has(rule) && value !== undefined ? [posix.join(ownerOf(file), value)] : [];
    }),
  );
  return issues.filter(({ rule, file }) => rule !== 'unknown-file' || !named.has(file));
}
