import { strings, type Strings } from '../strings/strings.ts';
import { listFilesBelow } from '../files/list-files.ts';
import { getEditionDate, type EditionDate } from './edition-date.ts';
import type { EditionChange } from './former/compare.ts';
import { compareWithFormer } from './former/compare-with-former.ts';
import type { Predecessor } from './former/predecessor.ts';
import { readFormer } from './former/read-former.ts';
import { nameFiles } from './names.ts';
import { namePackage, type EditionOptions } from './options.ts';
import { listUnlinked } from './part/list-unlinked.ts';
import { digestProgram, readProgram, type Program } from './program-files.ts';
import { openPart } from './part/open-part.ts';
import type { Unlinked } from './part/unlink.ts';
import { findRebuildingMoment } from './rebuilding-moment.ts';
import { readRelease, type Release } from './release.ts';
import { selectPart, type EditionSelection } from './selection.ts';
import { listSources, type SourceItem } from './sources.ts';
import { sumPacked, type PackedSum } from './sum-packed.ts';
import type { EditionFiles } from './transform/addresses.ts';
import { listAliases, type Alias } from './transform/alias-pages.ts';

/** What every step of making an edition works on. */
export interface EditionContext {
  options: EditionOptions;
  release: Release;
  date: EditionDate;
  selection: EditionSelection;
  aliases: Alias[];
  files: EditionFiles;
  /** What the package calls each file of `public` that the release has published as it is; what it left out is not among them. */
  publicNames: ReadonlyMap<string, string>;
  /** The moment at which the site of the edition is built again as it was. */
  releaseMoment: string;
  sources: SourceItem[];
  /** SHA-256 and size of each of them, by path. */
  sums: ReadonlyMap<string, PackedSum>;
  /** The edition before, and what has changed since, where it was given. */
  former: { predecessor: Predecessor; changes: EditionChange[] } | undefined;
  /** The links of a partial edition that became text, by source file. */
  unlinked: ReadonlyMap<string, readonly Unlinked[]>;
  /** What the package calls each file of the content root that it holds. */
  sourceNames: Map<string, string>;
  /** The program that makes the edition, as it is passed on. */
  program: Program;
  /** The digest of the program that makes the edition (`digestProgram`). */
  programDigest: string;
  /** The name of the package and of its top folder. */
  name: string;
  /** The words of the site, for what the package holds; messages have words of their own. */
  words: Strings['offline'];
}

/** Reads what an edition is made from and decides what it holds. Throws a `Stop`. */
export async function prepareEdition(options: EditionOptions): Promise<EditionContext> {
  const { folders, environment = process.env } = options;
  const former = options.compare === undefined ? undefined : await readFormer(options.compare);
  const release = await readRelease(folders);
  const { site } = release;
  const words = strings(site.language).offline;
  const { content } = folders;
  const date = await getEditionDate({ given: options.date, content, timeZone: site.timeZone, environment });
  const selection = selectPart(release, options);
  const name = namePackage(site.url, date, options);
  const aliases = listAliases(selection.bulletins, site.url, new Set(release.files));
  const aliasFiles = aliases.flatMap(({ file }) => file ?? []);
  const { bulletins, tombstones } = selection;
  const published = await listPublished(folders.public, release);
  const releaseMoment = findRebuildingMoment([...bulletins, ...tombstones], date);
  const part = { content, bulletins, tombstones, published, releaseMoment };
  const leftOut = selection.start === undefined ? undefined : await openPart(release, part);
  const sources = await listSources({
    content,
    emblem: site.emblem,
    bulletins,
    decisions: selection.start === undefined ? release.decisions : [],
    registers: release.registers,
    sums: release.sums,
    withPhotographs: options.withImages,
    tombstones,
    leftOut,
    sentence: words.editorsWords,
    withdrawn: words.withdrawn,
  });
  const sums = await sumPacked(sources);
  const program = await readProgram(folders.project);
  const room = (folder: string): number => `${name}/data/${folder}/`.length;
  return {
    options,
    release,
    date,
    selection,
    aliases,
    files: {
      url: site.url,
      online: new Set([...release.files, ...aliasFiles]),
      // Files of the search index are given longer names than they had.
      kept: nameFiles([...selection.files, ...aliasFiles], room('site')),
    },
    publicNames: nameFiles(published, room('public')),
    releaseMoment,
    sources,
    sums,
    former: former && { predecessor: former, changes: compareWithFormer(former, options, sums, tombstones) },
    unlinked: await listUnlinked(release, part, leftOut),
    sourceNames: nameFiles(
      sources.map(({ path }) => path),
      room('content'),
    ),
    program,
    programDigest: await digestProgram(program),
    name,
    words,
  };
}

async function listPublished(folder: string, release: Release): Promise<string[]> {
  const known = new Set(release.files);
  return (await listFilesBelow(folder).catch(() => [])).filter((path) => known.has(path));
}
