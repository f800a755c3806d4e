import { isTokenFunction, isTokenString, isTokenURL, tokenize } from '@csstools/css-tokenizer';
import { posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { isSuspect, NO_VALUE } from '../invariants/leaks.ts';
import { LOCAL_ADDRESS } from './local-address.ts';
import type { PageLink } from './page-links.ts';

/** What the invariants need of a built file for programs: a feed, a sitemap, data, a style sheet, a script. */
export interface BuiltDocument {
  /** Path below the site, with forward slashes. */
  file: string;
  /** Path with the base path. */
  address: string;
  /** Addresses on this site. */
  links: PageLink[];
  /** The parser's error message, when the file cannot be parsed. */
  malformed?: string;
  /** Printed missing values (`undefined` …) and addresses of the building machine. */
  leaks: string[];
}

export interface ReadDocumentOptions {
  /** The address below which the site lies. */
  base: string;
  /** The published address of the site. */
  url: string;
  /** Whether its parser has read the whole file already and found no mistake. */
  isParsed?: boolean;
}

/** Lookbehinds for the beginning of a whole value: a text or attribute of XML, a string of JSON. */
const BEGIN = { xml: String.raw`(?<=>\s*|<[^<>]*=")`, json: String.raw`(?<=(?<!\\)")` };
/** Pattern of a leak: a printed missing value, or an address of the building machine. Only whole values count: texts may mention them. */
const LEAK = String.raw`(?:${NO_VALUE}|${LOCAL_ADDRESS}[^\s<>"]*)`;
/** Patterns of leaks as whole values, by file ending. */
const LEAKS: Readonly<Record<string, RegExp>> = {
  '.xml': new RegExp(String.raw`${BEGIN.xml}${LEAK}(?=\s*[<"])`, 'gu'),
  '.json': new RegExp(String.raw`${BEGIN.json}${LEAK}(?=")`, 'gu'),
  '.ics': new RegExp(String.raw`(?<=^[A-Z-]+(?:;[^:\r\n]*)?:)${LEAK}(?=\r?$)`, 'gmu'),
  '.css': new RegExp(String.raw`(?<=[("']\s*)${LOCAL_ADDRESS}[^\s"')]*`, 'gu'),
};
/** Patterns of full addresses. */
const ADDRESSES = {
  xml: new RegExp(String.raw`${BEGIN.xml}https?:(?:[^\s<>"&]|&amp;)+(?=\s*[<"])`, 'gu'),
  json: new RegExp(String.raw`${BEGIN.json}https?:[^"\\\s]+(?=")`, 'gu'),
};
const CALENDAR = /^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)*END:VCALENDAR\s*$/u;
/** Pattern of an import of another chunk in bundled scripts. */
const CHUNK = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"'\s]+)["']/gu;

/** Reads a built document; `undefined` for other files. */
export function readDocument(
  source: string,
  file: string,
  options: ReadDocumentOptions,
): BuiltDocument | undefined {
  const type = posix.extname(file).replace('.webmanifest', '.json');
  // Pagefind's files are skipped: they refer to each other in a format of their own, and its fragments are counted elsewhere.
  if (!/^\.(?:xml|json|ics|css|js)$/u.test(type) || file.startsWith('pagefind/')) return undefined;
  const malformed = options.isParsed === true ? undefined : findMistake(source, type);
  return {
    file,
    address: options.base + file,
    links: listAddresses(source, type, options.url)
      // In feeds, the fragment belongs to the id of an entry and need not exist in the page.
      .map((address) => ({ attribute: type.slice(1), value: address.replace(/#.*$/u, '') }))
      .filter(({ value }) => value !== ''),
    ...(malformed === undefined ? {} : { malformed }),
    leaks: listLeaks(source, type),
  };
}

/** The leaks in a document. The slow pattern runs only when a fast one has found a suspicious text. */
function listLeaks(source: string, type: string): string[] {
  const leaks = LEAKS[type];
  return leaks && isSuspect(source) ? (source.match(leaks) ?? []) : [];
}

function findMistake(source: string, type: string): string | undefined {
  try {
    if (type === '.xml') new SaxesParser({ xmlns: true }).write(source).close();
    if (type === '.json') JSON.parse(source);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return type === '.ics' && !CALENDAR.test(source) ? 'VCALENDAR' : undefined;
}

/** The addresses in a document: relative ones in style sheets and scripts, full ones of the site in all others. */
function listAddresses(source: string, type: string, url: string): string[] {
  if (type === '.js') return [...source.matchAll(CHUNK)].map(([, address]) => address!);
  if (type === '.css') return listStyleAddresses(source);
  if (type === '.ics') return [];
  const found = source.match(type === '.json' ? ADDRESSES.json : ADDRESSES.xml);
  const own = (found ?? []).filter((address) => address.startsWith(url));
  return own.map((address) => (type === '.xml' ? address.replaceAll('&amp;', '&') : address));
}

function listStyleAddresses(css: string): string[] {
  const tokens = tokenize({ css });
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const isInUrl =
      before !== undefined && isTokenFunction(before) && before[4].value.toLowerCase() === 'url';
    if (!isTokenURL(token) && !(isTokenString(token) && isInUrl)) return [];
    return token[4].value.startsWith('data:') ? [] : [token[4].value];
  });
}
