import { relative, sep } from 'node:path';
import { watchFolders } from './watch-folders.ts';

/** An editor's program writes a file in several steps, and a picture after the text that names it. */
const CALM = 150;

/** After a change of branches or a large copy, to look at everything is quicker, and leaves nothing out. */
const MANY = 500;

/**
 * Calls `refresh` once after each burst of changes below the content root, until the returned function is called; a change during a
 * refresh leads to another one. It is given the folders of the changed bulletins, or nothing when anything else may have changed.
 * What `refresh` throws goes to `onError`, what keeps changes from being seen to `onBlind`.
 */
export function watchContent(
  content: string,
  refresh: (changed: readonly string[] | undefined) => Promise<void>,
  onError: (error: unknown) => void,
  onBlind: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let paths = new Set<string>();
  let isUncertain = false;
  const start = (): void => {
    const changed = isUncertain ? undefined : listBulletinFolders(content, paths);
    paths = new Set();
    isUncertain = false;
    running = running
      .then(() => refresh(changed))
      .catch((error: unknown) => {
        isUncertain = true;
        onError(error);
      });
  };
  const notice = (path: string): void => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(start, CALM);
  };
  const stop = watchFolders(content, notice, onBlind);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The folders of bulletins in which these paths lie; `undefined` when one lies elsewhere. */
function listBulletinFolders(content: string, paths: ReadonlySet<string>): string[] | undefined {
  const folders = new Set<string>();
  for (const path of paths) {
    const inside = relative(content, path).split(sep).join('/');
    const [folder] = /^bulletins\/\d{4}\/[^/]+/.exec(inside) ?? [];
    if (folder === undefined || folders.size === MANY) return undefined;
    folders.add(folder);
  }
  return [...folders];
}
