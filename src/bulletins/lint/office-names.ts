import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { indexOffices, type KnownNames } from './known-names.ts';
import type { LintedBody, LintSubject } from './subject.ts';
import { findNames, type WordTree } from './word-tree.ts';

interface OfficeSpelling {
  count: number;
  place: SourcePosition;
}

/** How one name is spelt. */
interface Spellings {
  /** By the spelling, in which what a sentence or a line does to a name does not count. */
  bySpelling: Map<string, OfficeSpelling>;
  /** By what is written, letter by letter; `undefined` for what is in capitals throughout. */
  byWritten: Map<string, OfficeSpelling | undefined>;
}

/**
 * Warnings of office names that one bulletin spells in two ways, with other capitals or separators ("Thi đua, Khen thưởng", "Thi đua
 * - Khen thưởng"). Tone marks have a rule of their own, and a name in capitals throughout is a heading.
 */
export function listOfficeNameIssues(subject: LintSubject, { offices }: KnownNames): Issue[] {
  return judgeSpellings(listTexts(subject), [offices, indexOffices([subject.fields.byline.text])]);
}

/** The same of a body alone. */
export function listOfficeNamesOfBody({ source, placeAt }: LintedBody, { offices }: KnownNames): Issue[] {
  return judgeSpellings([{ text: source, placeAt }], [offices]);
}

/** A text, and the place of an offset in it. */
interface PlacedText {
  text: string;
  placeAt: (offset: number) => SourcePosition;
}

function judgeSpellings(texts: Iterable<PlacedText>, trees: readonly WordTree[]): Issue[] {
  const found = new Map<string, Spellings>();
  for (const { text, placeAt } of texts) collect(text, placeAt, trees, found);
  return [...found.values()]
    .filter(({ bySpelling }) => bySpelling.size > 1)
    .map(({ bySpelling }) => {
      const byCount = [...bySpelling].sort(([, a], [, b]) => b.count - a.count);
      const rarest = byCount.at(-1)![1];
      return issueAt('office-spelt-twice', rarest.place, {
        spellings: byCount.map(([spelling]) => spelling),
      });
    });
}

function* listTexts({ fields, yaml, source, placeAt }: LintSubject): Generator<PlacedText> {
  yield { text: source, placeAt };
  const values: [PropertyKey[], string][] = [
    [['title'], fields.title],
    [['byline'], fields.byline.text],
    ...fields.attendees.flatMap(({ positions }, index) =>
      positions.map(({ title }, at): [PropertyKey[], string] => [
        ['attendees', index, 'positions', at],
        title,
      ]),
    ),
  ];
  for (const [path, text] of values) yield { text, placeAt: () => yaml.placeOf(path) };
}

function collect(
  text: string,
  placeAt: (offset: number) => SourcePosition,
  trees: readonly WordTree[],
  found: Map<string, Spellings>,
): void {
  const even = toNewTonePlacement(text);
  const small = even.toLowerCase();
  // Offsets have to be equal in both; the few letters that grow longer in lower case are not Vietnamese.
  if (small.length !== text.length) return;
  for (const { name, start, end } of findNames(small, trees)) {
    const spellings = found.get(name) ?? { bySpelling: new Map(), byWritten: new Map() };
    found.set(name, spellings);
    const written = even.slice(start, end);
    if (!spellings.byWritten.has(written))
      spellings.byWritten.set(
        written,
        addSpelling(written, () => placeAt(start), spellings),
      );
    const spelling = spellings.byWritten.get(written);
    if (spelling) spelling.count += 1;
  }
}

/** The spelling that something written has, added where it is new; `undefined` for a name in capitals throughout. */
function addSpelling(
  written: string,
  placeOf: () => SourcePosition,
  { bySpelling }: Spellings,
): OfficeSpelling | undefined {
  if (written === written.toUpperCase()) return undefined;
  // The first letter may be upper case because a sentence begins there.
  const spelling = written.charAt(0).toUpperCase() + written.slice(1).replace(/\s+/g, ' ');
  const known = bySpelling.get(spelling) ?? { count: 0, place: placeOf() };
  bySpelling.set(spelling, known);
  return known;
}
