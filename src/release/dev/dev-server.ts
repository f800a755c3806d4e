import type { HookParameters } from 'astro';
import { join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { findLoaded } from '../../bulletins/reading/handover.ts';
import { CONTENT_LOADER } from '../../bulletins/reading/loader.ts';
import { readReport } from '../../bulletins/reading/report-file.ts';
import type { Folders } from '../../folders.ts';
import { listYaml } from '../../gate/tree.ts';
import { openPhotographMemory } from '../../images/memory.ts';
import { readSite } from '../../read-site.ts';
import type { Site } from '../../site.ts';
import { listShownDecisions } from '../build/decision-files.ts';
import { refuseBrokenAddresses, refuseLinkedFiles, serveDevFiles } from './dev-files.ts';
import { guardOverlay, type PageChannel } from './dev-overlay.ts';
import { buildPhotographFinder } from './dev-photographs.ts';
import type { Refresh } from './dev-refreshes.ts';
import { reloadLatePages, reloadPages } from './dev-reload.ts';
import { watchContent } from './dev-watch.ts';
import { buildWords } from '../stop.ts';

type ServerSetup = HookParameters<'astro:server:setup'>;

/** Path of Vite's middleware that starts an editor program on request. Bantin removes it. */
const OPEN_IN_EDITOR = '/__open-in-editor';

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
  const isOfDecision = (key: string, file: string): boolean => {
    const loaded = findLoaded();
    const decisions = loaded ? listShownDecisions(loaded.registers) : [];
    const own = decisions.find((each) => each.key === key)?.files ?? [];
    return own.some(({ source, isPublished }) => isPublished && source.path.endsWith(`/${file}`));
  };
  const base = basePath(site);
  server.middlewares.use(
    serveDevFiles({ content, base, settings: site.images, findPhotograph, isShown, isOfDecision }),
  );
  // By then Vite and Astro have added all their middlewares.
  server.httpServer?.once('listening', () => {
    const { stack } = server.middlewares;
    const kept = stack.filter(({ route }) => route !== OPEN_IN_EDITOR);
    // First in the stack, before everything that parses an address.
    const first = [refuseBrokenAddresses, refuseLinkedFiles(folders.public, base)];
    stack.splice(0, Infinity, ...first.map((handle) => ({ route: '', handle })), ...kept);
  });
  const { hot } = server.environments.client;
  const line = hot as PageChannel;
  const noteChange = reloadLatePages(line, server.middlewares);
  const refresh: Refresh = async (changed) => {
    await refreshContent?.({ loaders: [CONTENT_LOADER], context: { changed } });
    const read = changed ? undefined : await readSite(await listYaml(content));
    if (read && 'site' in read && describeServer(read.site) !== describeServer(site)) {
      // The content comes first, because a server that is restarting loads none. This event is what restarts it.
      server.watcher.emit('change', join(folders.project, 'astro.config.mjs'));
    } else {
      noteChange();
      reloadPages(server.environments);
    }
  };
  guardOverlay(
    line,
    () => server.ws.clients.size > 0,
    () => readReport(folders.cache),
  );
  const stop = watchContent(
    content,
    refresh,
    (error) => logger.error(String(error)),
    (error) => logger.error(buildWords().unwatched(content, String(error))),
  );
  server.httpServer?.once('close', stop);
}

/** The bulletin with a key, when its files are served at present; those of a withdrawn one are not. */
function findShown(key: string): Bulletin | undefined {
  return findLoaded()?.bulletins.find((bulletin) => bulletin.key === key && bulletin.status !== 'withdrawn');
}

/** The part of `site.yaml` that the server is configured with: when it changes, the server restarts. */
function describeServer({ url, images }: Site): string {
  return JSON.stringify([url, images]);
}
