import { pageFiles } from '../../addresses/page-files.ts';
import { formatCsv } from '../../models/csv.ts';
import type { EditionContext } from '../context.ts';
import type { PackageItem } from '../item.ts';
import { publishedAddress } from '../transform/addresses.ts';
import { sumContents } from '../package/bag.ts';
import type { Contents } from '../package/zip.ts';
import { describeTable, type ColumnNames } from './csvw.ts';
import { buildDossierTable } from './dossiers.ts';
import { buildDocumentTable, buildPhotographTables, type TableContext } from './records.ts';

/** The tables of a package, each with its description: records of dossiers, documents and photographs, and what differs from the site. */
export async function listTableItems(context: EditionContext): Promise<PackageItem[]> {
  const { release, selection, aliases, sourceNames, words } = context;
  const { bulletins } = selection;
  const { tables: own } = words;
  const tableContext = await openTableContext(context);
  const photographs = await buildPhotographTables(bulletins, tableContext);
  const unlinked = [...context.unlinked].flatMap(([file, links]) =>
    links.map(({ words: text, address }) => [`data/content/${sourceNames.get(file)!}`, text, address]),
  );
  const tables: EditionTable[] = [
    { name: 'dossiers', of: own.dossiers, key: 'code', text: buildDossierTable(bulletins, tableContext) },
    {
      name: 'documents',
      of: own.documents,
      key: 'identifier',
      text: buildDocumentTable(bulletins, tableContext),
    },
    { name: 'photographs', of: own.photographs, key: 'key', text: photographs.records },
    { name: 'photograph-files', of: own.photographFiles, key: 'key', text: photographs.files },
    ...listIfAny(
      'addresses',
      own.addresses,
      aliases.map(({ former, present }) => [former, present]),
    ),
    ...listIfAny('renamed', own.renamed, listRenamed(context)),
    ...listIfAny('left-links', own.leftLinks, unlinked),
  ];
  const { language } = release.site;
  return tables.flatMap(({ name, of, key, text }) => [
    toItem(`${name}.csv`, text),
    toItem(
      `${name}.csv-metadata.json`,
      describeTable(`${name}.csv`, of.columns, listSourcesOf(of), { language, key }),
    ),
  ]);
}

/** A table as words name it: its columns, and which of them the sources of law that were seen ask for. */
interface TableWords {
  columns: ColumnNames;
  asked?: { by: string; columns: readonly string[] };
}

interface EditionTable {
  name: string;
  of: TableWords;
  /** The column that tells its rows apart. */
  key: string | undefined;
  text: string;
}

function listIfAny(name: string, of: TableWords, rows: readonly (readonly string[])[]): EditionTable[] {
  return rows.length === 0
    ? []
    : [{ name, of, key: undefined, text: formatCsv(Object.values(of.columns), rows) }];
}

function listSourcesOf({ asked }: TableWords): ReadonlyMap<string, string> {
  return new Map(asked?.columns.map((column) => [column, asked.by]));
}

function toItem(name: string, text: string): PackageItem {
  return { path: `tables/${name}`, make: () => Promise.resolve(Buffer.from(text)) };
}

async function openTableContext(context: EditionContext): Promise<TableContext> {
  const { options, release, sources, sourceNames, words } = context;
  const sums = new Map<string, readonly [string, string]>();
  for (const { path, read } of sources) sums.set(path, await sumAndSize(await read()));
  return {
    content: options.folders.content,
    site: release.site,
    words,
    addressOf: (key) => publishedAddress(pageFiles.bulletin(key), release.site.url),
    packagedAs(path) {
      const name = sourceNames.get(path);
      return name === undefined ? undefined : `data/content/${name}`;
    },
    sumOf: (path) => sums.get(path) ?? ['', ''],
    places: new Map(release.registers.places.map(({ id, names }) => [id, names.at(-1)?.text ?? ''])),
  };
}

async function sumAndSize(contents: Contents): Promise<readonly [string, string]> {
  const { sha256 } = await sumContents(contents);
  return [sha256, `${Buffer.isBuffer(contents) ? contents.length : contents.bytes}`];
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
