import type { HookParameters } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportFile } from '../bulletins/loader.ts';
import type { Folders } from '../folders.ts';
import { readTree } from '../gate/tree.ts';
import { openPhotographMemory } from '../images/memory.ts';
import { basePath, readSite, type Site } from '../site.ts';
import { serveDevFiles } from './dev-files.ts';
import { keepReportsTrue, type PageLine } from './dev-overlay.ts';
import { buildPhotographFinder } from './dev-photographs.ts';
import { watchContent } from './dev-watch.ts';

/**
 * Makes the development server follow the content root: each change is loaded and shown at once, and pictures and attachments
 * are served from where editors keep them.
 */
export function setUpDevServer(
  { server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
  { site, folders }: { site: Site; folders: Folders },
): void {
  const { content } = folders;
  const memory = openPhotographMemory(join(folders.cache, 'inspections'));
  const findPhotograph = buildPhotographFinder(content, memory);
  server.middlewares.use(
    serveDevFiles({ content, base: basePath(site), settings: site.images, findPhotograph }),
  );
  const refresh = async (): Promise<void> => {
    await refreshContent?.({});
    const read = await readSite((await readTree(content)).yaml);
    if ('site' in read && describeServer(read.site) !== describeServer(site)) {
      // The content comes first, because a server that is restarting loads none. This event is what restarts it.
      server.watcher.emit('change', join(process.cwd(), 'astro.config.mjs'));
    } else {
      server.environments.client.hot.send({ type: 'full-reload' });
    }
  };
  const { hot } = server.environments.client;
  keepReportsTrue(
    hot as PageLine,
    () => server.ws.clients.size > 0,
    () => existsSync(reportFile(folders.cache)),
  );
  watchContent(server.watcher, content, refresh, (error) => logger.error(String(error)));
}

/** What of `site.yaml` the server itself is made from; all else is read anew for every request. */
function describeServer({ url, images }: Site): string {
  return JSON.stringify([url, images]);
}
