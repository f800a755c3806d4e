import { issueAt, type Issue } from '../../gate/issue.ts';
import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT, type PersonalKind } from '../../strings/personal-data.vi.ts';
import type { LintSubject } from './subject.ts';

/** A row of a table or an item of a list, in Markdown or as literal elements. */
const LIST_ROW = /^\s*(?:>\s*)*(?:\||[-*+]\s|\d{1,9}[.)]\s|<t[rdh]\b)/;
const kindsInRows = Object.entries(PERSONAL_DATA) as [PersonalKind, RegExp][];
const kindsInText = Object.entries(PERSONAL_DATA_IN_TEXT) as [PersonalKind, RegExp][];

/**
 * Warnings of personal data in rows of lists and in running text, one for each kind with the number of lines. The data itself is not
 * repeated, because reports are kept and passed on.
 */
export function listPersonalDataIssues({ source, placeAt }: LintSubject): Issue[] {
  const inRows = new Map<PersonalKind, Found>();
  const inText = new Map<PersonalKind, Found>();
  let start = 0;
  for (const line of source.split('\n')) {
    if (LIST_ROW.test(line)) search(line, start, kindsInRows, inRows);
    else search(line, start, kindsInText, inText);
    start += line.length + 1;
  }
  return [
    ...[...inRows].map(([kind, { rows, offset }]) =>
      issueAt('personal-data', placeAt(offset), { kind, rows }),
    ),
    ...[...inText].map(([kind, { rows, offset }]) =>
      issueAt('personal-data', placeAt(offset), { kind, rows, isText: true }),
    ),
  ];
}

interface Found {
  rows: number;
  /** Of the first. */
  offset: number;
}

function search(
  line: string,
  start: number,
  kinds: readonly (readonly [PersonalKind, RegExp])[],
  found: Map<PersonalKind, Found>,
): void {
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(line);
    if (!match) continue;
    const known = found.get(kind);
    if (known) known.rows += 1;
    else found.set(kind, { rows: 1, offset: start + match.index });
  }
}
