/**
 * The closed vocabulary of a body: Markdown, GFM, and what stands here. MDX is data, not code (decision 0002), so an
 * attribute is a literal string and nothing else exists.
 */

/** What one attribute of a component or literal element accepts. */
export interface AttributeRule {
  required?: true;
  /** The only values, when the list is closed. */
  oneOf?: readonly string[];
  /** A pattern for open values. */
  matches?: RegExp;
}

/** What one attribute of a component accepts. */
interface ComponentAttribute extends AttributeRule {
  /** Whether its words are read on the page, and so belong to the plain text of the body. */
  isRead: boolean;
}

interface Component {
  attributes: Readonly<Record<string, ComponentAttribute>>;
  /** Whether it holds blocks of its own. */
  holdsBlocks: boolean;
}

/** Components an editor may use. */
export const components = {
  Figure: {
    attributes: {
      src: { required: true, isRead: false },
      alt: { isRead: false },
      caption: { isRead: true },
      credit: { isRead: false },
    },
    holdsBlocks: false,
  },
  Gallery: { attributes: { images: { isRead: false } }, holdsBlocks: false },
  Attachment: {
    attributes: { src: { required: true, isRead: false }, title: { isRead: true } },
    holdsBlocks: false,
  },
  Quote: { attributes: { by: { isRead: true } }, holdsBlocks: true },
  Note: {
    attributes: { kind: { oneOf: ['info', 'warning'], isRead: false }, title: { isRead: true } },
    holdsBlocks: true,
  },
} as const satisfies Readonly<Record<string, Component>>;

export type ComponentName = keyof typeof components;

/** Whether a tag is that of a component. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

/** What is declared of a component. */
export function getComponent(name: ComponentName): Component {
  return components[name];
}

const cell: Readonly<Record<string, AttributeRule>> = {
  colspan: { matches: /^[1-9]\d?$/ },
  rowspan: { matches: /^[1-9]\d{0,2}$/ },
};

/** HTML elements that Markdown has no form for: award lists have merged cells, formulas have low and high letters. */
export const literalElements: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  br: {},
  sub: {},
  sup: {},
  table: {},
  caption: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { ...cell, scope: { oneOf: ['col', 'row', 'colgroup', 'rowgroup'] } },
  td: cell,
};

/** HTML that text programs and web pages leave behind when text is pasted. */
export const htmlElements: ReadonlySet<string> = new Set(
  (
    'p div span font center b strong i em u s strike del ins a img h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code ' +
    'hr figure figcaption iframe video audio embed object style script link meta section article header footer colgroup ' +
    'col tfoot small big form input button'
  ).split(' '),
);

/** Levels of quotes, lists, emphasis and components inside each other. */
export const MAX_NESTING = 20;

/** Cells of one table, empty ones included: about 2,000 rows of ten. */
export const MAX_CELLS = 20_000;

/** Whether a link may be published: web, mail, telephone, an address of this site, a place on the page itself. */
export function isSafeLink(url: string): boolean {
  // Browsers drop control characters and leading blanks before they read the scheme: so does this test.
  const bare = url.replace(/[\p{Cc}\p{Zs}]/gu, '');
  // "https://tinh.gov.vn@x.example/" leads to the second host.
  if (/^https?:\/\/[^/\\?#]*@/i.test(bare)) return false;
  // Anything else would be read relative to the page: "www.tinh.vn" as a file beside it, "//tinh.vn" as another host.
  return /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(bare);
}

/** `./name.ext` in the bulletin's own folder, as images and attachments are written. */
export function isBesideBulletin(src: string): boolean {
  return /^\.\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(src) && !src.includes('..');
}

/** A path as it was typed: the parser of a body writes `\` and letters with marks as `%5C`. */
export function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
