import { findLoaded } from '../../bulletins/reading/handover.ts';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';

/**
 * A Vite plugin that runs before `@astrojs/mdx`: it refuses to compile any MDX, from whatever file, except the texts that the gate
 * has written for accepted standing pages.
 */
export function onlyAcceptedPages() {
  return {
    name: 'bantin:only-accepted-pages',
    enforce: 'pre' as const,
    transform: {
      filter: { id: /\.mdx$/u },
      handler(code: string, id: string): undefined {
        const accepted = findLoaded()?.pages ?? [];
        if (accepted.some(({ markup }) => markup === code)) return;
        throw new Error(strings(messageLanguage()).issues.pageUnknown(id));
      },
    },
  };
}
