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

/**
 * Opens the engine that Pagefind itself brings, on any page of a site with an index at its root: an instance for each part of the
 * index, which it takes for a language. Their results stand one after the other. `noWorker` keeps the engine on the page: as it comes, it
 * works beside the page, and changes over when that has not begun after five seconds.
 */
export async function openPagefind(page: Page, { noWorker = false } = {}): Promise<AskPagefind> {
  // As text, because Vitest would put an import of its own in place of this one.
  await page.evaluate(`
    import('/pagefind/pagefind.js').then(async ({ createInstance }) => {
      const { languages } = await (await fetch('/pagefind/pagefind-entry.json')).json();
      const own = document.documentElement.lang;
      globalThis.engines = [];
      for (const part of Object.keys(languages)) {
        document.documentElement.lang = part;
        const engine = createInstance({ basePath: '/pagefind/', noWorker: ${noWorker} });
        // Its first answer, not \`init\`, waits until it is there: two that begin at once would take each other's WebAssembly.
        await engine.filters();
        globalThis.engines.push(engine);
      }
      document.documentElement.lang = own;
    })`);
  return (text, { filters = {}, exactDiacritics = false, first = 10 } = {}) =>
    page.evaluate(
      async (asked) => {
        const { engines } = globalThis as unknown as { engines: PagefindEngine[] };
        const found = engines.map(async (engine) => {
          await engine.options({ exactDiacritics: asked.exactDiacritics });
          return (await engine.search(asked.text, { filters: asked.filters })).results;
        });
        const results = (await Promise.all(found)).flat();
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
