import { isLink, isWhole, type Declaration } from './declaration.ts';
import { findRule, isKnown } from './page-vocabulary.ts';

/** Pattern of the beginning of every page, which fixes HTML and its encoding for every parser. */
const BEGINNING =
  /^<!doctype html>[ \n]*(<html lang="[^"<>]*"[^<>]*>)[ \n]*<head>[ \n]*<meta charset="utf-8">/i;
/**
 * The one accepted form of a tag, on which all parsers agree. Only these five characters are whitespace between attributes in
 * the HTML standard.
 */
const TAG = /<[A-Za-z][A-Za-z0-9]*(?:[ \t\n\f\r]+[A-Za-z][A-Za-z0-9:-]*(?:="[^"]*")?)*[ \t\n\f\r]*\/?>/y;
const END_TAG = /<\/[A-Za-z][A-Za-z0-9]*>/y;
const COMMENT = /<!--[^<>-]*-->/y;
const ATTRIBUTE = /[ \t\n\f\r]+([A-Za-z][A-Za-z0-9:-]*)(?:="([^"]*)")?/g;
/** Characters of a page's source shown from where parsing stops. */
const EXCERPT_LENGTH = 120;
/** Verdicts kept in the cache, by tag: the tags of menus and footers are on every page. */
const MAX_CACHED_TAGS = 20_000;

/** The faults of a tag or comment, and its effect on the parsing of what follows. */
interface Verdict {
  faults: readonly string[];
  opens?: 'script' | 'style' | 'title' | 'noscript' | 'svg' | undefined;
  closes?: string;
}

const HARMLESS: Verdict = { faults: [] };

/** Judges the source of one page. Returns the source of every part that the declaration does not allow. */
export type JudgePage = (source: string, leadsTo?: string) => string[];

/**
 * Opens a judge for the pages of one declaration. It is an allow-list: a page is a sequence of tags in one exact form, of known
 * elements with known attributes, and text between them; everything else is a fault. `leadsTo` is the target of a page at a former
 * address, which redirects.
 */
export function openPageJudge(declaration: Declaration): JudgePage {
  const verdicts = { plain: new Map<string, Verdict>(), drawn: new Map<string, Verdict>() };
  const judgeToken = (token: string, isDrawn: boolean, leadsTo: string | undefined): Verdict => {
    const known = isDrawn ? verdicts.drawn : verdicts.plain;
    if (token.startsWith('<!')) return HARMLESS;
    const closes = token.startsWith('</') ? token.slice(2, -1).toLowerCase() : undefined;
    const element = readTag(token);
    const verdict =
      closes === undefined
        ? judgeElement(element, token, { declaration, isDrawn, leadsTo })
        : { ...HARMLESS, closes };
    // The target of a redirect differs from page to page, so its verdict is not cached.
    const isOfPage = element.name === 'meta' && /http-equiv/i.test(token);
    if (!isOfPage && known.size < MAX_CACHED_TAGS) known.set(detach(token), verdict);
    return verdict;
  };
  return (source, leadsTo) => {
    const faults: string[] = [];
    const beginning = BEGINNING.exec(source);
    if (!beginning) return [source.slice(0, EXCERPT_LENGTH)];
    const root = beginning[1]!;
    faults.push(...(readToken(root, 0) === root ? judgeToken(root, false, leadsTo).faults : [root]));
    let at = beginning[0].length;
    let inside: Verdict['opens'];
    for (at = source.indexOf('<', at); at !== -1; at = source.indexOf('<', at)) {
      const isDrawn = inside === 'svg';
      const likely = source.slice(at, source.indexOf('>', at) + 1);
      let verdict = (isDrawn ? verdicts.drawn : verdicts.plain).get(likely);
      const token = verdict ? likely : readToken(source, at);
      if (token === undefined) {
        // Beyond this point parsers may disagree, so judging stops.
        faults.push(source.slice(at, at + EXCERPT_LENGTH));
        break;
      }
      verdict ??= judgeToken(token, isDrawn, leadsTo);
      at += token.length;
      const { opens } = verdict;
      if (verdict.closes !== undefined && verdict.closes === inside) inside = undefined;
      if (verdict.faults.length > 0) faults.push(...verdict.faults);
      // With scripting, <noscript> holds raw text that ends at the first end tag.
      if (inside === 'noscript' && token.indexOf('<', 1) !== -1) faults.push(token);
      if (opens === undefined) continue;
      if (opens === 'noscript' || opens === 'svg') {
        inside = opens;
        continue;
      }
      const end = source.indexOf('<', at);
      const text = source.slice(at, end === -1 ? undefined : end);
      const isEnded = end !== -1 && source.slice(end, end + opens.length + 3).toLowerCase() === `</${opens}>`;
      if (isEnded && isRightText(opens, token, text, declaration)) continue;
      faults.push(token + text.slice(0, EXCERPT_LENGTH));
      break;
    }
    return faults;
  };
}

/** A copy of a slice of a text. V8 keeps the whole text in memory while the slice itself is referenced. */
function detach(piece: string): string {
  return Buffer.from(piece).toString();
}

/** The tag or comment that begins at `at`; `undefined` when it is not in the accepted form. */
function readToken(source: string, at: number): string | undefined {
  const next = source[at + 1];
  const form = next === '/' ? END_TAG : next === '!' ? COMMENT : TAG;
  form.lastIndex = at;
  return form.exec(source)?.[0];
}

interface HtmlTag {
  name: string;
  attributes: (readonly [name: string, value: string])[];
}

function readTag(tag: string): HtmlTag {
  const name = /^<\/?([A-Za-z0-9]+)/u.exec(tag)![1]!.toLowerCase();
  const attributes = [...tag.matchAll(ATTRIBUTE)].map(
    ([, attribute, value]) => [attribute!.toLowerCase(), value ?? ''] as const,
  );
  return { name, attributes };
}

interface ElementContext {
  declaration: Declaration;
  isDrawn: boolean;
  leadsTo: string | undefined;
}

function judgeElement({ name, attributes }: HtmlTag, tag: string, context: ElementContext): Verdict {
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
        return isExactly(given, { charset: 'utf-8' }) || areAmong(given, 'name property content');
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
function isRightText(element: string, tag: string, text: string, { style }: Declaration): boolean {
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
