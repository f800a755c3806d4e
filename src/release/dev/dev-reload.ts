import type { DevEnvironment } from 'vite';

/** The module in which Astro lists the standing pages. */
const PAGE_LIST = 'astro:content-module-imports';

/**
 * Lets every page be made anew from what was loaded, first of all those that are open. Astro would learn from Vite's watcher alone
 * that it has written its list of standing pages anew, and that watcher drops the second of two writes soon after each other.
 */
export async function reloadPages(environments: Readonly<Record<string, DevEnvironment>>): Promise<void> {
  const { client, ...servers } = environments;
  for (const environment of Object.values(servers)) {
    await forgetPageList(environment);
    // Astro's own word for it: until then it keeps which addresses there are, and what belongs to them.
    environment.hot.send('astro:content-changed', {});
  }
  client?.hot.send({ type: 'full-reload' });
}

/** Drops the list, and all modules that were made with it, from what an environment remembers. */
async function forgetPageList({ pluginContainer, moduleGraph }: DevEnvironment): Promise<void> {
  const resolved = await pluginContainer.resolveId(PAGE_LIST);
  const module = resolved ? moduleGraph.getModuleById(resolved.id) : undefined;
  if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
}
