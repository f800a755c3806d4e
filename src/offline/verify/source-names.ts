import { isBesideType, isPublishedType, isTextType } from '../../gate/file-types.ts';

/** Folders of a package that a site is built from, each with the one that takes its files. */
export const ROOMS = { 'data/content/': 'noi-dung', 'data/public/': 'public' } as const;

const FOLDER = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/u;
const FILE = /^\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$/u;
/** The empty file that keeps GitHub Pages from leaving files out, which the gate accepts. */
const MARK = 'data/public/.nojekyll';

/**
 * Whether a file of a package may be one of a content root or of `public`, as the gate accepts them; `true` for whatever lies elsewhere.
 * Everything else was put in by hand: below a content root, other programs obey names such as `.git` and `.vscode`.
 */
export function isSourceName(path: string): boolean {
  const room = Object.keys(ROOMS).find((each) => path.startsWith(each));
  if (room === undefined || path === MARK) return true;
  const folders = path.slice(room.length).split('/');
  const name = folders.pop()!;
  if (!folders.every((each) => FOLDER.test(each)) || !FILE.test(name)) return false;
  const isHidden = name.startsWith('.');
  if (room === 'data/public/') return isPublishedType(name) && !isHidden;
  return isBesideType(name) || (isTextType(name) && !isHidden);
}
