import { createHash } from 'node:crypto';
import { findLoaded } from '../../bulletins/reading/handover.ts';
import type { StandingPage } from '../../bulletins/pages/standing-pages.ts';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';

/** Id of the virtual module in which `src/pages/[slug].astro` finds the standing pages by slug. */
export const PAGE_LIST = 'bantin:standing-pages';

/** Id under which Vite knows that module. The zero byte keeps other plugins away from it. */
export const RESOLVED_PAGE_LIST = `\0${PAGE_LIST}`;

/**
 * A Vite plugin that gives Astro the standing pages that were loaded, each as a virtual module of the markup that the gate has
 * written, and that runs before `@astrojs/mdx`: any other MDX, from whatever file, is refused. Astro's own content collections would
 * list the pages in a file of the project, which builds of several offices share and which a dev server reads too early or late.
 */
export function acceptedPages() {
  return {
    name: 'bantin:accepted-pages',
    enforce: 'pre' as const,
    resolveId: {
      filter: { id: /^bantin:standing-pages/u },
      handler: (id: string): string => (id === PAGE_LIST ? RESOLVED_PAGE_LIST : id),
    },
    load: {
      filter: { id: /^\0?bantin:standing-pages/u },
      handler: (id: string): string | undefined =>
        id === RESOLVED_PAGE_LIST
          ? writeList(listAccepted())
          : listAccepted().find((page) => moduleOf(page) === id)?.markup,
    },
    transform: {
      filter: { id: /\.mdx$/u },
      handler(code: string, id: string): undefined {
        if (listAccepted().some(({ markup }) => markup === code)) return;
        throw new Error(strings(messageLanguage()).issues.pageUnknown(id));
      },
    },
  };
}

function listAccepted(): readonly StandingPage[] {
  return findLoaded()?.pages ?? [];
}

/** The module of a page. The hash in it makes a changed page another module, so that a dev server never shows the one before. */
function moduleOf({ slug, markup }: StandingPage): string {
  const hash = createHash('sha256').update(markup).digest('hex').slice(0, 32);
  return `${PAGE_LIST}/${slug}-${hash}.mdx`;
}

function writeList(pages: readonly StandingPage[]): string {
  const entries = pages.map(
    (page) => `[${JSON.stringify(page.slug)}, () => import(${JSON.stringify(moduleOf(page))})]`,
  );
  return `export const standingPages = new Map([${entries.join(', ')}]);\n`;
}
