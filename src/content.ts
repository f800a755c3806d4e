import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { reportFile } from './bulletins/loader.ts';
import { buildCatalogue } from './catalogue/catalogue.ts';
import { getFolders } from './folders.ts';
import { readTree } from './gate/tree.ts';
import { buildContext, type ModelContext } from './models/context.ts';
import { isPreview } from './preview.ts';
import { readRegisters } from './registers/read.ts';
import { readSite } from './site.ts';
import { strings } from './strings/strings.ts';

let built: Promise<ModelContext> | undefined;

/**
 * The one door from collections to pages: what every page model is made from. A build makes it once; the dev server makes
 * it for every request, and throws the report of wrong content so that its overlay shows it.
 */
export async function getModelContext(): Promise<ModelContext> {
  if (!import.meta.env.DEV) return (built ??= load());
  await throwReport();
  return load();
}

async function load(): Promise<ModelContext> {
  const { yaml } = await readTree(getFolders().content);
  const site = await readSite(yaml);
  if ('issues' in site)
    throw new Error('site.yaml was valid when the bulletins were loaded and is not any more');
  const { registers } = await readRegisters(yaml);
  const entries = await getCollection('bulletins');
  const pages = (await getCollection('pages')).map(({ id, data }) => ({ slug: id, ...data }));
  const bulletins = entries.map(({ data }) => data.bulletin);
  const catalogue = buildCatalogue({ site: site.site, registers, bulletins, pages });
  return buildContext({ catalogue, words: strings(site.site.language), isPreview: isPreview() });
}

async function throwReport(): Promise<void> {
  const report = await readFile(reportFile(getFolders().cache), 'utf8').catch(() => undefined);
  if (report === undefined) return;
  const error = Object.assign(new Error(report), { isContentReport: true });
  // The overlay shows message and stack one below the other.
  error.stack = '';
  throw error;
}
