import { repairOf, type Details, type Issue } from '../../gate/issue.ts';
import { repairText, textRules } from '../../gate/text.ts';
import { applyEdits, type LineEdit } from './edits.ts';
import type { Repairs, Split } from './repairs.ts';

const rulesOfText: ReadonlySet<string> = new Set(textRules);

/**
 * Repairs the text of every file that an issue names: what the issue proposes to write, then letters composed, nothing invisible,
 * the Vietnamese letter for Eth. Line endings, a byte order mark and every word stay.
 */
export async function fixTexts(issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const inNeed = issues.filter((issue) => repairOf(issue) === '--fix');
  for (const [file, group] of Map.groupBy(inNeed, (issue) => issue.file)) {
    const edits = group.flatMap(({ details }) => (details as { edits?: readonly LineEdit[] }).edits ?? []);
    const hasOddLetters = group.some(({ rule }) => rulesOfText.has(rule));
    if (edits.length === 0 && !hasOddLetters) continue;
    const repair = (text: string) => {
      const edited = applyEdits(text, edits);
      return hasOddLetters ? repairText(edited) : edited;
    };
    await repairs.rewrite(file, repair, group.flatMap(listSplits));
  }
}

function listSplits({ rule, line, details }: Issue): Split[] {
  return rule === 'glued-lines' ? [{ line, lines: (details as Details<'glued-lines'>).lines }] : [];
}
