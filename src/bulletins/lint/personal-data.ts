import { issueAt, type Issue } from '../../gate/issue.ts';
import { PERSONAL_DATA, type PersonalKind } from '../../strings/personal-data.vi.ts';
import type { LintSubject } from './subject.ts';

/** A row of a table or an item of a list, in Markdown or as literal elements. */
const ROW = /^\s*(?:>\s*)*(?:\||[-*+]\s|\d{1,9}[.)]\s|<t[rdh]\b)/;
const kinds = Object.entries(PERSONAL_DATA) as [PersonalKind, RegExp][];

/**
 * Personal data in rows of lists, one issue for each kind with the number of rows. What was found is not repeated: reports are
 * kept and passed on.
 */
export function listPersonalDataIssues({ source, placeAt }: LintSubject): Issue[] {
  const found = new Map<PersonalKind, { rows: number; offset: number }>();
  let start = 0;
  for (const line of source.split('\n')) {
    if (ROW.test(line)) {
      for (const [kind, pattern] of kinds) {
        const match = pattern.exec(line);
        if (!match) continue;
        const known = found.get(kind);
        if (known) known.rows += 1;
        else found.set(kind, { rows: 1, offset: start + match.index });
      }
    }
    start += line.length + 1;
  }
  return [...found].map(([kind, { rows, offset }]) =>
    issueAt('personal-data', placeAt(offset), { kind, rows }),
  );
}
