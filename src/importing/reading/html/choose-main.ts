import { attributeOf, isElement, listElements, textOf, type HtmlElement } from './dom.ts';

/** Where a system keeps the text of an article: by the class, the id or another attribute of an element. */
interface MainPlace {
  system?: string;
  fits: (element: HtmlElement) => boolean;
}

const byClass = (pattern: RegExp) => (element: HtmlElement) =>
  pattern.test(attributeOf(element, 'class') ?? '');
const byId = (pattern: RegExp) => (element: HtmlElement) => pattern.test(attributeOf(element, 'id') ?? '');
const byTag = (tag: string) => (element: HtmlElement) => element.tagName === tag;

/** In the order in which they are tried. */
const PLACES: readonly MainPlace[] = [
  { system: 'sharepoint', fits: byClass(/\bms-(?:rtestate-field|wikicontent)\b/u) },
  { system: 'sharepoint', fits: byId(/RichHtmlField/u) },
  { system: 'vnpt-portal', fits: byId(/^news-bodyhtml$/u) },
  { system: 'nukeviet', fits: byClass(/\bbodytext\b/u) },
  { system: 'liferay', fits: byClass(/\b(?:journal-content-article|asset-content)\b/u) },
  { system: 'joomla', fits: byClass(/\b(?:com-content-article__body|item-page)\b/u) },
  { system: 'drupal', fits: byClass(/\bfield--?name-body\b/u) },
  { system: 'wordpress', fits: byClass(/\b(?:entry-content|post-content)\b/u) },
  { fits: (element) => attributeOf(element, 'itemprop') === 'articleBody' },
  { fits: byTag('article') },
  { fits: byTag('main') },
];

/** Letters below which a place is taken for empty: SharePoint has empty ones before the filled one. */
const FEWEST = 200;

/** The element that holds the text of a page, and the system that published it where that shows. */
export function chooseMain(body: HtmlElement): { main: HtmlElement; system?: string | undefined } {
  const elements = [...listElements(body)];
  for (const { system, fits } of PLACES) {
    const found = elements.filter(fits);
    const main = found.find((element) => textOf(element).trim().length >= FEWEST) ?? found[0];
    if (main && /\S/u.test(textOf(main))) return { main, system };
  }
  const dense = [body, ...elements]
    .map((element) => ({ element, letters: countOwn(element) }))
    .reduce((best, each) => (each.letters > best.letters ? each : best));
  return { main: dense.letters >= FEWEST ? dense.element : body };
}

/** Letters of the paragraphs, headings, lists and tables that an element holds itself. */
function countOwn(element: HtmlElement): number {
  const own = element.childNodes.filter(
    (child) => isElement(child) && /^(?:p|h[2-6]|ul|ol|table|blockquote|figure)$/u.test(child.tagName),
  );
  return own.reduce((sum, child) => sum + textOf(child).trim().length, 0);
}
