import { parse } from 'parse5';
import { findOnlineFile, type EditionFiles } from './addresses.ts';
import { attributeOf, isHtml, listElements } from './tree.ts';

/** The modules of the finished site that a page begins to run; modules that those import are not among them. */
export function listEntryModules(source: string, file: string, files: EditionFiles): string[] {
  // Most pages run none, and parsing is the larger part of the work.
  if (!/type\s*=\s*["']?module/iu.test(source)) return [];
  return listElements(parse(source)).flatMap((element) => {
    const address = attributeOf(element, 'src');
    if (!isHtml(element, 'script') || attributeOf(element, 'type') !== 'module' || address === undefined) {
      return [];
    }
    return findOnlineFile(address, file, files) ?? [];
  });
}
