import type { Place } from '../issue.ts';
import { listDocumentIssues } from './list-document-issues.ts';
import { serveBounded } from '../bounded/serve-bounded.ts';

/** What `listDocumentIssues` is given. */
export interface DocumentQuestion {
  absolute: string;
  place: Place;
}

serveBounded(({ absolute, place }: DocumentQuestion) => listDocumentIssues(absolute, place));
