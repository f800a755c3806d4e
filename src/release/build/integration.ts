import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basePath } from '../../addresses/base-path.ts';
import { endBuild, findBuildMoment, getLoaded, setContentLoader } from '../../bulletins/reading/handover.ts';
import { contentLoader } from '../../bulletins/reading/loader.ts';
import type { Folders } from '../../folders.ts';
import { getReleaseMoment } from '../../release-moment.ts';
import type { Site } from '../../site.ts';
import { beginBuild, type BegunBuild } from './begin-build.ts';
import { noteBundledFiles, type MadeFiles } from './bundled-files.ts';
import { setUpDevServer } from '../dev/dev-server.ts';
import { finishBuild } from './finish.ts';
import { forgetTakenBack } from './forget-taken-back.ts';
import { preparePreview } from './prepare.ts';
import { recallRelease } from './memory.ts';
import { recallParts } from './parts-memory.ts';
import { renderPages } from './render-pages.ts';
import { openReusablePages, type ReusablePages } from './reuse-pages.ts';
import { buildFolder } from './staging.ts';
import { openRefusals } from '../refusals/open-refusals.ts';
import { exitOnFailure } from '../stop.ts';
import { clearWarnings } from './warnings.ts';
import { claimWorkFolder } from '../../work-folder.ts';

/**
 * Bantin's Astro integration. `build` stages, verifies and swaps in the site; `preview` serves the finished site; `dev` follows
 * the content root and makes pictures on demand. A failed build ends the process with exit code 1, a build of a content root that
 * is being built already with 75; both print a report and no stack trace (`--verbose` shows it).
 */
export function bantin({ site, folders }: { site: Site; folders: Folders }): AstroIntegration {
  // Astro creates its log handler after it has read the configuration, so nothing of this run is lost.
  clearWarnings();
  setContentLoader(contentLoader(() => findBuildMoment() ?? getReleaseMoment(), openRefusals));
  let begun: BegunBuild | undefined;
  let pages: ReusablePages | undefined;
  const bundled: MadeFiles = new Map();
  return {
    name: 'bantin',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        const log = logOf(logger);
        if (command === 'dev') await exitOnFailure(async () => claimWorkFolder(folders), log.reveal);
        if (command === 'build') {
          begun = await exitOnFailure(() => beginBuild(folders, log.report), log.reveal);
          updateConfig({
            ...outputTo(buildFolder(begun.prepared.folders)),
            vite: { plugins: [noteBundledFiles(bundled)] },
          });
        }
        if (command === 'preview') {
          await exitOnFailure(() => preparePreview(folders, log.report), log.reveal);
          updateConfig(outputTo(folders.dist));
        }
      },
      // Astro has loaded the content by now.
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        if (!begun) return;
        const { gathered, prepared } = begun;
        const { report, reveal } = logOf(logger);
        const last = await recallRelease(folders);
        const remembered = { memory: last, parts: last.files.size > 0 ? await recallParts(folders) : [] };
        const { memory, parts } = await forgetTakenBack(remembered, getLoaded(), folders);
        const present = { folder: join(folders.dist, 'pagefind'), parts };
        await exitOnFailure(() => gathered.complete(present), reveal);
        const reusable = openReusablePages(memory, folders.dist);
        pages = reusable;
        const place = { out: buildFolder(prepared.folders), base: basePath(site), report };
        setPrerenderer((astro) => renderPages(astro, reusable, place));
      },
      'astro:server:setup': (parameters) => setUpDevServer(parameters, { site, folders }),
      'astro:build:done': async ({ logger }) => {
        if (!begun || !pages) return;
        const { prepared, gathered } = begun;
        const { folders: own } = prepared;
        const context = { site, folders: own, pages, bundled, report: logOf(logger).report };
        await exitOnFailure(() => finishBuild(prepared, gathered, context), logOf(logger).reveal);
        endBuild();
      },
    },
  };
}

function logOf(logger: AstroIntegrationLogger) {
  return {
    report: (line: string): void => logger.info(line),
    reveal: (stack: string): void => logger.debug(stack),
  };
}

function outputTo(folder: string) {
  const at = (path: string): URL => pathToFileURL(folder + sep + path);
  return { outDir: at(''), build: { client: at(`client${sep}`), server: at(`server${sep}`) } };
}
