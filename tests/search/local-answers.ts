import { search } from '../../src/search/client/search.ts';
import { suggest } from '../../src/search/client/suggest.ts';
import type { Sources } from '../../src/search/client/find.ts';
import type { AskReader } from './measure-readers.ts';

/** Asks an opened index in this process, as the search page does: the first ten, and the first other spelling. */
export function askLocally(sources: Sources): AskReader {
  return async (text) => {
    const answer = await search(sources, { text, selection: {}, order: 'relevance' });
    const addresses = await Promise.all(
      answer.hits.slice(0, 10).map(async ({ page }) => (await sources.engine.loadFragment(page)).url),
    );
    return { addresses, spelling: answer.alsoSearched ?? (await suggest(sources, text, answer))[0] };
  };
}
