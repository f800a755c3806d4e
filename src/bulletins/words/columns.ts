import type { ColumnKind } from '../../strings/issues/forms.ts';

/** What divides the cells of lines that were typed or pasted as columns. */
interface Divider {
  kind: ColumnKind;
  /** Stands between two cells. */
  between: RegExp;
  /** Whether lines that have it were certainly meant as rows. */
  isMeant: (lines: readonly string[]) => boolean;
}

/** The end of a sentence, or of an item of an enumeration. */
const END_OF_CLAUSE = /[.,:;!?…]\s*$/u;
/** A line that only draws a rule between the rows of a table. */
const DRAWN_RULE = /^[\s\u2500-\u257F]*$/u;

const DIVIDERS: readonly Divider[] = [
  { kind: 'tabs', between: /\t/, isMeant: (lines) => hasPair(lines, /\S\t+\S/) },
  {
    kind: 'drawing',
    between: /[\u2502\u2503\u2551\u00A6]/u,
    isMeant: (lines) =>
      hasPair(
        lines.filter((line) => !DRAWN_RULE.test(line)),
        /\S\s*[\u2502\u2503\u2551\u00A6]\s*\S/u,
      ),
  },
  {
    kind: 'blanks',
    between: /[ \u00A0]{2,}/u,
    isMeant: (lines) => hasPair(lines, /\S[ \u00A0]{3,}\S/u) || areAlike(lines, /\S[ \u00A0]{2,}(?=\S)/gu),
  },
  {
    kind: 'semicolons',
    between: /;/,
    // Sentences have this sign too.
    isMeant: (lines) => !lines.some((line) => END_OF_CLAUSE.test(line)) && areAlike(lines, /;/g),
  },
];

function hasPair(lines: readonly string[], pattern: RegExp): boolean {
  return lines.some((line, at) => pattern.test(line) && pattern.test(lines[at + 1] ?? ''));
}

/** Whether each line has a pattern as often as the others; in two lines, one in each is chance. */
function areAlike(lines: readonly string[], pattern: RegExp): boolean {
  const counts = lines.map((line) => line.match(pattern)?.length ?? 0);
  return counts[0]! >= (lines.length > 2 ? 1 : 2) && counts.every((count) => count === counts[0]);
}

/** What divides the cells of the lines of a paragraph; `undefined` when they are no rows of a table. */
export function findColumns(lines: readonly string[]): ColumnKind | undefined {
  return DIVIDERS.find(({ isMeant }) => isMeant(lines))?.kind;
}

/** The lines with each row as one of a table, without drawn rules. A line without cells stays. */
export function toRows(kind: ColumnKind, lines: readonly string[]): string[] {
  const { between } = DIVIDERS.find((divider) => divider.kind === kind)!;
  return lines
    .filter((line) => kind !== 'drawing' || !DRAWN_RULE.test(line))
    .map((line) => {
      const cells = withoutFrame(kind, line.trim())
        .split(between)
        .map((cell) => cell.trim().replaceAll('|', '\\|'));
      return cells.length > 1 ? `| ${cells.join(' | ')} |` : line;
    });
}

/** A line without the signs that draw the left and right side of a table. */
function withoutFrame(kind: ColumnKind, line: string): string {
  return kind === 'drawing'
    ? line.replace(/^[\u2502\u2503\u2551\u00A6]|[\u2502\u2503\u2551\u00A6]$/gu, '')
    : line;
}
