import { parse } from 'parse5';
import { findOnlineFile, type EditionFiles } from './addresses.ts';
import { attributeOf, isHtml, listElements } from './tree.ts';

/** The modules that a page of the finished site loads directly, without those that they import. */
export function listEntryModules(source: string, file: string, files: EditionFiles): string[] {
  // Most pages have no modules; without this check, all of them would be parsed.
  if (!/type\s*=\s*["']?module/iu.test(source)) return [];
  return listElements(parse(source)).flatMap((element) => {
    const address = attributeOf(element, 'src');
    if (!isHtml(element, 'script') || attributeOf(element, 'type') !== 'module' || address === undefined) {
      return [];
    }
    return findOnlineFile(address, file, files) ?? [];
  });
}
