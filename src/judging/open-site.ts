import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Expansion } from '../search/client/abbreviations.ts';
import { openEngine } from '../search/client/engine.ts';
import type { Sources } from '../search/client/find.ts';

/** The search page of a site, below its folder. */
const SEARCH_PAGE = 'tim-kiem/index.html';

/** A finished site that can be asked as its search page is. */
export interface QuestionedSite {
  sources: Sources;
  /** Folder names of all bulletins, by the numbers of their pages. */
  slugs: string[];
}

/** Opens the search of a finished site; undefined if its folder has none. Rejects when the index is damaged. */
export async function openSite(folder: string): Promise<QuestionedSite | undefined> {
  const page = await readFile(join(folder, SEARCH_PAGE), 'utf8').catch(() => undefined);
  const abbreviations = page === undefined ? undefined : findAbbreviations(parse(page));
  if (abbreviations === undefined) return undefined;
  const engine = await openEngine(
    '',
    async (name) => new Uint8Array(await readFile(join(folder, 'pagefind', name))),
  );
  const fragments = await Promise.all(engine.meta.fragments.map((_, number) => engine.loadFragment(number)));
  return {
    sources: { engine, abbreviations: JSON.parse(abbreviations) as Expansion[] },
    slugs: fragments.map(({ url }) => url.split('/').at(-2)!),
  };
}

/** The abbreviations that the search page hands to its script, as JSON. */
function findAbbreviations(node: DefaultTreeAdapterTypes.Node): string | undefined {
  if ('attrs' in node) {
    const own = node.attrs.find(({ name }) => name === 'data-abbreviations');
    if (own) return own.value;
  }
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findAbbreviations(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
