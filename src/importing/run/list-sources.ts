import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { listFilesBelow } from '../../files/list-files.ts';
import { getCallerFolder } from '../../folders.ts';
import { isLeftover } from '../../gate/tree.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';

/** A file that may be a source. */
export interface SourceFilePath {
  absolute: string;
  /** Its path below the folder that was named; the name of a file that was named itself. */
  source: string;
}

/** What stands beside a saved page, and no source of its own. */
const BESIDE_PAGE = /\.(?:jpe?g|png|gif|webp|bmp|svg|ico|css|js|woff2?|ttf)$/iu;

/** The files at the paths that were named, those of folders in the order of their names. Throws a `Stop` for a path without any. */
export async function listSources(paths: readonly string[]): Promise<SourceFilePath[]> {
  const words = importingWords(messageLanguage());
  const sources: SourceFilePath[] = [];
  for (const path of paths) {
    const absolute = resolve(getCallerFolder(), path);
    if (!existsSync(absolute)) throw new Stop(words.noFile(path), 2);
    const found = statSync(absolute).isDirectory()
      ? (await listFilesBelow(absolute)).filter(isSource).map((each) => ({
          absolute: resolve(absolute, each),
          source: each.normalize('NFC'),
        }))
      : [{ absolute, source: basename(absolute).normalize('NFC') }];
    if (found.length === 0) throw new Stop(words.noSources(path), 2);
    sources.push(...found);
  }
  return [...new Map(sources.map((each) => [each.absolute, each])).values()];
}

function isSource(path: string): boolean {
  const isOfPage = dirname(path)
    .split('/')
    .some((folder) => /[_.]files$/u.test(folder));
  return !isOfPage && !isLeftover(basename(path)) && !BESIDE_PAGE.test(path);
}
