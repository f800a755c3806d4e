import type { BreadcrumbList, GovernmentOrganization, Graph, Thing, WebSite } from 'schema-dts';
import type { Decision } from '../awards/decision.ts';
import { buildLegislation } from './awards/structured-decision.ts';
import type { ModelContext } from './context.ts';
import type { DescribedPage } from './dublin-core.ts';
import type { Preview } from './preview-image.ts';
import { buildArticle, buildEvent, officeId } from './structured-data-bulletin.ts';
import type { Link } from './shell.ts';
import { isEvent } from './calendar.ts';

/**
 * What a page says to machines in the vocabulary of https://schema.org, as the text of a data block: a bulletin as a news
 * article with its event, a decision as an act, the home page as the site of the office, the way to every other page.
 */
export function formatStructuredData(
  page: DescribedPage & {
    decision?: Decision | undefined;
    breadcrumb: readonly Link[];
    preview: Preview | undefined;
  },
  context: ModelContext,
): string {
  const { bulletin, decision, breadcrumb, canonical } = page;
  const things: Thing[] = [];
  if (bulletin && bulletin.status !== 'withdrawn') {
    things.push(buildArticle(page, bulletin, context));
    if (isEvent(bulletin)) things.push(buildEvent(canonical, bulletin, context));
  }
  if (decision) things.push(buildLegislation(canonical, decision, context));
  if (breadcrumb.length > 1) things.push(buildBreadcrumb(breadcrumb, context));
  if (breadcrumb.length === 0) things.push(buildWebSite(context), describeOffice(context));
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  // An unescaped "<" could close the `<script>` element that holds the text.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function buildBreadcrumb(links: readonly Link[], { addresses }: ModelContext): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ href, text }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      // The last is the page itself.
      ...(index === links.length - 1 ? {} : { item: addresses.absolute(href) }),
    })),
  };
}

function buildWebSite(context: ModelContext): WebSite {
  const { site } = context.catalogue;
  return {
    '@type': 'WebSite',
    '@id': `${site.url}#trang`,
    name: site.title,
    description: site.description,
    url: site.url,
    inLanguage: site.language,
    publisher: { '@id': officeId(context) },
  };
}

/** The office with what is known of it. */
function describeOffice(context: ModelContext): GovernmentOrganization {
  const { office, url, parentPortal } = context.catalogue.site;
  return {
    '@type': 'GovernmentOrganization',
    '@id': officeId(context),
    name: office.name,
    url,
    ...(office.address === null ? {} : { address: office.address }),
    ...(office.telephone === null ? {} : { telephone: office.telephone }),
    ...(office.email === null ? {} : { email: office.email }),
    ...(parentPortal
      ? {
          parentOrganization: {
            '@type': 'GovernmentOrganization',
            name: parentPortal.name,
            url: parentPortal.url,
          },
        }
      : {}),
  };
}
