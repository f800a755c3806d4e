import type {
  Event,
  GovernmentOrganization,
  NewsArticle,
  Organization,
  Place as SchemaPlace,
} from 'schema-dts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { unitName } from '../catalogue/units.ts';
import { listDerivatives } from '../images/derivatives.ts';
import { CONTENT_LANGUAGE, type ModelContext } from './context.ts';
import { listSubjects, type DescribedPage } from './dublin-core.ts';
import { isEvent } from './calendar.ts';
import type { Preview } from './preview-image.ts';

/**
 * A bulletin as a news article (https://schema.org/NewsArticle). `dateline` is the text of the bulletin, `contentLocation` the
 * place that it tells of; a day of publication that nobody knows is left out.
 */
export function buildArticle(
  page: DescribedPage & { preview: Preview | undefined },
  bulletin: Bulletin,
  context: ModelContext,
): NewsArticle {
  const { catalogue, words } = context;
  const { site } = catalogue;
  const { canonical } = page;
  const { location, publishedOn, updated, source, corrections, byline, date, endDate, session } = bulletin;
  const when =
    endDate === undefined ? words.formatSessionDay(date, session) : words.formatDayRange(date, endDate);
  const images = [...listPhotographs(bulletin, context), ...(page.preview ? [page.preview.url] : [])];
  return {
    '@type': 'NewsArticle',
    '@id': `${canonical}#bai`,
    identifier: bulletin.id,
    headline: bulletin.title,
    url: canonical,
    mainEntityOfPage: canonical,
    inLanguage: CONTENT_LANGUAGE,
    articleSection: site.sections.find(({ id }) => id === bulletin.section)!.name,
    keywords: listSubjects(bulletin, context),
    dateline: [location?.text, bulletin.dateText ?? when].filter((part) => part !== undefined).join(', '),
    // Whether a byline names a person is not known: the office answers for the text, the byline is its credit.
    author: describeOffice(context),
    publisher: { '@id': officeId(context) },
    creditText: byline.text,
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    ...(updated === undefined ? {} : { dateModified: updated }),
    ...(location === null ? {} : { contentLocation: { '@type': 'Place', name: location.text } }),
    ...(images.length === 0 ? {} : { image: images }),
    ...(isEvent(bulletin) ? { about: { '@id': `${canonical}#su-kien` } } : {}),
    ...(source?.url === undefined ? {} : { isBasedOn: source.url }),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ on, note }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: on,
          })),
        }),
  };
}

/**
 * What a bulletin tells of (https://schema.org/Event): days, and an hour only where the bulletin states one, in the time of
 * Việt Nam.
 */
export function buildEvent(canonical: string, bulletin: Bulletin, { catalogue }: ModelContext): Event {
  const { title, date, endDate, time, location, organisers, event } = bulletin;
  const kind = catalogue.site.eventTypes.find(({ id }) => id === event?.type)?.name;
  const hosts = organisers.flatMap((id): Organization[] => {
    const record = catalogue.registers.organisations.find((each) => each.id === id);
    return record ? [{ '@type': 'Organization', name: unitName(record, date) }] : [];
  });
  const place: SchemaPlace | undefined = location
    ? { '@type': 'Place', name: location.venue ?? location.text, address: location.text }
    : undefined;
  return {
    '@type': 'Event',
    '@id': `${canonical}#su-kien`,
    name: title,
    url: canonical,
    startDate: time === undefined ? date : `${date}T${time}:00+07:00`,
    ...(endDate === undefined ? {} : { endDate }),
    ...(kind === undefined ? {} : { keywords: kind }),
    ...(place ? { location: place } : {}),
    ...(hosts.length === 0 ? {} : { organizer: hosts }),
    subjectOf: { '@id': `${canonical}#bai` },
  };
}

function describeOffice(context: ModelContext): GovernmentOrganization {
  const { office, url } = context.catalogue.site;
  return { '@type': 'GovernmentOrganization', '@id': officeId(context), name: office.name, url };
}

/** The `@id` of the office, by which all statements about it in a page refer to one node. */
export function officeId({ catalogue }: ModelContext): string {
  return `${catalogue.site.url}#co-quan`;
}

/** The largest JPEG of every photograph of a bulletin, with full addresses. */
export function listPhotographs({ pictures }: Bulletin, { catalogue, addresses }: ModelContext): string[] {
  const names = pictures.flatMap(({ photograph }) => {
    if (!photograph) return [];
    const largest = listDerivatives(photograph, catalogue.site.images).findLast(
      ({ format }) => format === 'jpeg',
    );
    return largest ? [largest.name] : [];
  });
  return [...new Set(names)].map((name) => addresses.absolute(addresses.image(name)));
}
