/** The name of a file and its new name; `undefined` when it is not renamed. */
export interface Renaming {
  from: string;
  to: string | undefined;
}

/** Pattern before the name of a file: the beginning of a path, or a place where only a path can stand. */
const BEFORE = String.raw`(?:(?<![\w./-])\./|(?<=\bsrc:[ \t]*["']?|\b(?:src|images)=["']|\]\(<?))`;

/** Pattern after the name of a file: no character that would continue the name. */
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_-]|\.[\p{L}\p{N}]|%[\da-f]{2})`;

/**
 * Replaces every reference to a file in a text by `./` and its new name. The old name is found in any case, in any Unicode
 * normalisation, percent-encoded, and escaped as in YAML or Markdown. Longer names that contain it, and names within sentences, are
 * kept. All names of the folder that contain a blank must be given, because one can be the beginning of another.
 */
export function renameMentions(text: string, renamings: readonly Renaming[]): string {
  const longestFirst = renamings.toSorted((a, b) => b.from.length - a.from.length);
  const names = longestFirst.map(({ from }) => `(${spell(from)})`).join('|');
  return text.replace(new RegExp(`${BEFORE}(?:${names})${AFTER}`, 'giu'), (mention, ...groups) => {
    const at = groups.slice(0, longestFirst.length).findIndex((group) => group !== undefined);
    const { to } = longestFirst[at]!;
    return to === undefined ? mention : `./${to}`;
  });
}

/** A pattern that matches a name in all these forms. */
function spell(name: string): string {
  const letters = name.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return letters.map((letter) => oneOf(listEquivalents(letter).map(spellSigns))).join('');
}

/** All sequences of code points that are canonically equal to one letter. */
function listEquivalents(letter: string): string[] {
  const [base = '', ...marks] = letter.normalize('NFD');
  const orders = marks.length > 3 ? [marks] : permute(marks);
  const sequences = orders.flatMap((order) =>
    [...order, ''].map((_, joined) => {
      const begun = (base + order.slice(0, joined).join('')).normalize('NFC');
      return begun + order.slice(joined).join('');
    }),
  );
  const equivalents = sequences.filter((sequence) => sequence.normalize('NFC') === letter);
  return [...new Set([letter, ...equivalents])];
}

function permute(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permute(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

function spellSigns(sequence: string): string {
  return [...sequence].map(spellSign).join('');
}

/** A pattern of one character: literal, percent-encoded, or escaped as in YAML or Markdown. */
function spellSign(sign: string): string {
  const literal = sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  const encoded = [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const escaped: Readonly<Record<string, readonly string[]>> = {
    '&': ['&amp;'],
    '"': ['&quot;'],
    "'": ["''"],
  };
  const isPunctuation = /[!-/:-@[-`{-~]/.test(sign);
  return oneOf([
    ...(escaped[sign] ?? []),
    ...(isPunctuation ? [`\\\\${literal}`] : []),
    literal,
    ...(/[\w.-]/.test(sign) ? [] : [encoded]),
  ]);
}

function oneOf(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns[0]! : `(?:${patterns.join('|')})`;
}
