import { parse } from 'parse5';
import { plainBlock } from '../../plain.ts';
import type { LeftOut, ReadSource, SourceBlock } from '../../source.ts';
import { isWord, listTokens } from '../../words/tokens.ts';
import { decodeBytes } from '../decode.ts';
import { takeCaptions } from './captions.ts';
import { chooseMain } from './choose-main.ts';
import { readDeclared } from './declared.ts';
import { isElement, listElements, textOf, type HtmlElement } from './dom.ts';
import { toBlocks } from './to-blocks.ts';

/** Characters of a page in which it declares its charset. */
const HEAD_LENGTH = 4096;

/** Reads a saved page: the block that holds its text, without the frame of the site around it. */
export function readHtml(bytes: Buffer): ReadSource {
  const [, charset] =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(bytes.subarray(0, HEAD_LENGTH).toString('latin1')) ?? [];
  const markup = decodeBytes(bytes, charset);
  const html = parse(markup).childNodes.find((node) => isElement(node)) as HtmlElement;
  const body = [...listElements(html)].find(({ tagName }) => tagName === 'body') ?? html;
  const { main, system } = chooseMain(body);
  const declared = readDeclared(html, main, markup);
  const leftOut: LeftOut[] = [];
  const resolve = (href: string) => resolveAddress(href, declared.address);
  const blocks = takeCaptions(toBlocks(main, { leftOut, resolve }));
  const own = withoutTitle(blocks, declared.title);
  const mainText = textOf(main);
  const isInside = own.length < blocks.length;
  return {
    kind: 'html',
    ...(system === undefined ? {} : { system }),
    declared,
    blocks: own,
    notes: [],
    leftOut,
    words: isInside ? mainText : `${declared.title ?? ''}\n${mainText}`,
    outside: countWordsOf(textOf(body)) - countWordsOf(mainText),
  };
}

function resolveAddress(href: string, page: string | undefined): string | undefined {
  const address = href.trim();
  if (/^https?:\/\//iu.test(address)) return address;
  if (page === undefined || address === '' || /^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(address)) return undefined;
  return URL.canParse(address, page) ? new URL(address, page).href : undefined;
}

/** The blocks without the first where it is the title once more. */
function withoutTitle(blocks: SourceBlock[], title: string | undefined): SourceBlock[] {
  return title !== undefined && plainBlock(blocks[0]) === title ? blocks.slice(1) : blocks;
}

function countWordsOf(text: string): number {
  return listTokens(text).filter(isWord).length;
}
