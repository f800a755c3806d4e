import { Unreadable } from '../documents/document.ts';
import { letterOf, readUnicodeTable, UNKNOWN_LETTER, type FontLetters } from './letters.ts';
import type { PdfObject } from './references.ts';
import type { Resources } from './resources.ts';
import { Dictionary, isNamed, Name, Reference, type Value } from './values.ts';

/** Thousandths of a letter's height that letters are wide of which a file says nothing. */
const USUAL_WIDTH = 500;
/** Widths of one font that are kept, at most. */
const MAX_WIDTHS = 70_000;
/** A font of which nothing is known. */
export const UNKNOWN_FONT: FontLetters = {
  width: 1,
  letters: new Map(),
  widths: new Map(),
  otherWidth: USUAL_WIDTH,
};

/** The letters of a font: by its table, its differences, and its widths. */
export function readFont(resources: Resources, holder: PdfObject): FontLetters {
  const font = holder.value as Dictionary;
  const width = isNamed(font, 'Subtype', 'Type0') ? 2 : 1;
  const letters = new Map<number, string>();
  const differences = resources.get(holder, 'Encoding');
  const list = differences && resources.get(differences, 'Differences')?.value;
  if (Array.isArray(list)) {
    let code = 0;
    for (const each of list)
      if (typeof each === 'number') code = each;
      else if (each instanceof Name) letters.set(code++, letterOf(each.text) ?? UNKNOWN_LETTER);
  }
  const [table] = font.all('ToUnicode');
  const stream = table instanceof Reference ? resources.drawing.streams.get(table.number) : undefined;
  const sizes = { ...readWidths(resources, holder, width), ...readMarks(resources, holder, list) };
  if (!stream) return { width, letters, ...sizes, isPictures: isOfPictures(font) };
  try {
    const data = resources.drawing.file.streams.read(stream.dictionary, stream.stream, stream.origin);
    for (const [code, letter] of readUnicodeTable(data, resources.drawing.budget)) letters.set(code, letter);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { width, letters, ...sizes };
}

/** The widths of the letters of a font: a list from its first code on, or lists behind codes (9.6.2, 9.7.4.3). */
function readWidths(
  resources: Resources,
  font: PdfObject,
  width: 1 | 2,
): Pick<FontLetters, 'widths' | 'otherWidth'> {
  const widths = new Map<number, number>();
  const number = (value: Value | undefined) => (typeof value === 'number' ? value : undefined);
  if (width === 1) {
    const first = number(resources.get(font, 'FirstChar')?.value) ?? 0;
    const list = resources.get(font, 'Widths')?.value;
    // Letters that are drawings have a measure of their own.
    const matrix = resources.get(font, 'FontMatrix')?.value;
    const scale = (Array.isArray(matrix) ? (number(matrix[0]) ?? 0.001) : 0.001) * 1000;
    for (const [at, each] of (Array.isArray(list) ? list : []).entries())
      widths.set(first + at, (number(each) ?? USUAL_WIDTH) * scale);
    return { widths, otherWidth: USUAL_WIDTH };
  }
  const fonts = resources.get(font, 'DescendantFonts');
  const [only] = Array.isArray(fonts?.value) ? fonts.value : [];
  const descendant = only === undefined ? undefined : resources.follow(only, fonts!.origin);
  const list = descendant && resources.get(descendant, 'W');
  const values = Array.isArray(list?.value)
    ? list.value.map((each) => resources.follow(each, list.origin)?.value)
    : [];
  for (let at = 0; at + 1 < values.length && widths.size < MAX_WIDTHS;) {
    const [from, second, third] = [number(values[at]), values[at + 1], number(values[at + 2])];
    if (from === undefined) break;
    if (Array.isArray(second)) {
      for (const [index, each] of second.entries()) widths.set(from + index, number(each) ?? USUAL_WIDTH);
      at += 2;
    } else {
      for (let code = from; code <= (number(second) ?? -1) && widths.size < MAX_WIDTHS; code += 1)
        widths.set(code, third ?? USUAL_WIDTH);
      at += 3;
    }
  }
  return { widths, otherWidth: number(descendant && resources.get(descendant, 'DW')?.value) ?? 1000 };
}

/** What makes a mark on the page, among the operators of a letter that is a drawing. */
const MARKING = /(?:^|[\s\])>])(?:f\*?|F|[Bb]\*?|[Ss]|sh|Do|EI|Tj|TJ|'|")(?:\s|$)/;
/** Letters of one font whose drawings are looked at, at most. */
const MAX_DRAWN_LETTERS = 256;

/** Of a font whose letters are drawings (9.6.4), the codes of those that leave no mark. */
function readMarks(
  resources: Resources,
  font: PdfObject,
  differences: Value | undefined,
): Pick<FontLetters, 'unmarked' | 'height'> {
  const drawings = resources.get(font, 'CharProcs');
  if (!(drawings?.value instanceof Dictionary) || !Array.isArray(differences)) return {};
  const unmarked = new Set<number>();
  const isMarking = new Map<string, boolean>();
  let code = 0;
  for (const each of differences)
    if (typeof each === 'number') code = each;
    else if (each instanceof Name) {
      if (!isMarking.has(each.text) && isMarking.size < MAX_DRAWN_LETTERS)
        isMarking.set(each.text, leavesMark(resources, drawings.value.all(each.text)[0]));
      if (isMarking.get(each.text) === false) unmarked.add(code);
      code += 1;
    }
  return { unmarked, ...readHeight(resources, font) };
}

/** How high the letters of such a font are, by the box around them all (9.6.4). */
function readHeight(resources: Resources, font: PdfObject): Pick<FontLetters, 'height'> {
  const numbers = (key: string): number[] => {
    const list = resources.get(font, key)?.value;
    return Array.isArray(list) ? list.map((each) => (typeof each === 'number' ? each : 0)) : [];
  };
  const [, bottom = 0, , top = 0] = numbers('FontBBox');
  const [, , , scale = 0.001] = numbers('FontMatrix');
  const height = Math.abs((top - bottom) * scale);
  return height > 0 ? { height } : {};
}

function leavesMark(resources: Resources, drawing: Value | undefined): boolean {
  const stream = drawing instanceof Reference ? resources.drawing.streams.get(drawing.number) : undefined;
  return stream !== undefined && MARKING.test(resources.read(stream)?.toString('latin1') ?? 'f ');
}

/** Whether a font that says nothing of its letters is one of signs and pictures. */
function isOfPictures(font: Dictionary): boolean {
  const [name] = font.all('BaseFont');
  return name instanceof Name && /^(?:[A-Z]{6}\+)?(?:ZapfDingbats|Wingdings|Webdings)/.test(name.text);
}
