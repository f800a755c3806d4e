import { pageFiles } from '../../addresses/page-files.ts';
import { formatCsv } from '../../models/csv.ts';
import type { EditionContext } from '../context.ts';
import type { FormatInventory } from '../formats/inventory.ts';
import type { PackageItem } from '../item.ts';
import { publishedAddress } from '../transform/addresses.ts';
import { buildChangeTable } from './changes.ts';
import { describeTable, type ColumnNames } from './csvw.ts';
import { buildDossierTable } from './dossiers.ts';
import { buildFondsTable } from './fonds.ts';
import { buildDocumentTable, buildPhotographTables, type TableContext } from './records.ts';

/** The tables of a package, each with its description: records of the fonds, dossiers, documents and photographs, and what differs from the site. */
export async function listTableItems(context: EditionContext): Promise<PackageItem[]> {
  const { release, selection, aliases, sourceNames, words } = context;
  const { bulletins } = selection;
  const { tables: own } = words;
  const tableContext = openTableContext(context);
  const photographs = await buildPhotographTables(bulletins, tableContext);
  const unlinked = [...context.unlinked].flatMap(([file, links]) =>
    links.map(({ words: text, address }) => [`data/content/${sourceNames.get(file)!}`, text, address]),
  );
  const fonds = buildFondsTable(bulletins, tableContext);
  const tables: EditionTable[] = [
    ...(fonds === undefined ? [] : [{ name: 'fonds', of: own.fonds, key: 'code', text: fonds }]),
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
    ...listChanges(context),
  ];
  return tables.flatMap((table) => toItems(table, release.site.language));
}

/** The table of the formats of all files that were packed before it, and its description. */
export function describeFormats(
  inventory: FormatInventory,
  { words, release }: Pick<EditionContext, 'words' | 'release'>,
): PackageItem[] {
  const of = words.tables.formats;
  const table: EditionTable = { name: 'formats', of, key: undefined, text: inventory.toTable(of) };
  return toItems(table, release.site.language);
}

function toItems({ name, of, key, text }: EditionTable, language: string): PackageItem[] {
  const described = describeTable(`${name}.csv`, of.columns, listSourcesOf(of), { language, key });
  return [toItem(`${name}.csv`, text), toItem(`${name}.csv-metadata.json`, described)];
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

/** The table of what has changed since the edition before, where that was given. */
function listChanges({ former, selection, words }: EditionContext): EditionTable[] {
  if (!former) return [];
  const titles = new Map(selection.bulletins.map(({ key, title }) => [key, title]));
  const { changes: of } = words.tables;
  return [{ name: 'changes', of, key: 'key', text: buildChangeTable(former.changes, titles, of) }];
}

function listSourcesOf({ asked }: TableWords): ReadonlyMap<string, string> {
  return new Map(asked?.columns.map((column) => [column, asked.by]));
}

function toItem(name: string, text: string): PackageItem {
  return { path: `tables/${name}`, make: () => Promise.resolve(Buffer.from(text)) };
}

function openTableContext(context: EditionContext): TableContext {
  const { options, release, sourceNames, sums, words } = context;
  return {
    content: options.folders.content,
    site: release.site,
    words,
    addressOf: (key) => publishedAddress(pageFiles.bulletin(key), release.site.url),
    packagedAs(path) {
      const name = sourceNames.get(path);
      return name === undefined ? undefined : `data/content/${name}`;
    },
    sumOf(path) {
      const sum = sums.get(path);
      return sum ? [sum.sha256, `${sum.bytes}`] : ['', ''];
    },
    places: new Map(release.registers.places.map(({ id, names }) => [id, names.at(-1)?.text ?? ''])),
  };
}

/** Files whose own names would not be safe on every disk. */
export function listRenamed({
  files,
  sourceNames,
  publicNames,
}: Pick<EditionContext, 'files' | 'sourceNames' | 'publicNames'>): string[][] {
  const rooms = [
    ['data/site', files.kept],
    ['data/content', sourceNames],
    ['data/public', publicNames],
  ] as const;
  return rooms.flatMap(([room, names]) =>
    [...names]
      .filter(([original, name]) => original !== name)
      .map(([original, name]) => [`${room}/${original}`, `${room}/${name}`]),
  );
}
