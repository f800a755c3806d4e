import type { Page } from 'playwright-core';

/** What Pagefind's own engine says. */
export interface PagefindAnswer {
  /** How many pages it found. */
  count: number;
  /** The addresses of the first results, in its order. */
  addresses: string[];
  /** Their excerpts, as markup. */
  excerpts: string[];
}

export type AskPagefind = (
  text: string,
  options?: { filters?: Record<string, string>; exactDiacritics?: boolean; first?: number },
) => Promise<PagefindAnswer>;

/** Opens the engine that Pagefind itself brings, on any page of a site with an index at its root. */
export async function openPagefind(page: Page): Promise<AskPagefind> {
  // As text, because Vitest would put an import of its own in place of this one.
  await page.evaluate(`
    import('/pagefind/pagefind.js').then(async ({ createInstance }) => {
      globalThis.engine = createInstance({ basePath: '/pagefind/' });
      await globalThis.engine.init();
    })`);
  return (text, { filters = {}, exactDiacritics = false, first = 10 } = {}) =>
    page.evaluate(
      async (asked) => {
        const { engine } = globalThis as unknown as { engine: PagefindEngine };
        await engine.options({ exactDiacritics: asked.exactDiacritics });
        const { results } = await engine.search(asked.text, { filters: asked.filters });
        const shown = await Promise.all(results.slice(0, asked.first).map((result) => result.data()));
        return {
          count: results.length,
          addresses: shown.map(({ url }) => url),
          excerpts: shown.map(({ excerpt }) => excerpt),
        };
      },
      { text, filters, exactDiacritics, first },
    );
}

interface PagefindEngine {
  options: (options: { exactDiacritics: boolean }) => Promise<void>;
  search: (
    text: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<{ url: string; excerpt: string }> }[] }>;
}
