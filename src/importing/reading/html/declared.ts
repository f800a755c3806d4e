import { DAY_WRITTEN, PART_OF_DAY_START } from '../../../strings/import-cues.vi.ts';
import type { Declared } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { attributeOf, listElements, textOf, type HtmlElement } from './dom.ts';

/** Characters behind the title in which a page prints the day of its publication. */
const BEHIND_TITLE = 200;

/** What a page says of itself: in its `meta` and `time` elements, in its headings, and directly behind its title. */
export function readDeclared(html: HtmlElement, main: HtmlElement, markup: string): Declared {
  const elements = [...listElements(html)];
  const title = findTitle(elements, main);
  const named = textOfTag(elements, 'title');
  const categories = [findMeta(elements, /^article:section$/u)].filter((each) => each !== undefined);
  const author =
    findMeta(elements, /^(?:author|article:author)$/u) ??
    textOfFirst(elements, /\b(?:news-author|byline|author-name)\b/u);
  const published =
    findMeta(elements, /^(?:article:published_time|datePublished|pubdate|DC\.date\.issued)$/u) ??
    elements.flatMap((each) => (each.tagName === 'time' ? (attributeOf(each, 'datetime') ?? []) : []))[0] ??
    findDayBehind(title ?? named, html);
  const address =
    elements.flatMap((each) =>
      attributeOf(each, 'rel') === 'canonical' ? (attributeOf(each, 'href') ?? []) : [],
    )[0] ??
    findMeta(elements, /^og:url$/u) ??
    /<!--\s*saved from url=\(\d+\)(https?:\S+)\s*-->/u.exec(markup)?.[1];
  return {
    ...(title === undefined ? (named === undefined ? {} : { likelyTitle: named }) : { title }),
    ...(author === undefined || /^https?:/u.test(author) ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

/** What stands between the title of an article and the name of its site. */
const BETWEEN_NAMES = /\s+[-|–—:»]+\s+/u;
/** Characters of a heading that the name of a page has in it, at least: below that it is a name of a section. */
const SHORTEST_NAMED = 10;

/**
 * The heading of the first level of the text itself; else a heading that the page also calls itself by, before its only heading of the
 * first level, which may be the name of the site; else what it calls itself for others.
 */
function findTitle(elements: readonly HtmlElement[], main: HtmlElement): string | undefined {
  const listHeadings = (all: Iterable<HtmlElement>, level: RegExp) =>
    [...all]
      .filter(({ tagName }) => level.test(tagName))
      .map((heading) => tidyLine(textOf(heading)))
      .filter(Boolean);
  const [own] = listHeadings(listElements(main), /^h1$/u);
  const forOthers = findMeta(elements, /^og:title$/u);
  const names = new Set(
    [forOthers, textOfTag(elements, 'title')].flatMap((name) =>
      name === undefined ? [] : [name, ...name.split(BETWEEN_NAMES)],
    ),
  );
  const [named] = listHeadings(elements, /^h[1-6]$/u)
    .filter((heading) => heading.length >= SHORTEST_NAMED && names.has(heading))
    .toSorted((a, b) => b.length - a.length);
  const all = new Set(listHeadings(elements, /^h1$/u));
  return own ?? named ?? (all.size === 1 ? [...all][0] : undefined) ?? forOthers;
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
  const [first = ''] = title.split(' ');
  const lines = textOf(html).split('\n');
  const at = lines.findIndex((line) => line.includes(first) && tidyLine(line).includes(title));
  if (at < 0) return undefined;
  const own = tidyLine(lines[at]!);
  const behind = [own.slice(own.indexOf(title) + title.length), ...lines.slice(at + 1)];
  let left = BEHIND_TITLE;
  for (const line of behind.map((each) => each.trim())) {
    const found = isSentence(line) ? undefined : DAY_WRITTEN.exec(line.slice(0, Math.max(0, left)))?.[0];
    if (found !== undefined || left <= 0) return found;
    left -= line.length + 1;
  }
  return undefined;
}

/** Whether a line is one of the text, whose day is that of an event. */
function isSentence(line: string): boolean {
  return PART_OF_DAY_START.test(line) || /[.!?…:;]["”)]*$/u.test(line);
}
