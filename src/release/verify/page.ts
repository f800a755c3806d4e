import { readMarkup } from './markup.ts';
import { listLinks, type PageLink } from './page-links.ts';

/** What the invariants need of one built page. */
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
  /** Whether search engines are asked to stay away: tombstones and the page for what is not found. */
  isHidden: boolean;
  /** Each once. */
  links: PageLink[];
  /** The ids of elements: valid fragments. */
  ids: string[];
  /** Attribute values, and texts (without an attribute), that may be leaks. */
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
  /** Whether a text may contain a leak. It is first asked for the whole page. */
  isSuspect(value: string): boolean;
  sentences?: readonly ExpectedSentence[];
}

/** Reads a built page. `file` is its path below the site. */
export function readPage(
  source: string,
  file: string,
  { base, isSuspect, sentences }: ReadPageOptions,
): Page {
  const metas: { name: string; content: string }[] = [];
  const words: string[] = [];
  const links = new Map<string, PageLink>();
  const page: Page = {
    file,
    address: base + file.replace(/(^|\/)index\.html$/u, '$1'),
    language: undefined,
    titles: [],
    headings: [],
    description: undefined,
    canonicals: [],
    isHidden: false,
    links: [],
    ids: [],
    suspects: [],
    missing: [],
  };
  const holdsSuspects = isSuspect(source);
  readMarkup(source, {
    onElement(name, attributes) {
      if (holdsSuspects) page.suspects.push(...listSuspects(attributes, isSuspect));
      const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
      if (id !== undefined) page.ids.push(id);
      for (const link of listLinks(name, attributes)) links.set(`${link.attribute} ${link.value}`, link);
      if (name === 'html') page.language = attributes['lang'];
      if (name === 'meta')
        metas.push({ name: attributes['name'] ?? '', content: attributes['content'] ?? '' });
      if (name === 'link' && attributes['rel'] === 'canonical')
        page.canonicals.push(attributes['href'] ?? '');
    },
    onWords(text) {
      words.push(text);
      if (holdsSuspects && isSuspect(text)) page.suspects.push({ value: text });
    },
    onTitle: (text) => page.titles.push(flatten(text)),
    onHeading: (text) => page.headings.push(flatten(text)),
  });
  page.links = [...links.values()];
  page.description = metas.find(({ name }) => name === 'description')?.content.trim();
  page.isHidden = metas.some(({ name, content }) => name === 'robots' && content.includes('noindex'));
  page.missing = listMissing(words.join(''), page.description ?? '', sentences ?? []);
  return page;
}

function listSuspects(
  attributes: Readonly<Record<string, string>>,
  isSuspect: ReadPageOptions['isSuspect'],
): Page['suspects'] {
  return Object.entries(attributes).flatMap(([attribute, value]) =>
    isSuspect(value) ? [{ attribute, value }] : [],
  );
}

/** A text on one line, with no-break spaces as plain ones, which differ only in layout. */
export function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The expected sentences that are missing. Blanks are ignored, because elements such as `<br>` separate words without one. */
function listMissing(words: string, description: string, sentences: readonly ExpectedSentence[]): string[] {
  const unknown = sentences.filter(({ text }) => !words.includes(text));
  if (unknown.length === 0) return [];
  const shown = bare(words);
  return unknown.flatMap(({ text, place }) => {
    const wanted = bare(text);
    const isThere =
      shown.includes(wanted) || (place === 'words or description' && bare(description).includes(wanted));
    return isThere ? [] : [text];
  });
}
