import { parse, serialize } from 'parse5';
import { findDestination, findOnlineFile, relativeAddress, type EditionFiles } from './addresses.ts';
import { cleanElement } from './clean.ts';
import { rewriteLinks } from './links.ts';
import { addStamp, type Stamp } from './stamp.ts';
import { attributeOf, isHtml, listElements, type Element } from './tree.ts';

/** What the pages of one edition have in common. */
export interface PageContext {
  files: EditionFiles;
  stamp: Stamp;
  /** The classic script, below the edition, that stands for a module of the finished site. */
  scripts: ReadonlyMap<string, string>;
}

/** A page of an edition, and its parts that would not work from a disk: one line each. */
export interface EditionPage {
  html: string;
  faults: string[];
}

/**
 * Makes a page of the finished site into a page that works from a disk: relative addresses that name files, no modules,
 * nothing that needs a server or another host, and a stamp that tells what copy this is. `file` is its path below the
 * finished site.
 */
export function transformPage(source: string, file: string, context: PageContext): EditionPage {
  // With scripting disabled, the contents of <noscript> are parsed as elements, so that their links are rewritten too.
  const document = parse(source, { scriptingEnabled: false });
  const faults: string[] = [];
  const living = findLivingAddress(listElements(document));
  for (const element of listElements(document)) {
    if (isDetached(element)) continue;
    const find = (address: string) => findDestination(address, file, context.files);
    cleanElement(element, { find, scriptFor: (address) => findScript(address, file, context), faults });
    if (!isDetached(element)) rewriteLinks(element, find, faults);
  }
  addStamp(document, { file, living, files: context.files, stamp: context.stamp });
  return { html: serialize(document), faults };
}

function findScript(address: string, file: string, { files, scripts }: PageContext): string | undefined {
  const module = findOnlineFile(address, file, files);
  const script = module === undefined ? undefined : scripts.get(module);
  return script === undefined ? undefined : relativeAddress(files.kept.get(file) ?? file, script);
}

function findLivingAddress(elements: readonly Element[]): string | undefined {
  const link = elements.find((each) => isHtml(each, 'link') && attributeOf(each, 'rel') === 'canonical');
  return link && attributeOf(link, 'href');
}

/** Whether an ancestor, or the element itself, was taken out of the page after the elements were listed. */
function isDetached(element: Element): boolean {
  let node: { parentNode?: unknown; nodeName: string } = element;
  while (node.parentNode) node = node.parentNode as typeof node;
  return node.nodeName !== '#document' && node.nodeName !== '#document-fragment';
}
