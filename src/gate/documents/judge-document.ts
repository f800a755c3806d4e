import { basename } from 'node:path';
import { openBoundedChild } from '../bounded/bounded-child.ts';
import type { DocumentQuestion } from './document-child.ts';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';

const child = openBoundedChild<DocumentQuestion, Issue[]>(new URL('./document-child.ts', import.meta.url));

/**
 * As `listDocumentIssues`, in a bounded process; a document that exceeds the bounds has an issue that says so. Every document goes
 * through it, because a few hundred bytes can unpack to gigabytes.
 */
export async function judgeDocument(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const answer = await child.ask({ absolute, place });
  if ('result' in answer) return answer.result;
  return [issueAt('unreadable-document', place, { name: basename(absolute), ended: answer.ended })];
}
