import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Whether `fs.watch` can watch a folder recursively on this system. */
const IS_RECURSIVE = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Calls `onChange` with each path below a folder that has come, gone or been written, until the returned function is called.
 * Folders whose names begin with a dot are ignored. `onError` is called when a folder cannot be watched; nothing is watched any
 * more then. The dev server's own watcher looks at every file by itself: with ten thousand bulletins that took ten seconds.
 */
export function watchFolders(
  root: string,
  onChange: (path: string) => void,
  onError: (error: unknown) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const dropBelow = (folder: string): void => {
    for (const each of watchers.keys()) if (each === folder || each.startsWith(folder + sep)) drop(each);
  };
  /** Starts to watch a new folder, and stops watching one that was deleted or replaced. */
  const follow = (path: string): void => {
    if (watchers.has(path)) dropBelow(path);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    add(path);
    // Reports what was created before the watch began.
    onChange(path);
  };
  const listen = (folder: string): void => {
    const watcher = watch(folder, { persistent: false, recursive: IS_RECURSIVE });
    watchers.set(folder, watcher);
    watcher.on('change', (event, name) => {
      const path = name === null ? folder : join(folder, String(name));
      onChange(path);
      if (event === 'rename' && !IS_RECURSIVE) attempt(() => follow(path));
    });
    // The folder was deleted: the watch of its parent reports that.
    watcher.on('error', () => drop(folder));
  };
  const add = (folder: string): void => {
    listen(folder);
    if (IS_RECURSIVE) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) add(join(folder, entry.name));
    }
  };
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      // The folder was deleted in the meantime.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      for (const folder of watchers.keys()) drop(folder);
      onError(error);
    }
  };
  attempt(() => add(root));
  return () => dropBelow(root);
}
