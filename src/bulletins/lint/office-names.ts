import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { indexOffices, type KnownNames } from './known-names.ts';
import type { LintSubject } from './subject.ts';
import { findNames, type WordTree } from './word-tree.ts';

interface OfficeSpelling {
  count: number;
  place: SourcePosition;
}

/**
 * Names of offices that one bulletin spells in two ways: other capitals, another separator ("Thi đua, Khen thưởng", "Thi đua -
 * Khen thưởng"). Tone marks have a rule of their own, and a name in capitals throughout is a heading.
 */
export function listOfficeNameIssues(subject: LintSubject, { offices }: KnownNames): Issue[] {
  const found = new Map<string, Map<string, OfficeSpelling>>();
  const byline = indexOffices([subject.fields.byline.text]);
  for (const { text, placeAt } of listTexts(subject)) collect(text, placeAt, [offices, byline], found);
  return [...found.values()]
    .filter((spellings) => spellings.size > 1)
    .map((spellings) => {
      const byCount = [...spellings].sort(([, a], [, b]) => b.count - a.count);
      const rarest = byCount.at(-1)![1];
      return issueAt('office-spelt-twice', rarest.place, {
        spellings: byCount.map(([spelling]) => spelling),
      });
    });
}

function* listTexts({ fields, yaml, source, placeAt }: LintSubject): Generator<{
  text: string;
  placeAt: (offset: number) => SourcePosition;
}> {
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
  found: Map<string, Map<string, OfficeSpelling>>,
): void {
  const even = toNewTonePlacement(text);
  const small = even.toLowerCase();
  // Only then is a place in the one a place in the other; the few letters that grow in small form are not Vietnamese.
  if (small.length !== text.length) return;
  for (const { name, start, end } of findNames(small, trees)) {
    note(name, even.slice(start, end), placeAt(start), found);
  }
}

function note(
  name: string,
  written: string,
  place: SourcePosition,
  found: Map<string, Map<string, OfficeSpelling>>,
): void {
  if (written === written.toUpperCase()) return;
  // The first letter is large at the beginning of a sentence.
  const spelling = written.charAt(0).toUpperCase() + written.slice(1).replace(/\s+/g, ' ');
  const spellings = found.get(name) ?? new Map<string, OfficeSpelling>();
  found.set(name, spellings);
  const known = spellings.get(spelling);
  if (known) known.count += 1;
  else spellings.set(spelling, { count: 1, place });
}
