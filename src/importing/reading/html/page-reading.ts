import type { LeftOut, UnseenPart } from '../../source.ts';

/** What reading a page collects besides its blocks. */
export interface PageReading {
  leftOut: LeftOut[];
  /** Resolves the address of a link; `undefined` for one that leads nowhere by itself. */
  resolve: (href: string) => string | undefined;
  /** Numbers of lists that the page shows and keeps nowhere as text. */
  labels: string[];
  /** The first words of tables that became the lines in them. */
  flatTables: string[];
  /** Films, maps and other pages within the page, by their addresses. */
  embeds: string[];
  /** Addresses of links that lead nowhere without the page. */
  deadLinks: string[];
  /** How many runs of words are struck through. */
  struck: number;
}

/** Opens a reading of a page. */
export function openPageReading(resolve: PageReading['resolve']): PageReading {
  return { leftOut: [], resolve, labels: [], flatTables: [], embeds: [], deadLinks: [], struck: 0 };
}

/** What a page has that no word tells of. */
export function listUnseenParts({ embeds, deadLinks, flatTables, struck }: PageReading): UnseenPart[] {
  const named = (kind: UnseenPart['kind'], names: readonly string[]): UnseenPart[] =>
    names.length === 0 ? [] : [{ kind, count: names.length, names: [...new Set(names)] }];
  return [
    ...named('flat-table', flatTables),
    ...named('embed', embeds),
    ...named('dead-link', deadLinks),
    ...(struck > 0 ? [{ kind: 'struck' as const, count: struck, names: [] }] : []),
  ];
}
