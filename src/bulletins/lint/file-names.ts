import { basename } from 'node:path';
import { isSafeName } from '../../gate/file-names.ts';
import { issueAt, type Details, type Issue } from '../../gate/issue.ts';
import { isAttachment } from '../attachments.ts';
import type { LintSubject } from './subject.ts';

/**
 * Warnings of file names with capitals: on some disks `A.jpg` and `a.jpg` are one file, on web servers two. A photograph can be
 * renamed at any time, because it is published under another name; an attachment keeps its address once it is published.
 */
export function listFileNameIssues({ folder, fields }: LintSubject): Issue[] {
  const names = folder.besides.map(({ path }) => basename(path));
  const taken = Map.groupBy(names, (name) => name.toLowerCase());
  return folder.besides.flatMap(({ path }) => {
    const name = basename(path);
    const proposal = name.toLowerCase();
    // Another rule speaks of a name that has to be changed in any case.
    if (name === proposal || !isSafeName(name)) return [];
    const isPublished = isAttachment(name) && fields.status !== 'draft';
    const isTaken = taken.get(proposal)!.length > 1;
    const details: Details<'upper-case-name'> = { name, proposal };
    if (isTaken || isPublished) details.byHand = isTaken ? 'taken' : 'published';
    return [issueAt('upper-case-name', { file: path, line: 1, column: 1 }, details)];
  });
}
