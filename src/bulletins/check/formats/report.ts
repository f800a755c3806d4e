import { repairOf, type Issue } from '../../../gate/issue.ts';
import { countIssues } from '../../../gate/limit-alike.ts';
import type { Repair } from '../../../gate/rules.ts';
import type { CheckWords } from '../../../strings/check.vi.ts';
import type { Language } from '../../../strings/language.ts';
import { strings } from '../../../strings/strings.ts';

/** What every form of report is made from. */
export interface Report {
  /** In the order of the report. Of many issues of one kind, one represents those that are left out. */
  issues: readonly Issue[];
  /** How many bulletins were looked at. */
  bulletins: number;
  /** How many decisions were looked at. */
  decisions: number;
  /** Keys of `site.yaml` that are left unknown. */
  unknown: readonly string[];
  language: Language;
  words: CheckWords;
  /** The path under which a person or a host finds a content file. */
  pathOf(file: string): string;
  /** A line of a content file; `undefined` when it has none that could be shown. */
  readLine(file: string, line: number): string | undefined;
  /** Whether the output is a terminal that shows colours. */
  isColoured: boolean;
}

/** The closing lines: how many of what, and what can be done about it. */
export function closeReport(report: Report): string[] {
  const { issues, bulletins, decisions, unknown, language, pathOf, words } = report;
  const left = [
    ...(unknown.length > 0 ? [words.unknown(pathOf('site.yaml'), unknown.join(', '))] : []),
    ...(decisions > 0 ? [strings(language).issues.decisions(decisions)] : []),
  ];
  if (issues.length === 0) return [words.clean(bulletins), ...left];
  const { errors, warnings } = countIssues(issues);
  const files = new Set(issues.map(({ file }) => file)).size;
  const commands: readonly Repair[] = ['--fix', '--fix-photos'];
  return [
    words.sum(bulletins, words.count(errors, warnings), files),
    ...commands.flatMap((command) => {
      const repairable = countIssues(issues.filter((issue) => repairOf(issue) === command));
      const count = repairable.errors + repairable.warnings;
      return count > 0 ? [words.repairable(count, `npm run check -- ${command}`)] : [];
    }),
    ...(warnings > 0 ? [words.howToSilence] : []),
    words.howToRead,
    ...left,
  ];
}
