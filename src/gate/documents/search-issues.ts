import { basename } from 'node:path';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import type { DocumentFindings } from './document.ts';
import { partCells } from './formula-cells.ts';
import { maskPersonalData } from './mask-personal-data.ts';
import { isWordless } from './pdf-lines.ts';

/** What the search of the site does not find in a document: anything in a scan, personal data in any other. */
export async function listSearchIssues(
  absolute: string,
  place: SourcePosition,
  { shown, hasPictures }: Pick<DocumentFindings, 'shown' | 'hasPictures'>,
): Promise<Issue[]> {
  const name = basename(absolute);
  const text = shown.join('\n');
  if (/[\p{L}\p{N}]/u.test(text)) return listMasked(text, name, place);
  // Our reader does not know all letters of a PDF.
  const isScan = hasPictures === true && (await isWordless(absolute));
  return isScan ? [issueAt('scan-without-words', place, { files: [{ name }] })] : [];
}

/** As `listSearchIssues`, of the text of a CSV file. */
export function listMaskedInTable(text: string, absolute: string, place: SourcePosition): Issue[] {
  return listMasked(partCells(text), basename(absolute), place);
}

function listMasked(text: string, name: string, place: SourcePosition): Issue[] {
  const isMasked = maskPersonalData(text) !== text.normalize('NFC');
  return isMasked ? [issueAt('masked-in-file', place, { files: [{ name }] })] : [];
}
