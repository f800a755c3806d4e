import { sep } from 'node:path';

/** What is needed of the development server's watcher. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** An editor's program writes a file in several steps, and a picture after the text that names it. */
const CALM = 150;

/**
 * Calls `refresh` once after each burst of changes below the content root; a change during a refresh leads to another one.
 * What `refresh` throws goes to `onError`.
 */
export function watchContent(
  watcher: Watcher,
  content: string,
  refresh: () => Promise<void>,
  onError: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const start = (): void => {
    running = running.then(refresh).catch(onError);
  };
  watcher.add(content);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(content + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(start, CALM);
  });
}
