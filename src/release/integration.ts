import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basePath } from '../addresses/base-path.ts';
import { getHandover } from '../bulletins/handover.ts';
import type { Folders } from '../folders.ts';
import type { Site } from '../site.ts';
import { noteBundledFiles, type MadeFiles } from './bundled-files.ts';
import { setUpDevServer } from './dev-server.ts';
import { finishBuild } from './finish.ts';
import { forgetTakenBack } from './forget-taken-back.ts';
import { prepareBuild, preparePreview, type PreparedBuild } from './prepare.ts';
import { recallRelease } from './memory.ts';
import type { Lock } from './lock.ts';
import { gatherRecords, type GatheredRecords } from './records.ts';
import { renderPages } from './render-pages.ts';
import { spareRendering, type SparedRendering } from './spare-rendering.ts';
import { buildFolder } from './staging.ts';
import { orStop } from './stop.ts';
import { takeTurn } from './turn.ts';

/**
 * Everything of Bantin that happens around Astro's rendering: a build is staged, verified and swapped in; a preview serves the
 * finished site; a development server follows the content root and makes pictures on demand. A build that fails ends the process
 * with exit code 1, one that meets another of the same content root with 75, each with a report and without a stack trace (`--verbose` shows it).
 */
export function bantin({ site, folders }: { site: Site; folders: Folders }): AstroIntegration {
  let build: PreparedBuild | undefined;
  let turn: Lock | undefined;
  let gathered: GatheredRecords | undefined;
  let spared: SparedRendering | undefined;
  const bundled: MadeFiles = new Map();
  return {
    name: 'bantin',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        const log = logOf(logger);
        if (command === 'build') {
          build = await orStop(() => prepareBuild(folders, log.report), log.reveal);
          turn = await orStop(() => takeTurn(process.cwd(), log.report), log.reveal);
          gathered = gatherRecords(folders);
          updateConfig({ ...outputTo(buildFolder(folders)), vite: { plugins: [noteBundledFiles(bundled)] } });
        }
        if (command === 'preview') {
          await orStop(() => preparePreview(folders, log.report), log.reveal);
          updateConfig(outputTo(folders.dist));
        }
      },
      // Astro has loaded the content by now.
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const { report, reveal } = logOf(logger);
        await orStop(async () => gathered?.complete(report), reveal);
        const bulletins = getHandover().content?.bulletins ?? [];
        const memory = await forgetTakenBack(await recallRelease(folders), bulletins, folders);
        const pages = spareRendering(memory, folders.dist);
        const place = { out: buildFolder(folders), base: basePath(site), report };
        setPrerenderer((astro) => {
          turn?.release();
          return renderPages(astro, pages, place);
        });
        spared = pages;
      },
      'astro:server:setup': (parameters) => setUpDevServer(parameters, { site, folders }),
      'astro:build:done': async ({ logger }) => {
        const [prepared, records, pages] = [build, gathered, spared];
        if (!prepared || !records || !pages) return;
        const { report, reveal } = logOf(logger);
        await orStop(() => finishBuild(prepared, records, { site, folders, pages, bundled, report }), reveal);
        prepared.lock.release();
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
