import { basename, dirname } from 'node:path';

/** How the names of photographs end. */
export const PHOTOGRAPH = /\.(?:jpe?g|png|webp|heic|heif)$/iu;
/** Films and sounds, which lie among photographs and are no text beside them. */
const RECORDING = /\.(?:mp4|mov|avi|3gp|mkv|mp3|m4a|wav|aac)$/iu;
/** A file whose pictures often lie in a folder beside it. */
const PAGE = /\.(?:x?html?|xml|txt)$/iu;

/** The name of a folder that says what its photographs show: those of folders of pictures of a page are short. */
const TITLE = /^(?=.{10})\S+ \S/u;

/**
 * The folders that hold photographs and no source of their own, with the names of these: `files` are all paths below one folder. The
 * pictures of a page lie beside it or in a folder below it that has a short name, and are none.
 */
export function listPhotographFolders(
  files: readonly string[],
  isSource: (path: string) => boolean,
): Map<string, string[]> {
  const pages = new Set(files.filter((path) => PAGE.test(path)).map(dirname));
  const others = new Set(files.filter((path) => isSource(path) && !RECORDING.test(path)).map(dirname));
  const folders = new Map<string, string[]>();
  for (const path of files.filter((each) => PHOTOGRAPH.test(each))) {
    const folder = dirname(path);
    const isOfPage =
      pages.has(folder) || (folder !== '.' && pages.has(dirname(folder)) && !TITLE.test(basename(folder)));
    if (isOfPage || others.has(folder) || /[_.]files(?:\/|$)/u.test(folder)) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(folder === '.' ? 0 : folder.length + 1)]);
  }
  return folders;
}
