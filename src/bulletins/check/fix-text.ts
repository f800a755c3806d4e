import { repairOf, type Details, type Issue } from '../../gate/issue.ts';
import { repairText, textRules } from '../../gate/text.ts';
import { applyEdits, editsOf } from './edits.ts';
import { isProven } from './prove-repair.ts';
import type { Repairs, Split } from './repairs.ts';

const rulesOfText: ReadonlySet<string> = new Set(textRules);

/** Issues of one file whose edits are tried one by one where all together are not proven, at most: each needs a reading. */
const MAX_SINGLE_REPAIRS = 100;

/**
 * Repairs the text of every file that an issue names: applies the edits that issues propose, normalises to NFC, removes invisible
 * characters, and replaces Eth by the Vietnamese letter. Line endings, a byte order mark and all words are kept.
 */
export async function fixTexts(issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const inNeed = issues.filter((issue) => repairOf(issue) === '--fix');
  for (const [file, group] of Map.groupBy(inNeed, (issue) => issue.file)) {
    const splits: Split[] = [];
    const repair = async (text: string) => {
      const { written, made } = await composeRepair(text, group, file);
      splits.push(...made.flatMap(listSplits));
      return written;
    };
    const isText = group.some((issue) => editsOf(issue).length > 0 || rulesOfText.has(issue.rule));
    if (isText) await repairs.rewrite(file, repair, splits);
  }
}

/**
 * The text of a file with what its issues propose, and the issues whose edits were made: an edit after which the file would be read
 * worse than before is not.
 */
export async function composeRepair(
  text: string,
  issues: readonly Issue[],
  file: string,
): Promise<{ written: string; made: readonly Issue[] }> {
  const hasOddLetters = issues.some(({ rule }) => rulesOfText.has(rule));
  const write = (chosen: readonly Issue[]) => {
    const edited = applyEdits(text, chosen.flatMap(editsOf));
    return hasOddLetters ? repairText(edited) : edited;
  };
  let made = issues.filter((issue) => editsOf(issue).length > 0);
  if (file.endsWith('.mdx') && made.length > 0 && !(await isProven(text, write(made), file, made))) {
    const single = made.slice(0, MAX_SINGLE_REPAIRS);
    made = [];
    for (const issue of single) {
      const chosen = [...made, issue];
      if (await isProven(text, write(chosen), file, chosen)) made = chosen;
    }
  }
  return { written: write(made), made };
}

function listSplits({ rule, line, details }: Issue): Split[] {
  return rule === 'glued-lines' ? [{ line, lines: (details as Details<'glued-lines'>).lines }] : [];
}
