import type { YamlCause } from '../../strings/issues/forms.ts';
import { HARD_SPACE } from '../characters.ts';
import { quoted, writePairs } from './flow-forms.ts';

/** Another way to write some lines of a YAML text, which nobody has tried yet. */
export interface LineRepair {
  cause: YamlCause | 'missing-end';
  /** What the cause is about: the sign of an item, a key. */
  text?: string;
  /** The number of the first line that is replaced, from 0, and how many are. */
  from: number;
  count: number;
  lines: string[];
}

const KEY_LINE = /^( *(?:- +)?)([A-Za-z]\w*):(?: +(.*?))?\s*$/;

/**
 * How the lines about a fault may have been meant, the likeliest first: `at` is the number of the faulty line from 0, `keys` are all
 * that the file may have. Whether one is right is for others to find out.
 */
export function listLineRepairs(
  lines: readonly string[],
  at: number,
  keys: ReadonlySet<string>,
): LineRepair[] {
  const here = [at, at + 1].filter((number) => lines[number]?.trim());
  return [
    ...hardSpaces(lines),
    ...remark(lines, at),
    ...missingEnd(lines, at, keys),
    ...itemOnKeyLine(lines, at),
    ...itemOnOneLine(lines, at, keys),
    ...keyLine(lines, at, keys),
    ...numberedItems(lines, at),
    ...here.flatMap((number) => indented(lines, number)),
    ...here.flatMap((number) => joinedUp(lines, number)),
  ];
}

/** Plain spaces for those of a text program at the start of lines and behind colons. */
function hardSpaces(lines: readonly string[]): LineRepair[] {
  const plain = lines.map((line) =>
    line.replace(/^[\s-]*(?:[A-Za-z]\w*\s*:\s+)?/u, (start) => start.replace(HARD_SPACE, ' ')),
  );
  const from = plain.findIndex((line, number) => line !== lines[number]);
  if (from === -1) return [];
  const to = plain.findLastIndex((line, number) => line !== lines[number]) + 1;
  return [{ cause: 'hard-space', from, count: to - from, lines: plain.slice(from, to) }];
}

function remark(lines: readonly string[], at: number): LineRepair[] {
  const words = /^\s*(?:\/\/|<!--|;)\s*(.*?)\s*(?:-->)?\s*$/.exec(lines[at]!)?.[1];
  return words ? [{ cause: 'remark', from: at, count: 1, lines: [`# ${words}`] }] : [];
}

