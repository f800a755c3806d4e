import { decodeByFont } from '../../../vietnamese/old-fonts/old-font.ts';
import { SOFT_HYPHEN } from './run-text.ts';
import { fontOf, type RunProperties, type TextStyles } from './styles.ts';
import { readSigns, readSymbol } from '../symbols.ts';

/** A tag or the text between two, in XML that another reader has found well formed. */
const PIECE =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\w.:-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|([^<]+)/gu;

/** Elements whose words are of an earlier state, or stand once more in another branch. */
const SKIPPED = /^(?:del|moveFrom|Fallback)$/u;

/** What is open while the signs are gone through. */
interface Flat {
  text: string;
  skipped: number;
  isText: boolean;
  isInProperties: boolean;
  /** Whether a tracked change has taken away the mark of this paragraph, so that it goes on in the next. */
  goesOn: boolean;
  paragraphStyle: string | undefined;
  runStyle: string | undefined;
  fonts: RunProperties['fonts'];
}

/**
 * The words of a part of Word, by its signs alone and without its tree: the second reading against which the first is counted. It
 * knows no tables, lists, boxes or properties, so that it loses none of their words.
 */
export function readFlatText(xml: string, styles: TextStyles): string {
  const flat: Flat = {
    text: '',
    skipped: 0,
    isText: false,
    isInProperties: false,
    goesOn: false,
    paragraphStyle: undefined,
    runStyle: undefined,
    fonts: undefined,
  };
  for (const [, cdata, slash, name, attributes, text] of xml.matchAll(PIECE)) {
    const local = name?.replace(/^.*:/u, '');
    if (local === undefined) {
      if (flat.isText) addText(cdata ?? unescape(text ?? ''), flat, styles);
    } else if (local === 'softHyphen' && slash === '') addText(SOFT_HYPHEN, flat, styles);
    else readTag(local, slash === '/', attributes!, flat);
  }
  return flat.text;
}

function addText(text: string, flat: Flat, styles: TextStyles): void {
  if (flat.skipped > 0) return;
  const { runStyle, paragraphStyle, fonts } = flat;
  const font = fontOf(styles.resolveRun(fonts ? { fonts } : {}, runStyle, paragraphStyle));
  flat.text += readSigns(decodeByFont(text, font), font);
}

function readTag(name: string, isEnd: boolean, attributes: string, flat: Flat): void {
  const isEmpty = attributes.endsWith('/');
  if (SKIPPED.test(name) && !isEmpty) flat.skipped += isEnd ? -1 : 1;
  if (name === 't') flat.isText = !isEnd && !isEmpty;
  if (name === 'pPr') flat.isInProperties = !isEnd && !isEmpty;
  if (flat.isInProperties && /^(?:del|moveFrom)$/u.test(name)) flat.goesOn = true;
  if (flat.skipped > 0) return;
  if (name === 'p' && flat.goesOn) {
    flat.goesOn = isEnd;
  } else if (/^(?:p|tc|tr|txbxContent|footnote|endnote|comment)$/u.test(name)) flat.text += '\n';
  if (/^(?:br|cr|tab|ptab)$/u.test(name) && !isEnd) flat.text += ' ';
  if (name === 'noBreakHyphen' && !isEnd) flat.text += '-';
  if (name === 'textpath' && !isEnd) flat.text += `\n${valueOf(attributes, 'string') ?? ''}\n`;
  if (name === 'p' && !isEnd) flat.paragraphStyle = undefined;
  if (name === 'r' && !isEnd) [flat.runStyle, flat.fonts] = [undefined, undefined];
  if (name === 'pStyle') flat.paragraphStyle = valueOf(attributes, 'val');
  if (name === 'rStyle') flat.runStyle = valueOf(attributes, 'val');
  if (name === 'rFonts') flat.fonts = readFonts(attributes);
  if (name === 'sym' && !isEnd)
    flat.text += readSymbol(valueOf(attributes, 'font') ?? '', valueOf(attributes, 'char') ?? '') ?? '';
}

function readFonts(attributes: string): RunProperties['fonts'] {
  const named = ['hAnsi', 'ascii', 'cs'].map((name) => [name, valueOf(attributes, name)] as const);
  return Object.fromEntries(named.filter(([, font]) => font !== undefined));
}

function valueOf(attributes: string, name: string): string | undefined {
  const [, double, single] =
    new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : unescape(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    return String.fromCodePoint(Number.parseInt((decimal ?? hex) as string, decimal === undefined ? 16 : 10));
  });
}
