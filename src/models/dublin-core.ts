import type { Bulletin } from '../bulletins/bulletin.ts';
import { listingDay } from '../catalogue/order.ts';
import { unitName } from '../catalogue/units.ts';
import { CONTENT_LANGUAGE, type ModelContext } from './context.ts';

/** A Dublin Core element of a page. */
export interface DublinCoreElement {
  name: string;
  content: string;
}

/** What a page is, for its metadata. */
export interface DescribedPage {
  title: string;
  description: string;
  /** Full. */
  canonical: string;
  /** The newest change of what the page shows. */
  modified: string | undefined;
  bulletin: Bulletin | undefined;
}

/**
 * The Dublin Core elements of a page. Title, creator, date, description, publisher and identifier are never empty; language,
 * source, contributor and subject stand where they are known; several values are joined with ";". Source: TT 24/2011/TT-BTTTT,
 * articles 4 to 6, and NĐ 224/2026, article 11.5.
 */
export function listDublinCore(page: DescribedPage, context: ModelContext): DublinCoreElement[] {
  const { catalogue, words } = context;
  const { site } = catalogue;
  const { bulletin } = page;
  // A page without a date of its own is as new as the newest that the site tells.
  const date = bulletin ? listingDay(bulletin) : (page.modified ?? newestDay(context) ?? words.unknown);
  const elements: [string, readonly (string | undefined)[]][] = [
    ['title', [bulletin?.title ?? page.title]],
    ['creator', [bulletin?.byline.text || site.office.name]],
    ['date', [date]],
    ['description', [page.description]],
    ['publisher', [site.office.name]],
    ['identifier', [bulletin?.id ?? page.canonical]],
    ['language', [CONTENT_LANGUAGE]],
    ['source', [bulletin?.source?.url ?? bulletin?.source?.system]],
    ['contributor', bulletin ? bulletin.pictures.map(({ credit }) => credit) : []],
    ['subject', bulletin ? listSubjects(bulletin, context) : []],
  ];
  return elements.flatMap(([name, values]) => {
    const content = join(values);
    return content === '' ? [] : [{ name: `DC.${name}`, content }];
  });
}

/** Section, kind of event, movement and bloc by the names that they had on the day. */
export function listSubjects(bulletin: Bulletin, { catalogue }: ModelContext): string[] {
  const { site, registers } = catalogue;
  const { section, event, movement, bloc, date } = bulletin;
  const named = [
    registers.movements.find(({ id }) => id === movement),
    registers.blocs.find(({ id }) => id === bloc),
  ];
  return [
    site.sections.find(({ id }) => id === section)?.name,
    site.eventTypes.find(({ id }) => id === event?.type)?.name,
    ...named.map((record) => record && unitName(record, date)),
  ].filter((name) => name !== undefined);
}

/** The newest day on which anything of the site was published or changed. */
function newestDay({ catalogue }: ModelContext): string | undefined {
  const newest = catalogue.bulletins[0];
  const days = [newest && listingDay(newest), catalogue.corrections[0]?.on];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function join(values: readonly (string | undefined)[]): string {
  const known = values.filter((value) => value !== undefined).map((value) => value.replaceAll(';', ','));
  return [...new Set(known)].join('; ').trim();
}
