import type { HookParameters } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../addresses/base-path.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { findLoaded } from '../bulletins/handover.ts';
import { CONTENT_LOADER, reportFile } from '../bulletins/loader.ts';
import type { Folders } from '../folders.ts';
import { listYaml } from '../gate/tree.ts';
import { openPhotographMemory } from '../images/memory.ts';
import { readSite, type Site } from '../site.ts';
import { refuseBrokenAddresses, serveDevFiles } from './dev-files.ts';
import { keepReportsTrue, type PageLine } from './dev-overlay.ts';
import { buildPhotographFinder } from './dev-photographs.ts';
import { watchContent } from './dev-watch.ts';
import { buildWords } from './stop.ts';

type ServerSetup = HookParameters<'astro:server:setup'>;

/**
 * Makes the development server follow the content root: each change is loaded and shown at once, and pictures and attachments
 * are served from where editors keep them.
 */
export function setUpDevServer(
  { server, refreshContent, logger }: ServerSetup,
  { site, folders }: { site: Site; folders: Folders },
): void {
  const { content } = folders;
  const memory = openPhotographMemory(join(folders.cache, 'inspections'));
  const findPhotograph = buildPhotographFinder(content, memory, (key) => findShown(key) !== undefined);
  const isShown = (key: string, attachment: string): boolean =>
    findShown(key)?.attachments.some(({ name }) => name === attachment) ?? false;
  server.middlewares.use(
    serveDevFiles({ content, base: basePath(site), settings: site.images, findPhotograph, isShown }),
  );
  // Before everything that reads an address; Astro puts itself there before the server listens.
  server.httpServer?.once('listening', () => {
    server.middlewares.stack.unshift({ route: '', handle: refuseBrokenAddresses });
  });
  const refresh = async (changed: readonly string[] | undefined): Promise<void> => {
    await refreshContent?.({ loaders: [CONTENT_LOADER], context: { changed } });
    const read = changed ? undefined : await readSite(await listYaml(content));
    if (read && 'site' in read && describeServer(read.site) !== describeServer(site)) {
      // The content comes first, because a server that is restarting loads none. This event is what restarts it.
      server.watcher.emit('change', join(folders.project, 'astro.config.mjs'));
    } else showAnew(server);
  };
  const { hot } = server.environments.client;
  keepReportsTrue(
    hot as PageLine,
    () => server.ws.clients.size > 0,
    () => existsSync(reportFile(folders.cache)),
  );
  const stop = watchContent(
    content,
    refresh,
    (error) => logger.error(String(error)),
    (error) => logger.error(buildWords().unwatched(content, String(error))),
  );
  server.httpServer?.once('close', stop);
}

/** A bulletin that has a page at the moment, with its files; what was withdrawn has a page without. */
function findShown(key: string): Bulletin | undefined {
  return findLoaded()?.bulletins.find((bulletin) => bulletin.key === key && bulletin.status !== 'withdrawn');
}

/** Lets every page be made anew from what was loaded, first of all those that are open. */
function showAnew({ environments }: ServerSetup['server']): void {
  for (const { hot } of Object.values(environments)) {
    // Astro's own word for it: until then it keeps which addresses there are, and what belongs to them.
    if (hot !== environments.client.hot) hot.send('astro:content-changed', {});
  }
  environments.client.hot.send({ type: 'full-reload' });
}

/** What of `site.yaml` the server itself is made from; all else is read anew for every request. */
function describeServer({ url, images }: Site): string {
  return JSON.stringify([url, images]);
}
