import { decodeByFont, isOldFont } from '../../../vietnamese/old-fonts/old-font.ts';
import { readSymbol } from '../symbols.ts';
import { attributeOf, isElement, listElements, type HtmlElement, type HtmlNode } from './dom.ts';

/** A rule of a style sheet by the tag and the class that it is for, of which one may be missing. */
interface FontRule {
  tag: string | undefined;
  className: string | undefined;
  font: string;
}

/** Puts the text of a page that is set in an old font into Unicode, in its place. Returns the fonts, sorted, each once. */
export function decodeOldFonts(html: HtmlElement): string[] {
  const rules = [...listElements(html)].flatMap((element) =>
    element.tagName === 'style' ? readRules(element) : [],
  );
  const found = new Set<string>();
  decodeBelow(html, undefined, rules, found);
  return [...found].toSorted();
}

/** Whether markup names a font in which Vietnamese letters lie under signs of Latin-1. */
export function namesOldFont(markup: string): boolean {
  const named = markup.matchAll(
    /(?:font-family\s*:|font\s*:|<font[^<>]*\sface\s*=)\s*["']?([^;"'>]{1,100})/giu,
  );
  return [...named].some(([, fonts]) => isOldFont(firstFont(fonts!)));
}

function decodeBelow(
  node: HtmlElement,
  around: string | undefined,
  rules: readonly FontRule[],
  found: Set<string>,
): void {
  const font = fontOf(node, rules) ?? around;
  for (const child of node.childNodes) {
    if (isElement(child)) decodeBelow(child, font, rules, found);
    else if (font !== undefined && isOldFont(font)) decodeText(child, font, found);
    else if (font !== undefined && 'value' in child) child.value = readLetters(child.value, font);
  }
}

/** Signs of fonts of pictures in place of the letters under which pages of Word keep them. */
function readLetters(text: string, font: string): string {
  if (!/^(?:wingdings|symbol)$/iu.test(font)) return text;
  return text.replace(/\S/gu, (sign) => readSymbol(font, sign.codePointAt(0)!.toString(16)) ?? sign);
}

function decodeText(node: HtmlNode, font: string, found: Set<string>): void {
  if (!('value' in node) || node.value.trim() === '') return;
  node.value = decodeByFont(node.value, font);
  found.add(font);
}

/** The font that an element itself sets: in its style, in its attribute, or by the last rule that is for it. */
function fontOf(element: HtmlElement, rules: readonly FontRule[]): string | undefined {
  const own = readFamily(attributeOf(element, 'style') ?? '');
  if (own !== undefined) return own;
  const face = element.tagName === 'font' ? attributeOf(element, 'face') : undefined;
  if (face !== undefined) return firstFont(face);
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u);
  return rules.findLast(
    ({ tag, className }) =>
      (tag === undefined || tag === element.tagName) &&
      (className === undefined || classes.includes(className)),
  )?.font;
}

/** The rules of a style sheet that set a font for a tag, a class or a tag of a class, as Word writes them. */
function readRules(style: HtmlElement): FontRule[] {
  const sheet = style.childNodes
    .map((node) => ('value' in node ? node.value : 'data' in node ? node.data : ''))
    .join('')
    .replace(/<!--|-->|\/\*[^]*?(?:\*\/|$)/gu, '');
  return listBraces(sheet).flatMap(({ selectors, declarations }) => {
    const font = readFamily(declarations);
    if (font === undefined) return [];
    return selectors.split(',').flatMap((selector): FontRule[] => {
      const [, tag, className] = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/iu.exec(selector.trim()) ?? [];
      return tag === undefined && className === undefined
        ? []
        : [{ tag: tag?.toLowerCase(), className, font }];
    });
  });
}

/** What stands in innermost braces, and what stands before each. Every sign is looked at once. */
function listBraces(sheet: string): { selectors: string; declarations: string }[] {
  return sheet
    .split('}')
    .slice(0, -1)
    .flatMap((rule) => {
      const [declarations, selectors] = rule.split('{').toReversed();
      return selectors === undefined || declarations === undefined ? [] : [{ selectors, declarations }];
    });
}

function readFamily(declarations: string): string | undefined {
  const [, fonts] = /(?:^|[;\s])font-family\s*:\s*([^;]+)/iu.exec(declarations) ?? [];
  return fonts === undefined ? undefined : firstFont(fonts);
}

function firstFont(fonts: string): string {
  return fonts
    .split(',')[0]!
    .replace(/["']|&quot;/gu, '')
    .trim();
}
