import { isLink, isWhole, type Declaration } from './declaration.ts';
import { isOwnMeta } from './metas.ts';
import { findRule, isKnown } from './page-vocabulary.ts';

/** Characters of a page's source shown from where parsing stops. */
export const EXCERPT_LENGTH = 120;

/** The faults of a tag or comment, and its effect on the parsing of what follows. */
export interface Verdict {
  faults: readonly string[];
  opens?: 'script' | 'style' | 'title' | 'noscript' | 'svg' | undefined;
  closes?: string;
}

/** The verdict of what has no fault and changes nothing. */
export const HARMLESS: Verdict = { faults: [] };

/** A start tag: its name in lower case, and its attributes in their order. */
export interface HtmlTag {
  name: string;
  attributes: (readonly [name: string, value: string])[];
}

interface ElementContext {
  declaration: Declaration;
  isDrawn: boolean;
  leadsTo: string | undefined;
}

/** Judges a start tag by the vocabulary of pages. */
export function judgeElement({ name, attributes }: HtmlTag, tag: string, context: ElementContext): Verdict {
  const { declaration, isDrawn } = context;
  // Of a duplicate attribute, browsers take the first and other parsers the last.
  if (new Set(attributes.map(([attribute]) => attribute)).size < attributes.length) return { faults: [tag] };
  if (name === 'script' || name === 'style' || name === 'meta' || name === 'link') {
    const isRight = !isDrawn && isInHead[name](new Map(attributes), context);
    const faults = isRight ? [] : [tag];
    return name === 'script' || name === 'style' ? { faults, opens: name } : { faults };
  }
  if (!isKnown(name, isDrawn)) return { faults: [tag] };
  const wrong = attributes.filter(([attribute, value]) => {
    const rule = findRule(name, attribute, isDrawn);
    return rule === undefined || !accepts(rule, value, declaration);
  });
  const faults = wrong.map(
    ([attribute, value]) => `<${name} ${attribute}="${value.slice(0, EXCERPT_LENGTH)}">`,
  );
  return name === 'title' || name === 'noscript' || name === 'svg' ? { faults, opens: name } : { faults };
}

function accepts(
  rule: NonNullable<ReturnType<typeof findRule>>,
  value: string,
  declaration: Declaration,
): boolean {
  if (typeof rule !== 'string') return rule.includes(value);
  switch (rule) {
    case 'words':
      return true;
    case 'own':
      return isWhole(value) && declaration.isOwn(value);
    case 'own-set':
      return value
        .split(',')
        .every((one) => /^[^\s&]+ \d+w$/u.test(one.trim()) && declaration.isOwn(one.trim()));
    case 'link':
      return isLink(value, declaration);
    case 'search':
      return isWhole(value) && declaration.isSearch(value);
  }
}

type GivenAttributes = ReadonlyMap<string, string>;

/** Judges of the elements whose attributes have to be judged together, by element name. */
const isInHead: Readonly<
  Record<'script' | 'style' | 'meta' | 'link', (given: GivenAttributes, context: ElementContext) => boolean>
> = {
  script(given, { declaration }) {
    const source = given.get('src');
    if (source === undefined) return isExactly(given, { type: 'application/ld+json' });
    if (source === declaration.foreignScript) {
      return isExactly(given, { src: source, defer: '', 'data-online-only': '' });
    }
    if (!declaration.isScript(source)) return false;
    return (
      isExactly(given, { type: 'module', src: source }) ||
      isExactly(given, { src: source, defer: '' }) ||
      isExactly(given, { src: source })
    );
  },
  style: (given, { declaration }) => given.size === 0 && declaration.style !== undefined,
  meta(given, { declaration, leadsTo }) {
    const content = given.get('content') ?? '';
    switch (given.get('http-equiv')?.toLowerCase()) {
      case undefined:
        return isExactly(given, { charset: 'utf-8' }) || isOwnMeta(given);
      case 'refresh':
        return (
          leadsTo !== undefined && areAmong(given, 'http-equiv content') && content === `0; url=${leadsTo}`
        );
      case 'content-security-policy':
        return areAmong(given, 'http-equiv content') && content === declaration.policy;
      default:
        return false;
    }
  },
  link(given, { declaration }) {
    const address = given.get('href') ?? '';
    if (!isWhole(address)) return false;
    switch (given.get('rel')) {
      case 'canonical':
        return areAmong(given, 'rel href') && /^https?:\/\//u.test(address);
      case 'schema.DC':
        return isExactly(given, { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' });
      case 'icon':
        return areAmong(given, 'rel href type') && declaration.isOwn(address);
      case 'alternate':
        return areAmong(given, 'rel href type title') && declaration.isOwn(address);
      case 'stylesheet':
        return areAmong(given, 'rel href') && declaration.isStyle(address);
      default:
        return false;
    }
  },
};

function isExactly(given: GivenAttributes, expected: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(expected);
  return given.size === names.length && names.every((name) => given.get(name) === expected[name]);
}

function areAmong(given: GivenAttributes, names: string): boolean {
  return [...given.keys()].every((name) => names.split(' ').includes(name));
}

/** Whether the raw text of an element (script, style, title …) is allowed, and ends for all parsers at the same place. */
export function isRightText(element: string, tag: string, text: string, { style }: Declaration): boolean {
  if (element === 'title') return true;
  if (element === 'style') return text === style;
  return tag.includes(' src=') ? text === '' : isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
