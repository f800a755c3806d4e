import type { Element } from 'hast';
import type { Lines } from '../../gate/lines.ts';
import type { WordDetails } from '../../strings/issues/forms.ts';
import { rangeOf } from '../words/trace.ts';

/** The end of a link in Markdown: its address, and perhaps a title. */
const ADDRESS = /\]\((?<address>[^\s<>()]+)(?:[ \t]+"[^"\n]*")?\)$/u;

/** Signs that mean something else in an address in MDX than themselves. */
const MARKUP = /[()\\{}<>]|&#?\w+;/u;

/**
 * The edit that puts another address into a link, of which it changes nothing else; `undefined` where that is not certain. `lines` are
 * those of `source`.
 */
export function editAddress(
  link: Element,
  write: string,
  source: string,
  lines: Lines,
): NonNullable<WordDetails['edits']> | undefined {
  const [start, end] = rangeOf(link) ?? [0, 0];
  const found = ADDRESS.exec(source.slice(start, end));
  if (source[start] !== '[' || !found || MARKUP.test(write)) return undefined;
  const typed = found.groups!['address']!;
  return [{ ...lines.at(start + found.index + ']('.length), typed, write }];
}
