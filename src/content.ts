import { readFile } from 'node:fs/promises';
import { findBuildKeys, getLoaded, type Loaded } from './bulletins/reading/handover.ts';
import { reportFile } from './bulletins/reading/loader.ts';
import { buildCatalogue } from './catalogue/catalogue.ts';
import { getFolders } from './folders.ts';
import { buildContext, type ModelContext } from './models/context.ts';
import { isPreview } from './preview.ts';
import { strings } from './strings/strings.ts';

/** The context made of each load that is still in use. */
const contexts = new WeakMap<Loaded, ModelContext>();

/**
 * The context from which every page model is made: the only access of pages to content. A build makes one context; the dev server
 * makes one after every change, and throws the report of wrong content so that its overlay shows it.
 */
export async function getModelContext(): Promise<ModelContext> {
  if (import.meta.env.DEV) await throwReport();
  const loaded = getLoaded();
  const known = contexts.get(loaded) ?? buildFrom(loaded);
  contexts.set(loaded, known);
  return known;
}

/**
 * The cache key of a static path, by which a build decides before rendering whether the last build's file can be reused. The model is
 * made for it and discarded: those of all files would not fit into memory. Without a last build, and in the dev server, there is none.
 */
export function pathKey(buildModel: () => object): { cacheKey?: string } {
  const cacheKey = findBuildKeys()?.make(buildModel);
  return cacheKey === undefined ? {} : { cacheKey };
}

/** Notes the model from which the file of an address is rendered; its key is remembered for the next build. */
export function noteKey({ pathname }: URL, model: object): void {
  findBuildKeys()?.note(pathname, model);
}

function buildFrom({ site, registers, bulletins, pages }: Loaded): ModelContext {
  const menu = pages.map(({ slug, title, description }) => ({ slug, title, description }));
  const catalogue = buildCatalogue({ site, registers, bulletins, pages: menu });
  return buildContext({ catalogue, words: strings(site.language), isPreview: isPreview() });
}

async function throwReport(): Promise<void> {
  const report = await readFile(reportFile(getFolders().cache), 'utf8').catch(() => undefined);
  if (report === undefined) return;
  const error = Object.assign(new Error(report), { isContentReport: true });
  // The overlay shows message and stack one below the other.
  error.stack = '';
  throw error;
}
