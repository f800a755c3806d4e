import type { Destination } from './addresses.ts';
import { rewriteStyleSheet } from './style-sheet.ts';
import { attributeOf, dropAttributes, isHtml, setAttribute, textOf, type Element } from './tree.ts';

export type FindDestination = (address: string) => Destination;

/** Attributes that hold one address, and attributes that hold a `srcset`. */
const ADDRESSES = ['href', 'src', 'poster', 'action', 'formaction', 'cite', 'xlink:href'];
const SETS = ['srcset', 'imagesrcset'];

/** Elements whose address is fetched with the page; an `<a>` is only followed. */
const FETCHING = ['img', 'source', 'video', 'audio', 'track', 'embed', 'object', 'iframe', 'input'];

/** Rewrites every address in the attributes of an element; one that leads nowhere is a fault. */
export function rewriteLinks(element: Element, find: FindDestination, faults: string[]): void {
  if (isHtml(element, 'link') && ['canonical', 'license'].includes(attributeOf(element, 'rel') ?? '')) return;
  // Scripts are handled in `clean.ts`.
  if (isHtml(element, 'script')) return;
  const isFetching = isHtml(element, ...FETCHING) || isStyleSheet(element);
  const rewrite = (address: string): string | undefined => {
    const destination = find(address);
    if (destination.kind === 'broken') faults.push(`broken-link ${address}`);
    const isForeign = destination.kind === 'outside' || destination.kind === 'left-out';
    if (isForeign && isFetching) faults.push(`foreign-file ${address}`);
    return 'href' in destination ? destination.href : undefined;
  };
  // With either attribute, browsers refuse to load files from a disk, which have no origin.
  dropAttributes(element, 'integrity', 'crossorigin');
  const addresses = isHtml(element, 'object') ? [...ADDRESSES, 'data'] : ADDRESSES;
  for (const name of addresses) replace(element, name, (value) => rewrite(value) ?? value);
  for (const name of SETS) replace(element, name, (value) => rewriteSet(value, rewrite));
  replace(element, 'style', (value) => rewriteStyleSheet(value, rewrite));
  if (isHtml(element, 'style')) rewriteStyleElement(element, rewrite);
  if (isRefresh(element)) replace(element, 'content', (value) => rewriteRefresh(value, rewrite));
  if (element.tagName === 'use' && /^[^#]/u.test(attributeOf(element, 'href') ?? '#')) {
    faults.push(`svg-sprite ${attributeOf(element, 'href')}`);
  }
}

function replace(element: Element, name: string, change: (value: string) => string): void {
  const value = attributeOf(element, name);
  if (value !== undefined) setAttribute(element, name, change(value));
}

/** Rewrites the addresses of a `srcset`. A comma may be inside an address, but not at its end. */
function rewriteSet(set: string, rewrite: (address: string) => string | undefined): string {
  return [...set.matchAll(/[\s,]*(\S*[^\s,])(\s[^,]*)?(?:,|$)/gu)]
    .map(([, address = '', size = '']) => `${rewrite(address) ?? address}${size.trimEnd()}`)
    .join(', ');
}

function rewriteStyleElement(element: Element, rewrite: (address: string) => string | undefined): void {
  for (const node of element.childNodes) {
    if ('value' in node) node.value = rewriteStyleSheet(textOf(node), rewrite);
  }
}

function isStyleSheet(element: Element): boolean {
  return isHtml(element, 'link') && /\b(?:stylesheet|icon)\b/u.test(attributeOf(element, 'rel') ?? '');
}

/** Whether an element is a meta refresh, as in a page at a former address. */
export function isRefresh(element: Element): boolean {
  return isHtml(element, 'meta') && attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

function rewriteRefresh(content: string, rewrite: (address: string) => string | undefined): string {
  return content.replace(
    /(\burl\s*=\s*)(['"]?)([^'"]+)\2/iu,
    (all, key: string, quote: string, address: string) => {
      const rewritten = rewrite(address.trim());
      return rewritten === undefined ? all : `${key}${quote}${rewritten}${quote}`;
    },
  );
}
