import { queueRefreshes, type Refresh } from './dev-refreshes.ts';
import { watchFolders } from './watch-folders.ts';

/**
 * Refreshes after each burst of changes below the content root, until the returned function is called. What `refresh` throws goes to
 * `onError`; an error of the watcher, after which changes may be missed, goes to `onWatchError`.
 */
export function watchContent(
  content: string,
  refresh: Refresh,
  onError: (error: unknown) => void,
  onWatchError: (error: unknown) => void,
): () => void {
  const refreshes = queueRefreshes(content, refresh, onError);
  const stop = watchFolders(content, refreshes.notice, onWatchError);
  return () => {
    refreshes.stop();
    stop();
  };
}
