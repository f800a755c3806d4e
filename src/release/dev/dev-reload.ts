import type { IncomingMessage } from 'node:http';
import type { Connect, DevEnvironment } from 'vite';
import type { PageChannel } from './dev-overlay.ts';
import { RESOLVED_PAGE_LIST } from '../build/accepted-pages.ts';

/**
 * Has a page reloaded that was asked for before the last change and connects after it: Vite tells a change to the pages that are
 * connected at that moment, and one that is still loading would stay as it was. Returns a function to call after each change, before
 * the connected pages are told.
 */
export function reloadLatePages(line: Pick<PageChannel, 'on'>, middlewares: Connect.Server): () => void {
  let changes = 0;
  /** The changes there were when a page was last asked for. */
  let shown = 0;
  middlewares.use((request: IncomingMessage, _response, next) => {
    if (request.headers.accept?.includes('text/html')) shown = changes;
    next();
  });
  line.on('vite:client:connect', (_data, client) => {
    if (shown !== changes) client.send({ type: 'full-reload' });
  });
  return () => {
    changes += 1;
  };
}

/** Makes all pages anew from what was loaded, and reloads the open ones. */
export function reloadPages(environments: Readonly<Record<string, DevEnvironment>>): void {
  const { client, ...servers } = environments;
  for (const environment of Object.values(servers)) {
    forgetPageList(environment);
    // Astro's own event: on it, Astro drops its cache of routes and static paths.
    environment.hot.send('astro:content-changed', {});
  }
  client?.hot.send({ type: 'full-reload' });
}

/** Invalidates the list of standing pages, and all modules that import it, in the module graph of an environment. */
function forgetPageList({ moduleGraph }: DevEnvironment): void {
  const module = moduleGraph.getModuleById(RESOLVED_PAGE_LIST);
  if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
}
