import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Where one watch covers all folders below a folder. */
const COVERS_ALL = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Calls `onChange` with each path below a folder that has come, gone or been written, until the returned function is called.
 * Folders whose names begin with a dot are left alone. `onError` learns of a folder that cannot be watched; nothing is watched any
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
  /** Watches a folder that has come, and no longer one that has gone or whose name another bears now. */
  const follow = (path: string): void => {
    if (watchers.has(path)) dropBelow(path);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    add(path);
    // What came before the watch.
    onChange(path);
  };
  const listen = (folder: string): void => {
    const watcher = watch(folder, { persistent: false, recursive: COVERS_ALL });
    watchers.set(folder, watcher);
    watcher.on('change', (event, name) => {
      const path = name === null ? folder : join(folder, String(name));
      onChange(path);
      if (event === 'rename' && !COVERS_ALL) attempt(() => follow(path));
    });
    // A folder that has gone: what it lay in tells so.
    watcher.on('error', () => drop(folder));
  };
  const add = (folder: string): void => {
    listen(folder);
    if (COVERS_ALL) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) add(join(folder, entry.name));
    }
  };
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      // It has gone meanwhile.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      for (const folder of watchers.keys()) drop(folder);
      onError(error);
    }
  };
  attempt(() => add(root));
  return () => dropBelow(root);
}
