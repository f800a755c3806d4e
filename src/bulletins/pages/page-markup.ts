import type { Element, ElementContent, Properties } from 'hast';

/** The elements that a standing page can consist of, and nothing else. */
const ELEMENTS = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr br em strong del a sub sup section div ' +
    'table caption thead tbody tr th td'
  ).split(' '),
);

/** The properties that these elements can have, each with the attribute by which it is written. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  className: 'class',
  colspan: 'colspan',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  href: 'href',
  id: 'id',
  rel: 'rel',
  rowspan: 'rowspan',
  scope: 'scope',
  start: 'start',
  tabIndex: 'tabindex',
  title: 'title',
};

const EMPTY = new Set(['br', 'hr']);

/**
 * The middle of what the tools that bundle a module take for marks of their own, such as `__VITE_ASSET__` and `@@ASTRO-LINKS@@`:
 * a fragment, which is nothing on the page, parts their letters.
 */
export const WITHIN_MARKS = /(?<=_)(?=_)|(?<=@)(?=@)|(?<=MDX)(?=Content)/;

/**
 * Writes plain elements and text as MDX in which every tag is literal and no sign of a text means anything: no Markdown, no
 * expression, no module, no frontmatter. Throws where a tree holds what a standing page cannot.
 */
export function writeMarkup(nodes: readonly ElementContent[]): string {
  return `<>${writeNodes(nodes)}</>\n`;
}

/** The attributes of an element as they are written, by name. */
export function attributesOf({ properties }: Pick<Element, 'properties'>): [name: string, value: string][] {
  return Object.entries(properties).flatMap(([property, value]) => {
    if (value === undefined || value === null || value === false) return [];
    const name = Object.hasOwn(ATTRIBUTES, property) ? ATTRIBUTES[property] : undefined;
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
  // Neighbouring texts are one: what stands around a line break decides how it is written.
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
  if (node.type !== 'element' || !ELEMENTS.has(node.tagName)) {
    throw new Error(`no standing page has "${node.type === 'element' ? node.tagName : node.type}"`);
  }
  const { tagName, children } = node;
  const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeValue(value)}"`);
  const open = `<${tagName}${attributes.join('')}`;
  return EMPTY.has(tagName) ? `${open} />` : `${open}>${writeNodes(children)}</${tagName}>`;
}

/**
 * Every ASCII sign stands behind a backslash. A line break between words stays one, indented, because a module can only begin in
 * the first column. Around any other the parser would drop blanks: it stands in a fragment, which is nothing on the page.
 */
function escapeText(text: string): string {
  if (text === '\n') return toReference(text);
  return text.split(WITHIN_MARKS).map(escapePiece).join('<></>');
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

/** An attribute knows no backslash: what could end it, or begin anything else, is a reference. */
function escapeValue(value: string): string {
  return value.replace(/[\t\n\r"&<>[\\\]`{}]/g, toReference);
}

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
