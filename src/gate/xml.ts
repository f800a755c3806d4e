import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

/** What a file of XML does besides being read, as it stands in the file; and what its elements belong to. */
export interface XmlFindings {
  /** The first part that runs, calls elsewhere, or hides from those who read the file. */
  active?: string;
  /** Namespaces of its elements. */
  namespaces: ReadonlySet<string>;
  /** The element around all others. */
  root: string;
}

export const XHTML = 'http://www.w3.org/1999/xhtml';
export const SVG = 'http://www.w3.org/2000/svg';

/** Elements that run, show another document, change others after they were read, or lead elsewhere. */
const ACTIVE = /^(?:script|foreignobject|iframe|object|embed|handler|listener|set|animate.*|a)$/i;

/** Styles that fetch something. A backslash could write any letter of these words. */
const CALLING = /@import|url\(\s*["']?(?!["'#])|image-set|\\/i;

/**
 * Reads XML as a browser does, so that entities, prefixes and encodings hide nothing. `undefined` when it is not well-formed,
 * which no browser shows.
 */
export function readXml(text: string): XmlFindings | undefined {
  const namespaces = new Set<string>();
  let active: string | undefined;
  let root: string | undefined;
  let styles = 0;
  const find = (part: string | undefined): void => void (active ??= part);
  const parser = new SaxesParser({ xmlns: true });
  // A browser would read the letters of another encoding otherwise than it is done here.
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-8$/i.test(encoding)) find(`encoding="${encoding}"`);
  });
  parser.on('doctype', () => find('<!DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => find(`<?${target}`));
  parser.on('opentag', (tag) => {
    root ??= tag.local;
    namespaces.add(tag.uri);
    if (tag.local === 'style') styles += 1;
    find(judgeElement(tag));
  });
  parser.on('closetag', ({ local }) => void (local === 'style' && (styles -= 1)));
  const readText = (words: string): void => {
    if (styles > 0) find(CALLING.exec(words)?.[0]);
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  if (root === undefined) return undefined;
  return { ...(active === undefined ? {} : { active }), namespaces, root };
}

function judgeElement({ name, local, uri, attributes }: SaxesTagNS): string | undefined {
  if (ACTIVE.test(local) || uri === XHTML) return `<${name}`;
  return Object.values(attributes).find(isActive)?.name;
}

function isActive({ local, uri, value }: SaxesAttributeNS): boolean {
  if (uri === 'http://www.w3.org/2000/xmlns/') return false;
  if (/^on/i.test(local) || /javascript:/i.test(value)) return true;
  if (/^(?:href|src)$/i.test(local)) return !value.trim().startsWith('#');
  // What programs note for themselves, such as where a drawing was kept, has a prefix.
  return uri === '' && CALLING.test(value);
}
