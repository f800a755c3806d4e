import { createHash } from 'node:crypto';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { CONTENTS_PAGE, SITE_START } from '../documents/contents-page.ts';
import { relativeAddress, type EditionFiles } from './addresses.ts';
import { createElement, isHtml, listElements, type Element } from './tree.ts';

/** What every page of an edition says about the edition, in words. */
export interface Stamp {
  /** The date of the edition, and what it is. */
  edition: string;
  /** Announces the address of the living page. */
  livingPage: string;
  /** Names the page that tells what the package holds. */
  contents: string;
  /** Asks to unpack the ZIP first; shown only where the style sheet is missing. */
  unpackFirst: string;
}

/** The style sheet of an edition, below it. */
export const EDITION_STYLE = 'edition/edition.css';

/** The inline style of a page that was opened without its style sheets, from inside a ZIP. */
export const STANDALONE_STYLE =
  '.offline-unpack{display:block;margin:1rem;padding:1rem;border:.25rem solid;font:bold 1.25rem/1.5 sans-serif}';

/**
 * What pages opened from a disk may do. `'self'` is the disk; the page's one inline style is named by its hash. There is
 * no `connect-src`: nothing is ever fetched.
 */
export const EDITION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${createHash('sha256').update(STANDALONE_STYLE).digest('base64')}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
].join('; ');

/** Puts policy, edition style, the notice for unpacked ZIPs and the edition's date into a page. */
export function addStamp(
  document: Tree.Document,
  page: { file: string; living: string | undefined; files: EditionFiles; stamp: Stamp },
): void {
  const { file, living, files, stamp } = page;
  const elements = listElements(document);
  const head = elements.find((element) => isHtml(element, 'head'));
  const body = elements.find((element) => isHtml(element, 'body'));
  if (!head || !body) return;
  addPolicy(head);
  const place = files.kept.get(file) ?? file;
  const style = relativeAddress(place, EDITION_STYLE);
  const sheets = [
    createElement('style', {}, STANDALONE_STYLE),
    createElement('link', { rel: 'stylesheet', href: style }),
  ];
  for (const sheet of sheets) defaultTreeAdapter.appendChild(head, sheet);
  const unpack = createElement('p', { class: 'offline-unpack' }, stamp.unpackFirst);
  const [first] = body.childNodes;
  if (first) defaultTreeAdapter.insertBefore(body, unpack, first);
  else defaultTreeAdapter.appendChild(body, unpack);
  defaultTreeAdapter.appendChild(body, buildNote(stamp, living, contentsAddress(place)));
}

/** Adds the policy after the character set, which has to be within the first 1,024 bytes, and before everything that it governs. */
function addPolicy(head: Element): void {
  const policy = createElement('meta', { 'http-equiv': 'Content-Security-Policy', content: EDITION_POLICY });
  const charset = listElements(head).find(({ attrs }) => attrs.some(({ name }) => name === 'charset'));
  const after = charset ? head.childNodes[head.childNodes.indexOf(charset) + 1] : head.childNodes[0];
  if (after) defaultTreeAdapter.insertBefore(head, policy, after);
  else defaultTreeAdapter.appendChild(head, policy);
}

/** The address of the contents page, at the top of the package, from a page of the edition. */
function contentsAddress(place: string): string {
  const depth = SITE_START.split('/').length - 1 + place.split('/').length - 1;
  return '../'.repeat(depth) + CONTENTS_PAGE;
}

function buildNote(stamp: Stamp, living: string | undefined, contents: string): Element {
  const note = createElement('aside', { class: 'offline-edition' });
  const line = createElement('p', {}, stamp.edition);
  defaultTreeAdapter.appendChild(note, line);
  if (living !== undefined) {
    defaultTreeAdapter.insertText(line, ` ${stamp.livingPage} `);
    defaultTreeAdapter.appendChild(line, createElement('a', { href: living, rel: 'external' }, living));
  }
  const last = createElement('p', {});
  defaultTreeAdapter.appendChild(last, createElement('a', { href: contents }, stamp.contents));
  defaultTreeAdapter.appendChild(note, last);
  return note;
}
