import { listDocumentIssues } from '../../src/gate/documents/list-document-issues.ts';
import type { DocumentQuestion } from '../../src/gate/documents/document-child.ts';
import { serveBounded } from '../../src/gate/bounded/serve-bounded.ts';
import type { Issue } from '../../src/gate/issue.ts';
import { countWork } from './measured-work.ts';

/** The issues of a document, the seconds of work that they took, and the most megabytes that the process has had. */
export interface MeasuredJudging {
  issues: Issue[];
  work: number;
  megabytes: number;
}

// As `document-child.ts`, with what it has cost.
serveBounded(async ({ absolute, place }: DocumentQuestion): Promise<MeasuredJudging> => {
  let issues: Issue[] = [];
  const work = await countWork(async () => (issues = await listDocumentIssues(absolute, place)));
  return { issues, work, megabytes: process.resourceUsage().maxRSS / 1024 };
});
