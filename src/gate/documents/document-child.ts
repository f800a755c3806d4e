import type { SourcePosition } from '../issue.ts';
import { listDocumentIssues } from './list-document-issues.ts';
import { serveBounded } from '../bounded/serve-bounded.ts';

/** What `listDocumentIssues` is given. */
export interface DocumentQuestion {
  absolute: string;
  place: SourcePosition;
}

serveBounded(({ absolute, place }: DocumentQuestion) => listDocumentIssues(absolute, place));
