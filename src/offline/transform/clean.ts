import { defaultTreeAdapter } from 'parse5';
import type { Destination } from './addresses.ts';
import { isRefresh, type FindDestination } from './links.ts';
import {
  attributeOf,
  createElement,
  dropAttributes,
  isHtml,
  listElements,
  replaceElement,
  setAttribute,
  type Element,
} from './tree.ts';

/** Pattern of `rel` values dropped from the head: hints for loading over a network, and links to what only a server has. */
const NETWORK_LINKS =
  /\b(?:preload|modulepreload|prefetch|preconnect|dns-prefetch|prerender|manifest|alternate|search|pingback)\b/u;

/** Pattern of the `type` of classic scripts, which run; other types, such as JSON-LD, are data. */
const CLASSIC = /^(?:|text\/javascript|application\/javascript)$/iu;

export interface Cleaning {
  find: FindDestination;
  /** The address, as seen from the page, of the classic script that stands for a module. */
  scriptFor(address: string): string | undefined;
  faults: string[];
}

/** Removes or replaces an element that needs a server, another host or a module. */
export function cleanElement(element: Element, cleaning: Cleaning): void {
  if (attributeOf(element, 'data-online-only') !== undefined) drop(element);
  else if (isHtml(element, 'link')) cleanLink(element);
  else if (isHtml(element, 'base', 'iframe', 'portal')) drop(element);
  else if (isHtml(element, 'meta')) cleanMeta(element);
  else if (isHtml(element, 'script')) cleanScript(element, cleaning);
  else if (isHtml(element, 'form')) cleanForm(element, cleaning.find);
  else if (isHtml(element, 'picture', 'img')) cleanPicture(element, cleaning.find);
}

function cleanLink(element: Element): void {
  if (NETWORK_LINKS.test(attributeOf(element, 'rel') ?? '')) drop(element);
}

/** Drops `http-equiv` elements, because the edition has a policy of its own, except redirects. */
function cleanMeta(element: Element): void {
  const equivalent = attributeOf(element, 'http-equiv');
  if (equivalent !== undefined && !isRefresh(element) && equivalent.toLowerCase() !== 'content-type') {
    drop(element);
  }
}

function cleanScript(element: Element, { find, scriptFor, faults }: Cleaning): void {
  const type = attributeOf(element, 'type') ?? '';
  const source = attributeOf(element, 'src');
  if (type === 'speculationrules' || type === 'importmap') drop(element);
  else if (source !== undefined && find(source).kind === 'outside') drop(element);
  else if (type === 'module') replaceModule(element, source && scriptFor(source), faults);
  else if (source === undefined && CLASSIC.test(type)) faults.push('inline-script');
  else if (source !== undefined) relocateScript(element, find(source), faults);
}

/** Replaces a module by its classic script, which needs `defer` to run after parsing, as modules do. */
function replaceModule(element: Element, script: string | undefined, faults: string[]): void {
  if (script === undefined) faults.push(`module ${attributeOf(element, 'src') ?? ''}`);
  else setAttribute(element, 'src', script);
  dropAttributes(element, 'type', 'async', 'integrity', 'crossorigin');
  setAttribute(element, 'defer', '');
}

function relocateScript(element: Element, destination: Destination, faults: string[]): void {
  if (destination.kind === 'inside') setAttribute(element, 'src', destination.href);
  else faults.push(`broken-link ${attributeOf(element, 'src')}`);
  dropAttributes(element, 'integrity', 'crossorigin');
}

/** Keeps forms that are sent by GET to a page of this site, which works from a disk; any other form needs a server. */
function cleanForm(element: Element, find: FindDestination): void {
  const isGet = (attributeOf(element, 'method') ?? 'get').toLowerCase() === 'get';
  const action = attributeOf(element, 'action');
  if (!isGet || (action !== undefined && find(action).kind !== 'inside')) drop(element);
}

/** Replaces a photograph that the edition leaves out by its alternative text. */
function cleanPicture(element: Element, find: FindDestination): void {
  const image = isHtml(element, 'img')
    ? element
    : listElements(element).find((inside) => isHtml(inside, 'img'));
  if (!image || find(attributeOf(image, 'src') ?? '').kind !== 'left-out') return;
  const words = attributeOf(image, 'alt') ?? '';
  if (words === '') drop(element);
  else replaceElement(element, createElement('span', { class: 'offline-picture' }, `[${words}]`));
}

function drop(element: Element): void {
  defaultTreeAdapter.detachNode(element);
}
