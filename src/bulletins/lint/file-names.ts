import { basename } from 'node:path';
import { issueAt, type Details, type Issue } from '../../gate/issue.ts';
import { isAttachment } from '../attachments.ts';
import type { LintSubject } from './subject.ts';

/**
 * Files whose names have capitals: on some disks `A.jpg` and `a.jpg` are one file, on web servers two. Photographs are
 * published under names of their own and can be renamed at any time; an attachment keeps its address once it is published.
 */
export function listFileNameIssues({ folder, fields }: LintSubject): Issue[] {
  const names = folder.besides.map(({ path }) => basename(path));
  const taken = Map.groupBy(names, (name) => name.toLowerCase());
  return folder.besides.flatMap(({ path }) => {
    const name = basename(path);
    const proposal = name.toLowerCase();
    if (name === proposal) return [];
    const isPublished = isAttachment(name) && fields.status !== 'draft';
    const isTaken = taken.get(proposal)!.length > 1;
    const details: Details<'upper-case-name'> = { name, proposal };
    if (isTaken || isPublished) details.byHand = isTaken ? 'taken' : 'published';
    return [issueAt('upper-case-name', { file: path, line: 1, column: 1 }, details)];
  });
}
