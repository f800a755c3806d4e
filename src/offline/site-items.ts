import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFilesBelow } from '../files/list-files.ts';
import { openPageJudge } from '../inert/page.ts';
import type { Strings } from '../strings/strings.ts';
import { ENTRY_SCRIPT } from './documents/contents-page.ts';
import { describeForeign } from './foreign-parts.ts';
import type { PackageItem } from './item.ts';
import { takeFile, type Contents } from './package/zip.ts';
import { buildChunk, isAlwaysRead, isSometimesRead } from './search/chunks.ts';
import { listLookupItems } from './search/lookup-chunks.ts';
import { findDestination, type EditionFiles } from './transform/addresses.ts';
import { buildAliasPage, type Alias } from './transform/alias-pages.ts';
import { listEntryModules } from './transform/entry-modules.ts';
import { declareEditionPage, findLeading } from './transform/declare.ts';
import { transformPage, type PageContext } from './transform/page.ts';
import { buildClassicScripts, SEARCH_SCRIPT } from './transform/scripts.ts';
import { EDITION_STYLE, type Stamp } from './transform/stamp.ts';
import { rewriteStyleSheet } from './transform/style-sheet.ts';

/** What the browsable edition is made from. */
export interface SiteOptions {
  dist: string;
  files: EditionFiles;
  /** The folder of the search index. */
  index: string;
  stamp: Stamp;
  language: string;
  words: Strings['offline'];
  /** Former addresses, and the start of a partial edition, with the file of the finished site that each would be. */
  aliases: readonly (Pick<Alias, 'present' | 'title'> & { file: string })[];
  /** Receives every part of a page that would not work from a disk: file, kind and address. */
  faults: { file: string; fault: string }[];
}

/** Also the scripts and style sheets of the edition, below it. */
interface SiteContext extends PageContext {
  made: readonly string[];
}

/** Lists the files of the browsable edition, each made when its turn comes. */
export async function listSiteItems(options: SiteOptions): Promise<PackageItem[]> {
  const { dist, files, index, aliases } = options;
  const scripts = await buildClassicScripts(dist, await listModules(dist, files));
  const made = [...scripts.files.keys(), ...[...files.kept.values()].filter((path) => path.endsWith('.css'))];
  const context: SiteContext = { files, stamp: options.stamp, scripts: scripts.standsFor, made };
  const aliasFiles = new Set(aliases.map(({ file }) => file));
  const items: PackageItem[] = [];
  const add = (path: string, make: PackageItem['make']): void => {
    items.push({ path: `site/${path}`, make });
  };
  for (const [file, name] of files.kept) {
    if (!aliasFiles.has(file)) add(name, () => makeFile(file, context, options));
  }
  for (const { file, ...alias } of aliases) {
    const words = { language: options.language, moved: options.words.moved(alias.title) };
    const make = () => makePage(buildAliasPage(alias, words), file, context, options);
    add(files.kept.get(file)!, () => Promise.resolve(make()));
  }
  const indexed = await listFilesBelow(index).catch((): string[] => []);
  const chunk = (path: string) => buildChunk(index, path, files);
  for (const [name, code] of scripts.files) {
    // The script of the search also contains the files that every search reads, which saves loading further scripts.
    const brought = name === SEARCH_SCRIPT ? indexed.filter(isAlwaysRead) : [];
    add(name, async () => Buffer.concat([...(await Promise.all(brought.map(chunk))), Buffer.from(code)]));
  }
  for (const path of indexed.filter(isSometimesRead)) add(`pagefind/${path}.js`, () => chunk(path));
  items.push(...(await listLookupItems(dist, files)));
  add(EDITION_STYLE, () => readFile(join(import.meta.dirname, 'edition.css')));
  add('edition/open.js', () => Promise.resolve(Buffer.from(ENTRY_SCRIPT)));
  return items;
}

async function makeFile(file: string, context: SiteContext, options: SiteOptions): Promise<Contents> {
  const path = join(options.dist, file);
  if (file.endsWith('.html')) return makePage(await readFile(path, 'utf8'), file, context, options);
  if (file.endsWith('.css')) return Buffer.from(relocateStyle(await readFile(path, 'utf8'), file, options));
  return takeFile(path);
}

/** Transforms a page, and judges what came of it as a reader's browser will read it. */
function makePage(
  source: string,
  file: string,
  context: SiteContext,
  { faults }: Pick<SiteOptions, 'faults'>,
): Buffer {
  const page = transformPage(source, file, context);
  const judge = openPageJudge(declareEditionPage(file, context.files, context.made));
  const foreign = judge(page.html, findLeading(source, file, context.files));
  faults.push(...page.faults.map((fault) => ({ file, fault })), ...describeForeign(file, foreign));
  return Buffer.from(page.html);
}

function relocateStyle(css: string, file: string, { files, faults }: SiteOptions): string {
  return rewriteStyleSheet(css, (address) => {
    const destination = findDestination(address, file, files);
    if (destination.kind === 'broken') faults.push({ file, fault: `broken-link ${address}` });
    if (destination.kind === 'outside' || destination.kind === 'left-out')
      faults.push({ file, fault: `foreign-file ${address}` });
    return 'href' in destination ? destination.href : undefined;
  });
}

async function listModules(dist: string, files: EditionFiles): Promise<string[]> {
  const modules = new Set<string>();
  for (const file of files.kept.keys()) {
    if (!file.endsWith('.html')) continue;
    const source = await readFile(join(dist, file), 'utf8').catch(() => '');
    for (const module of listEntryModules(source, file, files)) modules.add(module);
  }
  return [...modules].sort();
}
