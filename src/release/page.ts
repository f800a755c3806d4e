import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { listLinks, type PageLink } from './page-links.ts';

/** What the invariants need of one built page. The tree itself is not kept: ten thousand of them would not fit. */
export interface Page {
  /** Path below the site, with forward slashes. */
  file: string;
  /** Path with the base path, as links give it. */
  address: string;
  language: string | undefined;
  titles: string[];
  /** The text of each h1. */
  headings: string[];
  description: string | undefined;
  canonicals: string[];
  /** Whether searchers are asked to stay away: tombstones and the page for what is not found. */
  isHidden: boolean;
  links: PageLink[];
  /** Where a fragment can lead. */
  ids: ReadonlySet<string>;
  /** Attribute values, and texts without a name, that have to be looked at. */
  suspects: { attribute?: string; value: string }[];
  /** Those of the expected sentences that the page does not hold. */
  missing: string[];
}

/** A sentence that a page has to hold: among its visible words, or there or in its description. */
export interface ExpectedSentence {
  text: string;
  place: 'words' | 'words or description';
}

export interface ReadPageOptions {
  /** The address below which the site lies. */
  base: string;
  isSuspect(value: string): boolean;
  sentences?: readonly ExpectedSentence[];
}

/** Reads a built page. `file` is its path below the site. */
export function readPage(source: string, file: string, options: ReadPageOptions): Page {
  const found: Finding = { words: [], titles: [], headings: [], metas: [], canonicals: [], ids: new Set() };
  const page: Page = {
    file,
    address: options.base + file.replace(/(^|\/)index\.html$/u, '$1'),
    language: undefined,
    titles: found.titles,
    headings: found.headings,
    description: undefined,
    canonicals: found.canonicals,
    isHidden: false,
    links: [],
    ids: found.ids,
    suspects: [],
    missing: [],
  };
  // Without scripting, what stands in <noscript> is parsed like the rest: readers without JavaScript follow those links.
  const waiting: Tree.Node[] = [parse(source, { scriptingEnabled: false })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) {
      found.words.push(node.value);
      if (options.isSuspect(node.value)) page.suspects.push({ value: node.value });
      continue;
    }
    if (defaultTreeAdapter.isElementNode(node)) visit(node, page, found, options);
    if ('childNodes' in node && !isBesideTheWords(node)) waiting.push(...node.childNodes.toReversed());
  }
  page.description = found.metas.find(({ name }) => name === 'description')?.content.trim();
  page.isHidden = found.metas.some(({ name, content }) => name === 'robots' && content.includes('noindex'));
  page.missing = listMissing(found.words.join(''), page.description ?? '', options.sentences ?? []);
  return page;
}

interface Finding {
  words: string[];
  titles: string[];
  headings: string[];
  metas: { name: string; content: string }[];
  canonicals: string[];
  ids: Set<string>;
}

function visit(element: Tree.Element, page: Page, found: Finding, { isSuspect }: ReadPageOptions): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  for (const [attribute, value] of attributes) if (isSuspect(value)) page.suspects.push({ attribute, value });
  const id = attributes.get('id') ?? (element.tagName === 'a' ? attributes.get('name') : undefined);
  if (id !== undefined) found.ids.add(id);
  page.links.push(...listLinks(element.tagName, attributes));
  if (element.namespaceURI !== html.NS.HTML) return;
  switch (element.tagName) {
    case 'html':
      page.language = attributes.get('lang');
      break;
    case 'title':
      found.titles.push(flatten(textOf(element)));
      break;
    case 'h1':
      found.headings.push(flatten(textOf(element)));
      break;
    case 'meta':
      found.metas.push({ name: attributes.get('name') ?? '', content: attributes.get('content') ?? '' });
      break;
    case 'link':
      if (attributes.get('rel') === 'canonical') found.canonicals.push(attributes.get('href') ?? '');
      break;
  }
}

/** Code is not text, and the number that calls a footnote is no part of the sentence it stands in. */
function isBesideTheWords(node: Tree.Node): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  if (node.tagName === 'script' || node.tagName === 'style') return true;
  return node.attrs.some(({ name }) => name === 'data-footnote-ref');
}

function textOf(node: Tree.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** A text on one line. No-break spaces become plain ones: where a line may break is a matter of layout. */
export function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Blanks are left out of the comparison, because elements such as `<br>` part words without one. */
function listMissing(words: string, description: string, sentences: readonly ExpectedSentence[]): string[] {
  if (sentences.length === 0) return [];
  const places = { words: bare(words), 'words or description': bare(`${words}\n${description}`) };
  return sentences.filter(({ text, place }) => !places[place].includes(bare(text))).map(({ text }) => text);
}
