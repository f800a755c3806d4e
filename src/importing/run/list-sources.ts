import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { listFilesBelow } from '../../files/list-files.ts';
import { getCallerFolder } from '../../folders.ts';
import { isLeftover } from '../../gate/tree.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';
import { listPhotographFolders, PHOTOGRAPH } from '../reading/photographs/list-folders.ts';
import { isDocument, listItems, toPhotographFolder, type SourceFilePath } from '../reading/source-file.ts';

/** What stands beside a saved page, and no source of its own. */
const BESIDE_PAGE = /\.(?:jpe?g|png|gif|webp|bmp|heic|heif|svg|ico|css|js|woff2?|ttf)$/iu;

/** What lies at the paths that were named. */
export interface ListedSources {
  sources: SourceFilePath[];
  /** Photographs that lie beside sources, of which these may name some. */
  photographs: string[];
}

/**
 * What lies at the paths that were named, that of folders in the order of their names. Throws a `Stop` for a path without any source, and
 * for one that meets the content root, whose files are no sources.
 */
export async function listSources(paths: readonly string[], content: string): Promise<ListedSources> {
  const words = importingWords(messageLanguage());
  const sources: SourceFilePath[] = [];
  const photographs = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(getCallerFolder(), path);
    if (!existsSync(absolute)) throw new Stop(words.noFile(path), 2);
    if (isWithin(absolute, content) || isWithin(content, absolute)) throw new Stop(words.ownContent(path), 2);
    const kind = statSync(absolute);
    // To open a pipe would wait for whoever writes into it.
    if (!kind.isDirectory() && !kind.isFile()) throw new Stop(words.noSources(path), 2);
    const found = kind.isDirectory()
      ? await listBelow(absolute)
      : {
          sources: await listItems({ absolute, source: basename(absolute).normalize('NFC'), isNamed: true }),
          photographs: [],
        };
    if (found.sources.length === 0) throw new Stop(words.noSources(path), 2);
    sources.push(...found.sources);
    for (const each of found.photographs) photographs.add(each);
  }
  const once = new Map(sources.map((each) => [`${each.absolute} ${each.source}`, each]));
  return { sources: [...once.values()], photographs: [...photographs] };
}

/** Whether a path is a folder, or lies below it, wherever links lead. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The sources below a folder: files, the posts of exports, and folders that hold nothing but photographs. */
async function listBelow(folder: string): Promise<ListedSources> {
  const files = await listFilesBelow(folder);
  const found = await findSources(folder, files);
  const sources: SourceFilePath[] = [];
  for (const each of found)
    sources.push(...(await listItems({ absolute: resolve(folder, each), source: each.normalize('NFC') })));
  const ofPhotographs = listPhotographFolders(files, (path) => found.has(path));
  for (const [below, names] of ofPhotographs) {
    const absolute = resolve(folder, below);
    const source = below === '.' ? basename(folder) : below;
    sources.push(toPhotographFolder(absolute, source.normalize('NFC'), names));
  }
  const beside = files.filter(
    (path) =>
      PHOTOGRAPH.test(path) && !found.has(path) && !ofPhotographs.has(dirname(path)) && !isOfPage(path),
  );
  return { sources, photographs: beside.map((path) => resolve(folder, path)) };
}

/** The files that are sources: by what they hold also where the ending is that of what stands beside a page. */
async function findSources(folder: string, files: readonly string[]): Promise<Set<string>> {
  const sources = new Set<string>();
  for (const path of files) {
    if (isOfPage(path) || isLeftover(basename(path))) continue;
    if (!BESIDE_PAGE.test(path) || (await isDocument(resolve(folder, path)))) sources.add(path);
  }
  return sources;
}

/** Whether a file lies in the folder that a browser makes beside a page, where pictures of its frame lie too. */
function isOfPage(path: string): boolean {
  return dirname(path)
    .split('/')
    .some((folder) => /[_.]files$/u.test(folder));
}
