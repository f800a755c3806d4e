import { basename, extname } from 'node:path';
import { judgeTable } from './judge-table.ts';
import { inspectDocument } from './inspect-document.ts';
import { listSearchIssues } from './search-issues.ts';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';

/** Characters of a part in a message, at most: an address can be as long as a file. */
const MAX_SHOWN_LENGTH = 200;

/**
 * The issues of a document: parts that act, names of its authors, what its readers do not see, or cells that are formulas. Its cost
 * is not bounded here: see `judgeDocument`.
 */
export async function listDocumentIssues(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const name = basename(absolute);
  if (extname(name).toLowerCase() === '.csv') return judgeTable(absolute, place);
  const document = await inspectDocument(absolute);
  if (!document) return [];
  const { active, unreadable, isLocked, isSigned, isWhole, names, hidden } = document;
  const about = { name, ...(isSigned ? { isSigned: true as const } : {}) };
  if (active !== undefined) {
    const found = active.found.slice(0, MAX_SHOWN_LENGTH);
    return [issueAt('active-document', place, { ...about, kind: active.kind, found })];
  }
  if (unreadable !== undefined)
    return [
      issueAt('unreadable-document', place, { ...about, found: unreadable.slice(0, MAX_SHOWN_LENGTH) }),
    ];
  if (!isWhole) return [issueAt('wrong-content', place, { name, found: 'ZIP' })];
  const issues = isLocked ? [issueAt('locked-document', place, about)] : [];
  if (names.length > 0) issues.push(issueAt('names-in-file', place, { files: [{ ...about, names }] }));
  if (hidden.length > 0)
    issues.push(issueAt('hidden-in-file', place, { files: [{ ...about, parts: hidden }] }));
  return [...issues, ...(await listSearchIssues(absolute, place, document))];
}
