import { findLoaded } from '../../bulletins/reading/handover.ts';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';

/**
 * Stands before `@astrojs/mdx`: lets no MDX become code but the very texts that the gate wrote for the standing pages that it
 * accepted, wherever a file comes from.
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