/** The text ends above a paragraph, behind which no key comes any more. */
function missingEnd(lines: readonly string[], at: number, keys: ReadonlySet<string>): LineRepair[] {
  const rest = lines.slice(at);
  const isKey = (line: string): boolean => keys.has(/^["'*_-]*\s*([A-Za-z]\w*)/.exec(line)?.[1] ?? '');
  if (lines[at - 1]?.trim() !== '' || rest.some(isKey)) return [];
  return [{ cause: 'missing-end', from: at, count: rest.length, lines: [] }];
}

/** A list that begins in the line of its key. */
function itemOnKeyLine(lines: readonly string[], at: number): LineRepair[] {
  const [, start, key, item] = /^( *(?:- +)?)([A-Za-z]\w*):\s+- (.*?)\s*$/.exec(lines[at]!) ?? [];
  if (start === undefined || key === undefined || item === undefined) return [];
  const more = lines.slice(at + 1);
  const end = more.findIndex((line) => !/^\s+\S/.test(line) || indentOf(line) <= start.length);
  const below = more.slice(0, end === -1 ? undefined : end);
  const isKeyed = /^[A-Za-z]\w*:(?: |$)/.test(item);
  const isList = below.every((line) => /^\s*- /.test(line));
  if (!isKeyed && isList) {
    const texts = [item, ...below.map((line) => line.trim().slice(2))];
    const line = `${start}${key}: [${texts.map(quoted).join(', ')}]`;
    return [{ cause: 'item-on-key-line', text: key, from: at, count: texts.length, lines: [line] }];
  }
  const pad = ' '.repeat(start.length + 2);
  const further = below.map((line) => `${pad}${/^\s*- /.test(line) ? '' : '  '}${line.trim()}`);
  return [
    {
      cause: 'item-on-key-line',
      text: key,
      from: at,
      count: 1 + below.length,
      lines: [`${start}${key}:`, `${pad}- ${item}`, ...further],
    },
  ];
}

/** Several keys in one line, without braces or without the blanks behind the colons. */
function itemOnOneLine(lines: readonly string[], at: number, keys: ReadonlySet<string>): LineRepair[] {
  const line = lines[at]!;
  const [, start, inner] = /^(\s*(?:- +)?(?:[A-Za-z]\w*:\s+)?)\{(.*)\}\s*$/.exec(line) ?? [];
  if (start !== undefined && inner !== undefined) {
    const pairs = writePairs(inner, keys);
    return pairs === undefined
      ? []
      : [{ cause: 'in-braces', from: at, count: 1, lines: [`${start}{ ${pairs} }`] }];
  }
  const [, dash, item] = /^(\s*- +)([A-Za-z]\w*:.*?)\s*$/.exec(line) ?? [];
  const pairs = dash === undefined ? undefined : writePairs(item!, keys);
  return pairs === undefined
    ? []
    : [{ cause: 'keys-in-line', from: at, count: 1, lines: [`${dash}{ ${pairs} }`] }];
}

/** A key with another sign than a colon behind it, with signs around it, or as an item of a list. */
function keyLine(lines: readonly string[], at: number, keys: ReadonlySet<string>): LineRepair[] {
  const found =
    /^( *)(- +|[-+*•] *|\d{1,2}[.)] +)?["'“*_`]*([A-Za-z]\w*)["'”*_`]*\s*(?:[:;=：→]+|-+>|\s)["'*_`]*\s*(.*?)\s*,?\s*$/u.exec(
      lines[at]!,
    );
  const [, indent, mark = '', key, rest] = found ?? [];
  if (indent === undefined || key === undefined || rest === undefined || rest === '' || !keys.has(key))
    return [];
  const value = /^["'“](.*)["'”]$/u.exec(rest)?.[1] ?? /^["'“]([^"'“”]*)$/u.exec(rest)?.[1] ?? rest;
  // Straight quotation marks within a text pass, but those of a book are meant. What is no text is not made one.
  const asText = NO_TEXT.test(value) ? [] : [quoted(value)];
  const forms = value.includes('"') ? [...asText, value] : [value, ...asText];
  const starts = mark.startsWith('- ') ? [`${indent}${mark}`, indent] : [indent];
  return starts.flatMap((start) =>
    forms.map((written): LineRepair => ({
      cause: 'key-line',
      text: key,
      from: at,
      count: 1,
      lines: [`${start}${key}: ${written}`],
    })),
  );
}

/** A value that YAML reads as nothing, a map or a list. */
const NO_TEXT = /^(?:~|null|\{.*\}|\[.*\])$/iu;

const NUMBERED = /^(\s*)(\d{1,3}[.)])\s+(?=\S)/;

/** Items that are numbered as in a text program; the keys below them are moved to the column of the first. */
function numberedItems(lines: readonly string[], at: number): LineRepair[] {
  const first = NUMBERED.exec(lines[at]!) ? at : at + 1;
  const [, indent, number] = NUMBERED.exec(lines[first] ?? '') ?? [];
  if (indent === undefined) return [];
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => line.trim() !== '' && indentOf(line) < Math.max(1, indent.length));
  const block = rest.slice(0, end === -1 ? undefined : end);
  const written = block.map((line) =>
    NUMBERED.test(line) ? line.replace(NUMBERED, `${indent}- `) : `${indent}  ${line.trim()}`,
  );
  return [{ cause: 'dash', text: number!, from: first, count: block.length, lines: written }];
}

/** A run of lines of one indentation in the column of a key above them. */
function indented(lines: readonly string[], at: number): LineRepair[] {
  const indent = indentOf(lines[at]!);
  const run = lines.slice(at).findIndex((line) => indentOf(line) !== indent || line.trim() === '');
  const count = run === -1 ? lines.length - at : run;
  const above = lines
    .slice(0, at)
    .filter((line) => KEY_LINE.test(line))
    .toReversed();
  const columns = [...new Set(above.slice(0, 12).map((line) => KEY_LINE.exec(line)![1]!.length))];
  return columns.flatMap((column) =>
    column === indent
      ? []
      : [count, 1].map((many): LineRepair => {
          const moved = lines.slice(at, at + many).map((line) => ' '.repeat(column) + line.trim());
          return { cause: 'indent', from: at, count: many, lines: moved };
        }),
  );
}

/** A line that goes on with the value above it, which may be nothing yet, or the sign of a text of several lines. */
function joinedUp(lines: readonly string[], at: number): LineRepair[] {
  const above = KEY_LINE.exec(lines[at - 1] ?? '');
  if (!above || /^\s*(?:- |[\p{L}\p{M} ]{1,30}:(?: |$))/u.test(lines[at]!)) return [];
  const [, start, key, value = ''] = above;
  const words = `${/^[|>][-+]?$/.test(value) ? '' : value} ${lines[at]!.trim()}`.trim();
  return [words, quoted(words)].map((written) => ({
    cause: 'value-below' as const,
    text: key!,
    from: at - 1,
    count: 2,
    lines: [`${start}${key}: ${written}`],
  }));
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
