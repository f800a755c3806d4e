import { issueAt, type Issue } from '../../gate/issue.ts';
import type { LintSubject } from './subject.ts';

/** The level of access of what everybody may read. */
const PUBLIC = 'cong-khai';

/** The warning of a level of access that is not the public one: the field keeps nothing from being published. */
export function listAccessIssues({ fields: { access }, yaml }: LintSubject): Issue[] {
  if (access === undefined || access === PUBLIC) return [];
  return [issueAt('access-not-public', yaml.placeOf(['access']), { access })];
}
