import { isMap, isScalar, parseDocument } from 'yaml';
import { isCapital } from '../headline.ts';
import { tidyLine } from './decode.ts';

/** Lines over which a title goes, at most. */
const MOST_LINES = 3;
/** Characters of the title of a bulletin, as its schema has them. */
const LONGEST = 200;

/** The line above and below the fields of a text. */
const FENCE = '---';
/** The name of a file of a picture, alone in its line. */
const PICTURE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]*\.(?:jpe?g|png|gif|webp|bmp)$/iu;

/** Whether a line is only the name of a picture. */
export function isPictureName(line: string): boolean {
  return PICTURE_NAME.test(line);
}

/** The fields above a text, and the lines of the text itself. */
interface TextFields {
  /** The fields line by line, without the words of the title. */
  fields: string[];
  title?: string | undefined;
  lines: string[];
}

/** Takes the fields off the lines of a text that begins with them, as YAML between two fences. */
export function takeFields(lines: readonly string[]): TextFields {
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > first && line.trim() === FENCE);
  const inside = lines.slice(first + 1, Math.max(first + 1, end));
  const named = lines[first]?.trim() === FENCE && end > first ? readYaml(inside.join('\n')) : undefined;
  if (!named) return { fields: [], lines: [...lines] };
  const title = tidyLine(typeof named['title'] === 'string' ? named['title'] : '') || undefined;
  const written = [FENCE, ...inside, FENCE].map(tidyLine).filter(Boolean);
  return {
    fields: written.map((line) => (line.startsWith('title:') ? line.replace(title ?? '', '') : line)),
    title,
    lines: lines.slice(end + 1),
  };
}

/** The fields of YAML with plain names; `undefined` for what is none. */
function readYaml(yaml: string): Record<string, unknown> | undefined {
  const { contents, errors } = parseDocument(yaml, { version: '1.2', schema: 'failsafe' });
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const fields = contents.items.map(({ key, value }) => [
    isScalar(key) ? String(key.value) : '',
    isScalar(value) ? value.value : undefined,
  ]) as [string, unknown][];
  return fields.every(([name]) => /^[\w-]+$/u.test(name)) ? Object.fromEntries(fields) : undefined;
}

/** The lines of the title of a text, the lines without words around it, and all lines with words behind it. */
export interface TextTitle {
  rules: string[];
  title: string[];
  rest: string[];
}

/**
 * Takes the title off the lines of a text, which are empty between paragraphs: the first line with words, and those right below that go
 * on with it.
 */
export function takeTitle(lines: readonly string[]): TextTitle {
  const start = lines.findIndex(hasWords);
  if (start < 0) return { rules: [], title: [], rest: [] };
  let end = start + 1;
  while (end - start < MOST_LINES && goesOn(lines.slice(start, end), lines[end] ?? '')) end += 1;
  const behind = lines.slice(end).filter((line) => line !== '');
  const first = Math.max(0, behind.findIndex(hasWords));
  const rules = [...lines.slice(0, start).filter((line) => line !== ''), ...behind.slice(0, first)];
  return { rules, title: lines.slice(start, end), rest: behind.slice(first) };
}

function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

/** Whether a line goes on with the title above: it begins small, the one above ends open, or both are in capitals throughout. */
function goesOn(title: readonly string[], line: string): boolean {
  const last = title.at(-1)!;
  const isShort = [...title, line].join(' ').length <= LONGEST;
  if (
    !isShort ||
    !hasWords(line) ||
    isPictureName(line) ||
    /[.!?…:;]["”)]*$/u.test(last) ||
    /[.!?…:;]["”)]*$/u.test(line)
  )
    return false;
  return /^\p{Ll}/u.test(line) || /[,–-]$/u.test(last) || (isCapital(last) && isCapital(line));
}
