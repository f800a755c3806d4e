import type { Inline, TextRun } from '../source.ts';
import { plainInlines } from '../plain.ts';
import { escapeLineStart, escapeText } from './escape.ts';
import { writeAddress } from './link-target.ts';

/** How inlines are written: whether they begin a line, and what keeps the lines of a paragraph apart. */
export interface InlineWriting {
  isLineStart: boolean;
  lineBreak: string;
}

/** Inlines as MDX, in one line but for breaks. What emphasis cannot be written without changing words stays plain. */
export function writeInlines(inlines: readonly Inline[], { isLineStart, lineBreak }: InlineWriting): string {
  const written = writeParts(inlines, lineBreak);
  if (!isLineStart) return written;
  return written.split('\n').map(escapeLineStart).join('\n');
}

function writeParts(inlines: readonly Inline[], lineBreak: string): string {
  const parts = joinRuns(inlines);
  return parts
    .map((inline, index) => writePart(inline, lineBreak, [parts[index - 1], parts[index + 1]]))
    .join('');
}

/** Words that look like an address: a link that shows one and leads to another would mislead, so that only the words stay. */
const OTHER_ADDRESS = /[\p{L}\p{N}]\.\p{L}{2,}|@|:\/\//u;

type InlineNeighbours = readonly [Inline | undefined, Inline | undefined];

function writePart(inline: Inline, lineBreak: string, neighbours: InlineNeighbours): string {
  if (inline.kind === 'break') return lineBreak;
  if (inline.kind === 'note') return `[^${inline.number}]`;
  if (inline.kind === 'text') return writeRun(inline, neighbours);
  const address = writeAddress(inline.href);
  const words = writeParts(inline.inlines, ' ');
  const leadsElsewhere = OTHER_ADDRESS.test(plainInlines(inline.inlines));
  if (address === undefined || words.trim() === '' || leadsElsewhere)
    return writeParts(inline.inlines, lineBreak);
  return `[${words.trim()}](${address})`;
}

function writeRun({ text, strong, emphasis }: TextRun, around: InlineNeighbours): string {
  const mark = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  const [, before, inside, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  const isApart = (before !== '' || endsInSpace(around[0])) && (after !== '' || startsWithSpace(around[1]));
  if (mark === '' || inside === '' || !isApart) return escapeText(text);
  return `${before}${mark}${escapeText(inside!)}${[...mark].toReversed().join('')}${after}`;
}

function endsInSpace(inline: Inline | undefined): boolean {
  return (
    inline === undefined || inline.kind === 'break' || (inline.kind === 'text' && /\s$/u.test(inline.text))
  );
}

/** Signs that end a sentence may follow what is emphasised. */
function startsWithSpace(inline: Inline | undefined): boolean {
  return (
    inline === undefined ||
    inline.kind === 'break' ||
    (inline.kind === 'text' && /^[\s.,;:!?)]/u.test(inline.text))
  );
}

/** Neighbouring runs of one look as one, single spaces, none at the ends of lines. */
function joinRuns(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind !== 'text') joined.push(inline);
    else if (last?.kind === 'text' && looksLike(last, inline)) last.text += inline.text;
    else joined.push({ ...inline });
  }
  for (const [index, inline] of joined.entries()) {
    if (inline.kind !== 'text') continue;
    inline.text = inline.text.replace(/\s+/gu, ' ');
    if (isEdge(joined[index - 1])) inline.text = inline.text.trimStart();
    if (isEdge(joined[index + 1])) inline.text = inline.text.trimEnd();
  }
  return dropBreaksAtEnds(joined.filter((inline) => inline.kind !== 'text' || inline.text !== ''));
}

function isEdge(inline: Inline | undefined): boolean {
  return inline === undefined || inline.kind === 'break';
}

function dropBreaksAtEnds(inlines: readonly Inline[]): Inline[] {
  const isBreak = (inline: Inline | undefined) => inline?.kind === 'break';
  const start = inlines.findIndex((inline) => !isBreak(inline));
  const end = inlines.findLastIndex((inline) => !isBreak(inline));
  return start < 0 ? [] : inlines.slice(start, end + 1);
}

function looksLike(one: TextRun, other: TextRun): boolean {
  return Boolean(one.strong) === Boolean(other.strong) && Boolean(one.emphasis) === Boolean(other.emphasis);
}
