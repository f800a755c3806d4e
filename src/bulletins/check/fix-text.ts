import { repairOf, type Issue } from '../../gate/issue.ts';
import { repairText, textRules } from '../../gate/text.ts';
import type { Repairs } from './repairs.ts';

const rulesOfText: ReadonlySet<string> = new Set(textRules);

/**
 * Repairs the letters of every file that an issue names: composed, nothing invisible, the Vietnamese letter for Eth. Line
 * endings, a byte order mark and every visible word stay.
 */
export async function fixTexts(issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const files = issues.filter((issue) => rulesOfText.has(issue.rule) && repairOf(issue) === '--fix');
  for (const file of new Set(files.map((issue) => issue.file))) {
    await repairs.rewrite(file, repairText);
  }
}
