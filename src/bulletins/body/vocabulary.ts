import { hasUser } from '../../addresses/user-in-address.ts';

/**
 * The closed vocabulary of a body: Markdown, GFM, and what stands here. MDX is data, not code (decision 0002), so an
 * attribute is a literal string and nothing else exists.
 */

/** The values that an attribute of a component or literal element accepts. */
export interface AttributeRule {
  required?: true;
  /** The only values, when the list is closed. */
  oneOf?: readonly string[];
  /** A pattern for open values. */
  matches?: RegExp;
}

/** An attribute of a component. */
interface ComponentAttribute extends AttributeRule {
  /** Whether the page shows its words, so that they belong to the plain text of the body. */
  isRead: boolean;
}

interface Component {
  attributes: Readonly<Record<string, ComponentAttribute>>;
  /** Whether it contains blocks. */
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

/** The declaration of a component. */
export function getComponent(name: ComponentName): Component {
  return components[name];
}

const cell: Readonly<Record<string, AttributeRule>> = {
  colspan: { matches: /^[1-9]\d?$/ },
  rowspan: { matches: /^[1-9]\d{0,2}$/ },
};

/** Allowed HTML elements with their attributes, for what Markdown cannot write: merged cells, subscripts and superscripts. */
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

/** HTML elements that text pasted from word processors and web pages brings along. */
export const htmlElements: ReadonlySet<string> = new Set(
  (
    'p div span font center b strong i em u s strike del ins a img h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code ' +
    'hr figure figcaption iframe video audio embed object style script link meta section article header footer colgroup ' +
    'col tfoot small big form input button'
  ).split(' '),
);

/** Levels of nested quotations, lists, emphasis and components, at most. */
export const MAX_NESTING = 20;

/** Cells of all tables of a body, empty ones included, at most: about 2,000 rows of ten. */
export const MAX_CELLS = 20_000;

/** Whether a link may be published: it leads to the web, a mailbox, a telephone, this site, or a place on the page. */
export function isSafeLink(url: string): boolean {
  // Browsers ignore control characters and blanks in a scheme, so they are removed first.
  const bare = url.replace(/[\p{Cc}\p{Zs}]/gu, '');
  if (hasUser(bare)) return false;
  // Anything else is relative to the page: "www.tinh.vn" is a file beside it, and "//tinh.vn" another host.
  return /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(bare);
}

/** Whether a path names a file in the bulletin's own folder, in the form `./name.ext`. */
export function isBesideBulletin(src: string): boolean {
  return /^\.\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(src) && !src.includes('..');
}

/** A path as it was typed: the parser percent-encodes `\` and letters with marks. */
export function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
