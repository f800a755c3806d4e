import { relative, sep } from 'node:path';

/** Debounce in milliseconds: editors write a file in several steps, and a picture after the text that names it. */
const DEBOUNCE_MS = 150;

/** Changed bulletin folders above which everything is read anew, as after a change of branches: that is faster then. */
const MAX_FOLDERS = 500;

/** Reads the folders of the changed bulletins anew; everything when `changed` is `undefined`. */
export type Refresh = (changed: readonly string[] | undefined) => Promise<void>;

/**
 * Calls `refresh` once after each burst of changed paths below the content root (debounced), one call at a time. After a call that
 * failed, the next one reads everything. Its errors go to `onError`.
 */
export function queueRefreshes(
  content: string,
  refresh: Refresh,
  onError: (error: unknown) => void,
): { notice(path: string): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let due = new Set<string>();
  let isUncertain = false;
  const refreshDue = async (): Promise<void> => {
    if (due.size === 0) return;
    const changed = isUncertain ? undefined : listBulletinFolders(content, due);
    due = new Set();
    isUncertain = false;
    try {
      await refresh(changed);
    } catch (error) {
      isUncertain = true;
      onError(error);
    }
  };
  return {
    notice(path) {
      due.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => (running = running.then(refreshDue)), DEBOUNCE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** The folders of bulletins in which these paths lie; `undefined` when one lies elsewhere. */
function listBulletinFolders(content: string, paths: ReadonlySet<string>): string[] | undefined {
  const folders = new Set<string>();
  for (const path of paths) {
    const inside = relative(content, path).split(sep).join('/');
    const [folder] = /^bulletins\/\d{4}\/[^/]+/.exec(inside) ?? [];
    if (folder === undefined || folders.size === MAX_FOLDERS) return undefined;
    folders.add(folder);
  }
  return [...folders];
}
