import { issueAt, type Issue } from '../../gate/issue.ts';
import type { LintSubject } from './subject.ts';

/** The warning of a body that begins with the title, which the page shows above it anyway. */
export function listRepeatedTitle({ fields, body, source, placeAt }: LintSubject): Issue[] {
  const [first = ''] = body.text.split('\n', 1);
  if (wordsOf(first) !== wordsOf(fields.title)) return [];
  return [issueAt('repeated-title', placeAt(Math.max(0, source.search(/\S/))), { text: first })];
}

/** The words of a text, without signs and capitals. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
