import { MISSING_ANCHOR } from '../../addresses/missing-anchor.ts';
import type { AwardListName } from '../../addresses/segments.ts';
import { mayBeLookedUp } from '../../awards/lookup-rows.ts';
import type { Ways } from '../listing.ts';
import { buildShell, type Link, type Shell } from '../shell.ts';
import { listAwardLists } from './award-list-page.ts';
import { decisionName, type AwardModelContext } from './award-words.ts';
import { listYearWays } from './decisions-pages.ts';

/** What is held of awards and what is not, the ways to browse, and what to do where nothing is found. */
export interface AwardsPage {
  shell: Shell;
  heading: string;
  sum: string;
  years: { year: Link; decisions: string; rows: string }[];
  /** What is not here, or not found by name. */
  gaps: string[];
  /** Awards without a list. */
  withoutList: { text: string; decisions: Link[] } | undefined;
  all: Link;
  ways: Ways[];
  missing: { anchor: string; office: string; bases: string[] };
  /** Where the files of the look-up and the decisions lie, and the names of the forms of award, as JSON. */
  lookup: { index: string; decisions: string; types: string };
}

/** The page on which awards are looked up and browsed. */
export function buildAwardsPage(context: AwardModelContext): AwardsPage {
  const { catalogue, words, addresses, awards } = context;
  const { title, description, held, browse, missing } = words.awards;
  const { name: office } = catalogue.site.office;
  const { decisions, years } = awards;
  const countRows = (group: typeof decisions): number =>
    group.reduce((sum, { rows }) => sum + rows.length, 0);
  const days = decisions.map(({ fields }) => fields.issuedOn);
  const hidden = decisions.flatMap(({ rows }) => rows.filter((row) => !mayBeLookedUp(row)));
  const empty = listEmptyYears(years.map(({ year }) => Number(year)));
  const withoutList = decisions.filter(({ fields, hasList }) => fields.kind === 'khen-thuong' && !hasList);
  return {
    shell: buildShell(context, {
      address: addresses.awards,
      title,
      description: description(office),
      breadcrumb: [{ href: addresses.awards, text: title }],
      modified: days[0],
    }),
    heading: title,
    sum: held.sum(decisions.length, countRows(decisions), days.at(-1)!, days[0]!),
    years: years.map(({ year, decisions: group }) => ({
      year: { href: addresses.decisionYear(year), text: year },
      decisions: words.formatCount(group.length),
      rows: words.formatCount(countRows(group)),
    })),
    gaps: [
      ...(empty.length > 0 ? [held.years(empty)] : []),
      ...(hidden.length > 0 ? [held.hidden(hidden.length)] : []),
      held.notHere,
    ],
    withoutList:
      withoutList.length > 0
        ? {
            text: held.withoutList(withoutList.length),
            decisions: withoutList.map((decision) => ({
              href: addresses.decision(decision.key),
              text: decisionName(decision, context),
            })),
          }
        : undefined,
    all: { href: addresses.decisions, text: browse.all },
    ways: [
      listWays('type', browse.byType, context),
      listYearWays(context),
      listWays('organisation', browse.byOrganisation, context),
      listWays('place', browse.byPlace, context),
    ].filter(({ links }) => links.length > 0),
    missing: {
      anchor: MISSING_ANCHOR,
      office: missing.askOffice(office),
      bases: [...awards.vocabulary.bases.values()]
        .filter(({ replacements }) => replacements)
        .map(
          ({ form, number, abstract, checkedOn, source }) =>
            `${form} ${number}, ${abstract} (${missing.checked(checkedOn)}; ${source})`,
        ),
    },
    lookup: {
      index: addresses.lookupFile(''),
      decisions: addresses.decisions,
      types: JSON.stringify(listTypeNames(context)),
    },
  };
}

/** The names of the forms of award that any row has, with the days of each where there are several. */
function listTypeNames({ awards }: AwardModelContext): Record<string, readonly object[]> {
  const { types } = awards.vocabulary;
  return Object.fromEntries([...awards.byType.keys()].map((id) => [id, types.get(id)?.names ?? []]));
}

function listWays(list: AwardListName, label: string, context: AwardModelContext): Ways {
  const { words, addresses } = context;
  const { formerly } = words.awards.browse;
  const links = listAwardLists(list, context).map(({ id, name, former, decisions }) => ({
    href: addresses.awardList(list, id),
    text: `${former.length > 0 ? formerly(name, former) : name} (${words.formatCount(decisions.length)})`,
  }));
  return { label, links };
}

/** The years between the first and the last that have no decision, in order. */
function listEmptyYears(years: readonly number[]): string[] {
  const known = new Set(years);
  const first = Math.min(...years);
  const length = Math.max(...years) - first + 1;
  return Array.from({ length }, (_, at) => first + at)
    .filter((year) => !known.has(year))
    .map(String);
}
