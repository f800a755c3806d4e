import { dirname, resolve } from 'node:path';
import type { SourceFilePath } from '../reading/source-file.ts';
import type { ReportItem } from '../report/item.ts';
import { listPicturePaths } from './bring-pictures.ts';

/**
 * Of photographs that lie beside sources, those that no source names, so that no draft has them. Of a source that another machine took,
 * its pictures are not known, and nothing is said of those beside it.
 */
export function listUnnamedPictures(
  photographs: readonly string[],
  sources: readonly SourceFilePath[],
  items: readonly ReportItem[],
): string[] {
  const itemOf = new Map(items.map((item) => [item.source, item]));
  const named = new Set<string>();
  const unknown = new Set<string>();
  for (const { absolute, source } of sources) {
    const item = itemOf.get(source);
    const folder = dirname(absolute);
    if (item && item.state === 'present' && item.words === undefined) unknown.add(folder);
    for (const { name } of item?.pictures ?? [])
      for (const path of listPicturePaths(name)) named.add(resolve(folder, path));
  }
  return photographs.filter(
    (path) => !named.has(path) && !unknown.has(dirname(path)) && !unknown.has(dirname(dirname(path))),
  );
}
