import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basePath } from '../../addresses/base-path.ts';
import { endBuild, getLoaded } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import type { Site } from '../../site.ts';
import { beginBuild, type BegunBuild } from './begin-build.ts';
import { noteBundledFiles, type MadeFiles } from './bundled-files.ts';
import { setUpDevServer } from '../dev/dev-server.ts';
import { finishBuild } from './finish.ts';
import { forgetTakenBack } from './forget-taken-back.ts';
import { preparePreview } from './prepare.ts';
import { recallRelease } from './memory.ts';
import { renderPages } from './render-pages.ts';
import { spareRendering, type SparedRendering } from './spare-rendering.ts';
import { buildFolder } from './staging.ts';
import { orStop } from '../stop.ts';
import { forgetWarnings } from './warnings.ts';

/**
 * Everything of Bantin that happens around Astro's rendering: a build is staged, verified and swapped in; a preview serves the
 * finished site; a development server follows the content root and makes pictures on demand. A build that fails ends the process
 * with exit code 1, one that meets another of the same content root with 75, each with a report and without a stack trace (`--verbose` shows it).
 */
export function bantin({ site, folders }: { site: Site; folders: Folders }): AstroIntegration {
  // Astro makes its log handler once it has the configuration.
  forgetWarnings();
  let begun: BegunBuild | undefined;
  let pages: SparedRendering | undefined;
  const bundled: MadeFiles = new Map();
  return {
    name: 'bantin',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        const log = logOf(logger);
        if (command === 'build') {
          begun = await orStop(() => beginBuild(folders, log.report), log.reveal);
          updateConfig({ ...outputTo(buildFolder(folders)), vite: { plugins: [noteBundledFiles(bundled)] } });
        }
        if (command === 'preview') {
          await orStop(() => preparePreview(folders, log.report), log.reveal);
          updateConfig(outputTo(folders.dist));
        }
      },
      // Astro has loaded the content by now.
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        if (!begun) return;
        const { gathered, turn } = begun;
        const { report, reveal } = logOf(logger);
        await orStop(() => gathered.complete(report), reveal);
        const memory = await forgetTakenBack(await recallRelease(folders), getLoaded().bulletins, folders);
        const spared = spareRendering(memory, folders.dist);
        pages = spared;
        const place = { out: buildFolder(folders), base: basePath(site), report };
        setPrerenderer((astro) => {
          turn.release();
          return renderPages(astro, spared, place);
        });
      },
      'astro:server:setup': (parameters) => setUpDevServer(parameters, { site, folders }),
      'astro:build:done': async ({ logger }) => {
        if (!begun || !pages) return;
        const { prepared, gathered } = begun;
        const context = { site, folders, pages, bundled, report: logOf(logger).report };
        await orStop(() => finishBuild(prepared, gathered, context), logOf(logger).reveal);
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
