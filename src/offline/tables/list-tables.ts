import { pageFiles } from '../../addresses/page-files.ts';
import { formatCsv } from '../../models/csv.ts';
import type { EditionContext } from '../context.ts';
import type { PackageItem } from '../item.ts';
import { publishedAddress } from '../transform/addresses.ts';
import { buildDocumentTable, buildPhotographTables, type TableContext } from './records.ts';

/** The tables of a package: records of documents and photographs, former addresses, files that were renamed, and links that became text. */
export async function listTableItems(context: EditionContext): Promise<PackageItem[]> {
  const { options, release, selection, aliases, sourceNames, words } = context;
  const { bulletins } = selection;
  const tableContext: TableContext = {
    content: options.folders.content,
    site: release.site,
    words,
    addressOf: (key) => publishedAddress(pageFiles.bulletin(key), release.site.url),
    packagedAs(path) {
      const name = sourceNames.get(path);
      return name === undefined ? undefined : `data/content/${name}`;
    },
  };
  const photographs = await buildPhotographTables(bulletins, tableContext);
  const tables = new Map([
    ['documents.csv', buildDocumentTable(bulletins, tableContext)],
    ['photographs.csv', photographs.records],
    ['photograph-files.csv', photographs.files],
  ]);
  const former = aliases.map((alias) => [alias.former, alias.present]);
  if (former.length > 0) {
    tables.set('addresses.csv', formatCsv(Object.values(words.tables.addresses.columns), former));
  }
  const renamed = listRenamed(context);
  if (renamed.length > 0) {
    tables.set('renamed.csv', formatCsv(Object.values(words.tables.renamed.columns), renamed));
  }
  const unlinked = [...context.unlinked].flatMap(([file, links]) =>
    links.map(({ words: text, address }) => [`data/content/${sourceNames.get(file)!}`, text, address]),
  );
  if (unlinked.length > 0) {
    tables.set('left-links.csv', formatCsv(Object.values(words.tables.leftLinks.columns), unlinked));
  }
  return [...tables].map(([name, text]) => ({
    path: `tables/${name}`,
    make: () => Promise.resolve(Buffer.from(text)),
  }));
}

/** Files whose own names would not be safe on every disk. */
export function listRenamed({
  files,
  sourceNames,
}: Pick<EditionContext, 'files' | 'sourceNames'>): string[][] {
  const rooms = [
    ['data/site', files.kept],
    ['data/content', sourceNames],
  ] as const;
  return rooms.flatMap(([room, names]) =>
    [...names]
      .filter(([original, name]) => original !== name)
      .map(([original, name]) => [`${room}/${original}`, `${room}/${name}`]),
  );
}
