import { readFile } from 'node:fs/promises';
import { getHandover } from './bulletins/handover.ts';
import { reportFile } from './bulletins/loader.ts';
import { buildCatalogue } from './catalogue/catalogue.ts';
import { getFolders } from './folders.ts';
import { buildContext, type ModelContext } from './models/context.ts';
import { isPreview } from './preview.ts';
import { strings } from './strings/strings.ts';

/** A context, and what tells it from the one before. */
interface Built {
  context: ModelContext;
  loads: number;
}

let built: Promise<Built> | undefined;

/**
 * The one door from collections to pages: what every page model is made from. A build makes it once; the dev server makes
 * it after every change, and throws the report of wrong content so that its overlay shows it.
 */
export async function getModelContext(): Promise<ModelContext> {
  if (!import.meta.env.DEV) return (await (built ??= build())).context;
  await throwReport();
  const before = await built?.catch(() => undefined);
  return (await (built = build(before))).context;
}

/**
 * The key of a static path, by which a build knows before it renders that the file is the one the last build made. The model is
 * made for it and not kept: those of all files at a time would fill the memory. There is none in a build that has nothing to
 * compare with, nor in the dev server.
 */
export function pathKey(buildModel: () => object): { cacheKey?: string } {
  const cacheKey = getHandover().keys?.make(buildModel);
  return cacheKey === undefined ? {} : { cacheKey };
}

/** Notes of which model the file of an address is rendered, so that the next build knows it. */
export function noteKey({ pathname }: URL, model: object): void {
  getHandover().keys?.note(pathname, model);
}

async function build(before?: Built): Promise<Built> {
  const { content, loads } = getHandover();
  if (!content) throw new Error('pages are asked for before the bulletins were loaded');
  if (before?.loads === loads) return before;
  const pages = content.pages.map(({ slug, title, description }) => ({ slug, title, description }));
  const catalogue = buildCatalogue({ ...content, pages });
  const words = strings(content.site.language);
  return { context: buildContext({ catalogue, words, isPreview: isPreview() }), loads };
}

async function throwReport(): Promise<void> {
  const report = await readFile(reportFile(getFolders().cache), 'utf8').catch(() => undefined);
  if (report === undefined) return;
  const error = Object.assign(new Error(report), { isContentReport: true });
  // The overlay shows message and stack one below the other.
  error.stack = '';
  throw error;
}
