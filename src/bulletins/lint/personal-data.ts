import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT, type PersonalKind } from '../../strings/personal-data.vi.ts';
import { toPlainSigns } from '../../vietnamese/plain-signs.ts';
import { listPublishedTexts, type PublishedText } from './published-texts.ts';
import type { LintedBody, LintSubject } from './subject.ts';

/** A row of a table or an item of a list, in Markdown or as literal elements. */
const LIST_ROW = /^\s*(?:>\s*)*(?:\||[-*+]\s|\d{1,9}[.)]\s|<t[rdh]\b)/;
const kindsInRows = Object.entries(PERSONAL_DATA) as [PersonalKind, RegExp][];
const kindsInText = Object.entries(PERSONAL_DATA_IN_TEXT) as [PersonalKind, RegExp][];

/**
 * Warnings of personal data in rows of lists, in running text and in everything else that is published of a bulletin, one for each
 * kind with the number of lines. The data itself is not repeated, because reports are kept and passed on.
 */
export function listPersonalDataIssues(subject: LintSubject): Issue[] {
  return listPersonalDataOfBody(subject, listPublishedTexts(subject));
}

/** The same of a body, and of the texts that are published with it. */
export function listPersonalDataOfBody(
  { source, placeAt, body }: LintedBody,
  besides: readonly PublishedText[] = [],
): Issue[] {
  const inRows = new Map<PersonalKind, Found>();
  const inText = new Map<PersonalKind, Found>();
  for (const { text, place } of besides) search(text, place, kindsInText, inText);
  let start = 0;
  for (const line of source.split('\n')) {
    const at = start;
    const place = (index: number): SourcePosition => placeAt(at + index);
    if (LIST_ROW.test(line)) search(line, place, kindsInRows, inRows);
    else search(line, place, kindsInText, inText);
    start += line.length + 1;
  }
  // What character references, marks or tags take apart is whole on the page.
  const shown = new Map<PersonalKind, Found>();
  const begins = (): SourcePosition => placeAt(source.search(/\S|$/));
  search(body.text.replaceAll('\n', ' '), begins, kindsInText, shown);
  const apart = [...shown].filter(([kind]) => !inRows.has(kind) && !inText.has(kind));
  return [
    ...[...inRows].map(([kind, { rows, place }]) => issueAt('personal-data', place, { kind, rows })),
    ...[...inText, ...apart].map(([kind, { rows, place }]) =>
      issueAt('personal-data', place, { kind, rows, isText: true }),
    ),
  ];
}

/** The same of a standing page: its source, in which lists name telephones of the office, and its text as readers see it. */
export function listPersonalDataOfPage(source: string, file: string, shownText: string): Issue[] {
  const found = new Map<PersonalKind, Found>();
  for (const [at, line] of source.split('\n').entries())
    search(line, (index) => ({ file, line: at + 1, column: index + 1 }), kindsInText, found);
  const shown = new Map<PersonalKind, Found>();
  search(shownText.replaceAll('\n', ' '), () => ({ file, line: 1, column: 1 }), kindsInText, shown);
  return [...found, ...[...shown].filter(([kind]) => !found.has(kind))].map(([kind, { rows, place }]) =>
    issueAt('personal-data', place, { kind, rows, isText: true }),
  );
}

/** The same of texts of which each stands somewhere else: fields, or cells that are no list's own. */
export function listPersonalDataOfTexts(
  texts: Iterable<{ text: string; place: () => SourcePosition }>,
): Issue[] {
  const found = new Map<PersonalKind, Found>();
  for (const { text, place } of texts) search(text, place, kindsInText, found);
  return [...found].map(([kind, { rows, place }]) =>
    issueAt('personal-data', place, { kind, rows, isText: true }),
  );
}

interface Found {
  rows: number;
  /** Of the first. */
  place: SourcePosition;
}

function search(
  line: string,
  placeOf: (index: number) => SourcePosition,
  kinds: readonly (readonly [PersonalKind, RegExp])[],
  found: Map<PersonalKind, Found>,
): void {
  const plain = toPlainSigns(line);
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const known = found.get(kind);
    if (known) known.rows += 1;
    else found.set(kind, { rows: 1, place: placeOf(match.index) });
  }
}
