import type { DevEnvironment } from 'vite';

/** Id of the virtual module in which Astro lists the standing pages. */
const PAGE_LIST = 'astro:content-module-imports';

/**
 * Makes all pages anew from what was loaded, and reloads the open ones. Astro itself relies on Vite's watcher to notice that it has
 * rewritten its list of standing pages, and that watcher drops the second of two writes in quick succession.
 */
export async function reloadPages(environments: Readonly<Record<string, DevEnvironment>>): Promise<void> {
  const { client, ...servers } = environments;
  for (const environment of Object.values(servers)) {
    await forgetPageList(environment);
    // Astro's own event: on it, Astro drops its cache of routes and static paths.
    environment.hot.send('astro:content-changed', {});
  }
  client?.hot.send({ type: 'full-reload' });
}

/** Invalidates the list, and all modules that import it, in the module graph of an environment. */
async function forgetPageList({ pluginContainer, moduleGraph }: DevEnvironment): Promise<void> {
  const resolved = await pluginContainer.resolveId(PAGE_LIST);
  const module = resolved ? moduleGraph.getModuleById(resolved.id) : undefined;
  if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
}
