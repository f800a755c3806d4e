import type { Declaration } from './declaration.ts';
import {
  EXCERPT_LENGTH,
  HARMLESS,
  isRightText,
  judgeElement,
  type HtmlTag,
  type Verdict,
} from './element.ts';

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

/** Verdicts kept in the cache, by tag: the tags of menus and footers are on every page. */
const MAX_CACHED_TAGS = 20_000;

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

function readTag(tag: string): HtmlTag {
  const name = /^<\/?([A-Za-z0-9]+)/u.exec(tag)![1]!.toLowerCase();
  const attributes = [...tag.matchAll(ATTRIBUTE)].map(
    ([, attribute, value]) => [attribute!.toLowerCase(), value ?? ''] as const,
  );
  return { name, attributes };
}
