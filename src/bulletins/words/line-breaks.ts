import { personPattern } from '../../strings/line-starts.vi.ts';
import { follows, readMark, type LineMark } from './line-marks.ts';

// The page shows a line end within a paragraph as a blank. Programs that wrap lines end one where the next word would not fit; which
// line ends are an editor's own is told from what such a program never does.

/** Columns at which programs wrap lines, at least and at most. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 120;

/** What a program keeps in one line: a word, and what would be a mark of Markdown at the start of the next. */
const FIRST_WORD = /^\S*(?: (?:[-+*>#\u2013\u2014]|\d+[.)])(?= |$))*/;
/** The end of a sentence or of a part of it, with quotation marks and brackets behind it. */
export const END_OF_SENTENCE = /[.!?…:;][”"’»)*_]*$/u;
/** A line that begins with a small letter. */
const SMALL_LETTER = /^[*_“"‘(]*\p{Ll}/u;
/** A line of signs alone, or one that is told as a heading or a note. */
const NO_WORDS = /^[^\p{L}\p{N}]*$|^#{2,6}(?=[\p{L}\p{N}“"(*])|^\[\^[^\]]+\](?!:)/u;
/** A line within a word or a span of years. */
const DIVIDED = /\S[-\u2010\u2013]$/;
/** A short name, a colon and what it names. */
const LABELLED = /^\p{Lu}[^.,:;!?\d\n]{0,24}: [^:;]{1,80}$/u;
/** A line that begins with how a person is addressed. */
const PERSON = new RegExp(`^${personPattern}`, 'u');

/**
 * For each line of a paragraph, as it stands in the source, whether its writer began a new one there; never for the first, for one
 * behind an explicit line break, or in prose that a program wrapped at 40 to 120 columns.
 */
export function listMeantLines(lines: readonly string[]): boolean[] {
  const texts = lines.map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), LEAST_WIDTH);
  const goesOn = texts.some((text, at) => at > 0 && SMALL_LETTER.test(text) && !readMark(text));
  const areLabelled = texts.every((text) => LABELLED.test(text));
  let former: LineMark | undefined;
  return texts.map((text, at) => {
    const mark = readMark(text);
    const last = former;
    former = mark ?? former;
    if (at === 0 || / {2}$|\\$/.test(lines[at - 1]!)) return false;
    const above = texts[at - 1]!;
    if (NO_WORDS.test(text) || NO_WORDS.test(above)) return false;
    const ends = END_OF_SENTENCE.test(above);
    const isEarly = lines[at - 1]!.trimEnd().length + 1 + FIRST_WORD.exec(text)![0].length <= width;
    const isLong = above.length > MOST_WIDTH && ends;
    if (mark)
      return isEarly || isLong || (last !== undefined && follows(mark, last) && (isCounted(mark) || ends));
    if (SMALL_LETTER.test(text) || DIVIDED.test(above)) return false;
    if (isEarly) return ends || !goesOn;
    return isLong || areLabelled || (PERSON.test(above) && PERSON.test(text));
  });
}

/** Whether a mark is none that a line of a sentence begins with by chance, when it goes on with a list. */
function isCounted({ label, isPlain }: LineMark): boolean {
  return isPlain || label !== undefined;
}
