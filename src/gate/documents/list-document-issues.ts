import { basename, extname } from 'node:path';
import { listFormulaIssues } from './formula-cells.ts';
import { inspectDocument } from './inspect-document.ts';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';

/** Characters of a part that are shown: an address can be as long as a file. */
const MOST_SHOWN = 200;

/**
 * The issues of a document that does more than to be read, that names its makers, or whose cells are formulas. What it costs is
 * not bounded here: see `judgeDocument`.
 */
export async function listDocumentIssues(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const name = basename(absolute);
  if (extname(name).toLowerCase() === '.csv') return listFormulaIssues(absolute, place);
  const document = await inspectDocument(absolute);
  if (!document) return [];
  const { active, unreadable, isLocked, isSigned, isWhole, names } = document;
  const about = { name, ...(isSigned ? { isSigned: true as const } : {}) };
  if (active !== undefined) {
    const found = active.found.slice(0, MOST_SHOWN);
    return [issueAt('active-document', place, { ...about, kind: active.kind, found })];
  }
  if (unreadable !== undefined)
    return [issueAt('unreadable-document', place, { ...about, found: unreadable.slice(0, MOST_SHOWN) })];
  if (!isWhole) return [issueAt('wrong-content', place, { name, found: 'ZIP' })];
  const issues = isLocked ? [issueAt('locked-document', place, about)] : [];
  // Whoever signed says so on purpose, and nothing of the file can change any more.
  if (names.length > 0 && !isSigned)
    issues.push(issueAt('names-in-file', place, { files: [{ name, names }] }));
  return issues;
}
