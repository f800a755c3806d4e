import type { Ways } from '../listing.ts';
import { buildShell, type Link, type Shell } from '../shell.ts';
import type { AwardModelContext } from './award-words.ts';
import { buildListedDecision, type ListedDecision } from './listed-decision.ts';

/** Decisions in a list: all of a year, or the newest of all. */
export interface DecisionsPage {
  shell: Shell;
  heading: string;
  lines: ListedDecision[];
  /** What stands over the lines, where it is not the heading of the page. */
  subheading: string | undefined;
  /** Data of these decisions. */
  files: Link[];
  ways: Ways;
}

/** Decisions of the page of all years that are shown there. */
const NEWEST = 10;

/** The years of decisions, and the newest decisions. */
export function buildDecisionsPage(context: AwardModelContext): DecisionsPage {
  const { catalogue, words, addresses, awards } = context;
  const { title, description, newest } = words.awards.decisions;
  return {
    shell: buildShell(context, {
      address: addresses.decisions,
      title,
      description: description(catalogue.site.office.name),
      breadcrumb: [
        { href: addresses.awards, text: words.awards.title },
        { href: addresses.decisions, text: title },
      ],
      modified: awards.decisions[0]!.fields.issuedOn,
    }),
    heading: title,
    lines: awards.decisions.slice(0, NEWEST).map((decision) => buildListedDecision(decision, context)),
    subheading: newest,
    files: [],
    ways: listYearWays(context),
  };
}

/** All decisions of one year. */
export function buildDecisionYearPage(year: string, context: AwardModelContext): DecisionsPage {
  const { catalogue, words, addresses, awards } = context;
  const { titleOf, descriptionOf, table, json } = words.awards.decisions;
  const { decisions } = awards.years.find((each) => each.year === year)!;
  const address = addresses.decisionYear(year);
  const title = titleOf(year);
  return {
    shell: buildShell(context, {
      address,
      title,
      description: descriptionOf(year, catalogue.site.office.name),
      breadcrumb: [
        { href: addresses.awards, text: words.awards.title },
        { href: addresses.decisions, text: words.awards.decisions.title },
        { href: address, text: title },
      ],
      modified: decisions[0]!.fields.issuedOn,
    }),
    heading: title,
    lines: decisions.map((decision) => buildListedDecision(decision, context)),
    subheading: undefined,
    files: [
      { href: addresses.dataFile(`khen-thuong-${year}.csv`), text: table(year) },
      { href: addresses.dataFile(`khen-thuong-${year}.json`), text: json(year) },
    ],
    ways: listYearWays(context, year),
  };
}

/** The years with how many decisions each has. */
export function listYearWays({ words, addresses, awards }: AwardModelContext, current?: string): Ways {
  return {
    label: words.awards.browse.byYear,
    links: awards.years.map(({ year, decisions }) => ({
      href: addresses.decisionYear(year),
      text: `${year} (${words.formatCount(decisions.length)})`,
      ...(year === current ? { current: true } : {}),
    })),
    isShort: true,
  };
}
