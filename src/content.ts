import { join } from 'node:path';
import { findBuildKeys, getLoaded, type Loaded } from './bulletins/reading/handover.ts';
import { readReport } from './bulletins/reading/report-file.ts';
import { buildCatalogue } from './catalogue/catalogue.ts';
import { isOwnFile } from './files/own-file.ts';
import { getFolders } from './folders.ts';
import { messageLanguage } from './gate/report.ts';
import { drawEmblem } from './images/emblem.ts';
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
  if (import.meta.env.DEV) throwReport();
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

/** The office's emblem as a PNG of `side` × `side` pixels. Throws when a link is on the way to its file. */
export async function getEmblem(emblem: string, side: number): Promise<Buffer> {
  const { content } = getFolders();
  if (!isOwnFile(content, emblem)) throw new Error(`No file of the content root: ${emblem}`);
  return drawEmblem(join(content, emblem), side);
}

function buildFrom({ site, registers, bulletins, pages }: Loaded): ModelContext {
  const menu = pages.map(({ slug, title, description }) => ({ slug, title, description }));
  const catalogue = buildCatalogue({ site, registers, bulletins, pages: menu });
  return buildContext({ catalogue, words: strings(site.language), isPreview: isPreview() });
}

function throwReport(): void {
  if (readReport(getFolders().cache) === undefined) return;
  const words = strings(messageLanguage()).issues.cannotShow;
  const error = Object.assign(new Error(words), { isContentReport: true });
  error.stack = '';
  throw error;
}
