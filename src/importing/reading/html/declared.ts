import { DAY_WRITTEN } from '../../../strings/import-cues.vi.ts';
import type { Declared } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { attributeOf, listElements, textOf, type HtmlElement } from './dom.ts';

/** Characters behind the title in which a page prints the day of its publication. */
const BEHIND_TITLE = 200;

/** What a page says of itself: in its `meta` and `time` elements, in its headings, and directly behind its title. */
export function readDeclared(html: HtmlElement, main: HtmlElement, markup: string): Declared {
  const elements = [...listElements(html)];
  const title = findTitle(elements, main);
  const author =
    findMeta(elements, /^(?:author|article:author)$/u) ??
    textOfFirst(elements, /\b(?:news-author|byline|author-name)\b/u);
  const published =
    findMeta(elements, /^(?:article:published_time|datePublished|pubdate|DC\.date\.issued)$/u) ??
    elements.flatMap((each) => (each.tagName === 'time' ? (attributeOf(each, 'datetime') ?? []) : []))[0] ??
    findDayBehind(title, html);
  const address =
    elements.flatMap((each) =>
      attributeOf(each, 'rel') === 'canonical' ? (attributeOf(each, 'href') ?? []) : [],
    )[0] ??
    findMeta(elements, /^og:url$/u) ??
    /<!--\s*saved from url=\(\d+\)(https?:\S+)\s*-->/u.exec(markup)?.[1];
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined || /^https?:/u.test(author) ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The only heading of the first level, that of the text itself before any other; else what the page calls itself for others. */
function findTitle(elements: readonly HtmlElement[], main: HtmlElement): string | undefined {
  const listHeadings = (all: Iterable<HtmlElement>) =>
    [...all]
      .filter(({ tagName }) => tagName === 'h1')
      .map((heading) => tidyLine(textOf(heading)))
      .filter(Boolean);
  const [own] = listHeadings(listElements(main));
  const all = new Set(listHeadings(elements));
  const named = findMeta(elements, /^og:title$/u) ?? textOfTag(elements, 'title');
  return own ?? (all.size === 1 ? [...all][0] : undefined) ?? named;
}

function findMeta(elements: readonly HtmlElement[], name: RegExp): string | undefined {
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const key = ['name', 'property', 'itemprop'].map((each) => attributeOf(element, each)).find(Boolean);
    const content = tidyLine(attributeOf(element, 'content') ?? '');
    if (key !== undefined && name.test(key) && content !== '') return content;
  }
  return undefined;
}

function textOfTag(elements: readonly HtmlElement[], tag: string): string | undefined {
  const found = elements.find(({ tagName }) => tagName === tag);
  const text = found?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return text === undefined ? undefined : tidyLine(text) || undefined;
}

function textOfFirst(elements: readonly HtmlElement[], ofClass: RegExp): string | undefined {
  const found = elements.find((each) => ofClass.test(attributeOf(each, 'class') ?? ''));
  return found && (tidyLine(textOf(found)) || undefined);
}

function findDayBehind(title: string | undefined, html: HtmlElement): string | undefined {
  if (title === undefined) return undefined;
  const text = tidyLine(textOf(html));
  const behind = text.slice(text.indexOf(title) + title.length).slice(0, BEHIND_TITLE);
  return text.includes(title) ? DAY_WRITTEN.exec(behind)?.[0] : undefined;
}
