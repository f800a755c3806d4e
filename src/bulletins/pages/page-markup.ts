import type { Element, ElementContent, Properties } from 'hast';

/** The elements that a standing page can have. */
const PAGE_ELEMENTS = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr br em strong del a sub sup section div span ' +
    'table caption thead tbody tr th td'
  ).split(' '),
);

/** The hast properties that these elements can have, with the names of their attributes. */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  className: 'class',
  colspan: 'colspan',
  dataAbove: 'data-above',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  dataLabel: 'data-label',
  href: 'href',
  id: 'id',
  rel: 'rel',
  role: 'role',
  rowspan: 'rowspan',
  scope: 'scope',
  start: 'start',
  tabIndex: 'tabindex',
  title: 'title',
};

/** Elements without an end tag. */
const VOID_ELEMENTS = new Set(['br', 'hr']);

/**
 * The positions in a text where a fragment is inserted, so that bundlers do not find their own placeholders, such as
 * `__VITE_ASSET__` and `@@ASTRO-LINKS@@`, in content. A fragment adds nothing to the page.
 */
export const WITHIN_BUNDLER_MARKERS = /(?<=_)(?=_)|(?<=@)(?=@)|(?<=MDX)(?=Content)/;

/**
 * Plain elements and text as MDX in which every tag is literal and no sign of a text has a meaning: no Markdown, no expression, no
 * module, no frontmatter. Throws for an element or attribute that a standing page cannot have.
 */
export function writeMarkup(nodes: readonly ElementContent[]): string {
  return `<>${writeNodes(nodes)}</>\n`;
}

/** The attributes of an element as they are written, sorted by name. */
export function attributesOf({ properties }: Pick<Element, 'properties'>): [name: string, value: string][] {
  return Object.entries(properties).flatMap(([property, value]) => {
    if (value === undefined || value === null || value === false) return [];
    const name = Object.hasOwn(ATTRIBUTE_NAMES, property) ? ATTRIBUTE_NAMES[property] : undefined;
    if (name === undefined) throw new Error(`no standing page has the attribute "${property}"`);
    return [[name, writeValue(value)]];
  });
}

function writeValue(value: NonNullable<Properties[string]>): string {
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : String(value);
}

function writeNodes(nodes: readonly ElementContent[]): string {
  let markup = '';
  // Adjacent texts are joined, because the characters around a line break decide how it is written.
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else {
      markup += escapeText(text) + writeElement(node);
      text = '';
    }
  }
  return markup + escapeText(text);
}

function writeElement(node: ElementContent): string {
  if (node.type !== 'element' || !PAGE_ELEMENTS.has(node.tagName)) {
    throw new Error(`no standing page has "${node.type === 'element' ? node.tagName : node.type}"`);
  }
  const { tagName, children } = node;
  const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeValue(value)}"`);
  const open = `<${tagName}${attributes.join('')}`;
  return VOID_ELEMENTS.has(tagName) ? `${open} />` : `${open}>${writeNodes(children)}</${tagName}>`;
}

/**
 * A text with a backslash before every ASCII sign. A line break between words is followed by an indent, because module code can
 * only begin in the first column. Any other line break stands in a fragment, because the parser would drop the blanks around it.
 */
function escapeText(text: string): string {
  if (text === '\n') return toReference(text);
  return text.split(WITHIN_BUNDLER_MARKERS).map(escapePiece).join('<></>');
}

function escapePiece(text: string): string {
  return text.replace(/[!-/:-@[-`{-~\n\r]/g, (sign, at: number) => {
    if (sign > ' ') return `\\${sign}`;
    const isBetweenWords = sign === '\n' && isWord(text[at - 1]) && isWord(text[at + 1]);
    return isBetweenWords ? '\n ' : `<>${toReference(sign)}</>`;
  });
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && !/[ \t\n\r]/.test(sign);
}

/**
 * A value of an attribute with character references for signs that could end it or begin anything else: backslashes do not escape
 * there.
 */
function escapeValue(value: string): string {
  return value.replace(/[\t\n\r"&<>[\\\]`{}]/g, toReference);
}

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
