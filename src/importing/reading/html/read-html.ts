import { plainBlock } from '../../plain.ts';
import type { LeftOut, ReadSource, SourceBlock, UnseenPart } from '../../source.ts';
import { countWordsIn } from '../../words/tokens.ts';
import { takeCaptions } from '../captions.ts';
import { decodeBytes, tidyLine } from '../decode.ts';
import { judgeAlts } from './alts.ts';
import { chooseMain } from './choose-main.ts';
import { readDeclared } from './declared.ts';
import { listElements, parsePage, textOf, type HtmlElement } from './dom.ts';
import { decodeOldFonts, namesOldFont } from './old-fonts.ts';
import { findLead, textOutside } from './outside.ts';
import { listUnseenParts, openPageReading } from './page-reading.ts';
import { resolveAddress } from './resolve-address.ts';
import { toBlocks } from './to-blocks.ts';

/** Characters of a page in which it declares its charset. */
const HEAD_LENGTH = 4096;

/** What is known of a page besides its bytes, where another file holds it. */
export interface PageSurroundings {
  charset?: string | undefined;
  address?: string | undefined;
  /** The bytes of its pictures by the names by which it calls them, or by their whole addresses. */
  pictures?: ReadonlyMap<string, Buffer>;
}

/** Reads a saved page: the block that holds its text, without the frame of the site around it. */
export function readHtml(bytes: Buffer, { charset, address, pictures }: PageSurroundings = {}): ReadSource {
  const markup = decodeBytes(bytes, charset ?? findCharset(bytes));
  const html = parsePage(markup);
  const fonts = decodeOldFonts(html);
  const body = [...listElements(html)].find(({ tagName }) => tagName === 'body') ?? html;
  const { main, system } = chooseMain(body);
  const own = readDeclared(html, main, markup);
  const page = own.address ?? (/^https?:/iu.test(address ?? '') ? address : undefined);
  const declared = { ...own, ...(page === undefined ? {} : { address: page }) };
  const title = declared.title ?? declared.likelyTitle;
  const reading = openPageReading((href) => resolveAddress(href, declared.address));
  const lead = findLead(body, main);
  const first = lead ? toBlocks(lead, reading) : [];
  const taken = takeCaptions(toBlocks(main, reading));
  const kept = withoutTitle(taken, title);
  const { blocks, junk } = judgeAlts([...first, ...kept], title);
  const outside = textOutside(body, lead ? [lead, main] : [main]);
  const words = [...(lead ? [textOf(lead)] : []), textOf(main)].join('\n');
  return {
    kind: 'html',
    ...(system === undefined ? {} : { system }),
    declared,
    blocks: pictures ? blocks.map((block) => fillPicture(block, pictures, address)) : blocks,
    notes: [],
    leftOut: reading.leftOut,
    aside: [...listAround(outside, title, html), ...junk],
    labels: reading.labels,
    unseen: [...listOldFonts(fonts), ...listUnseenParts(reading)],
    words: composeWords(words, kept.length < taken.length ? undefined : title, blocks),
    outside: countWordsIn(outside),
  };
}

/** The words of a page: its title too, where its text does not begin with it. A page that shows nothing has none, whatever it is called. */
function composeWords(text: string, title: string | undefined, blocks: readonly SourceBlock[]): string {
  const isEmpty = countWordsIn(text) === 0 && !blocks.some(({ kind }) => kind === 'picture');
  return title === undefined || isEmpty ? text : `${title}\n${text}`;
}

/** What stands around the text of a page and its title: its frame, and how many scripts act on it. */
function listAround(outside: string, title: string | undefined, html: HtmlElement): LeftOut[] {
  const lines = outside.split('\n').map(tidyLine);
  const frame = lines.filter((line) => line !== '' && line !== title).join(' ');
  const scripts = [...listElements(html)].filter(({ tagName }) => tagName === 'script').length;
  return [
    ...(frame === '' ? [] : [{ why: 'furniture' as const, text: frame }]),
    ...(scripts === 0 ? [] : [{ why: 'script' as const, text: String(scripts) }]),
  ];
}

function listOldFonts(fonts: string[]): UnseenPart[] {
  return fonts.length === 0 ? [] : [{ kind: 'old-font', count: fonts.length, names: fonts }];
}

/** The charset of a page: what it declares, but for old fonts, which are read by their signs of Latin-1. */
function findCharset(bytes: Buffer): string | undefined {
  const latin = bytes.toString('latin1');
  if (namesOldFont(latin)) return 'windows-1252';
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(latin.slice(0, HEAD_LENGTH))?.[1];
}

function fillPicture(
  block: SourceBlock,
  pictures: ReadonlyMap<string, Buffer>,
  address: string | undefined,
): SourceBlock {
  if (block.kind !== 'picture' || block.bytes) return block;
  const whole =
    address !== undefined && URL.canParse(block.name, address) ? new URL(block.name, address).href : '';
  const bytes = pictures.get(block.name) ?? pictures.get(whole);
  return bytes ? { ...block, bytes } : block;
}

/** The blocks without the first where it is the title once more. */
function withoutTitle(blocks: SourceBlock[], title: string | undefined): SourceBlock[] {
  return title !== undefined && plainBlock(blocks[0]) === title ? blocks.slice(1) : blocks;
}
