import type { PersonEntry } from '../catalogue/people-index.ts';
import { fold } from '../vietnamese/fold.ts';
import { givenName } from '../vietnamese/names.ts';
import type { ModelContext } from './context.ts';
import { withCompleteness, type ListExtent } from './extent.ts';
import type { Pagination } from './listing.ts';
import { buildShell, type Shell } from './shell.ts';

/** One line of the index of people. */
export interface PersonLine {
  name: string;
  /** The page of a registered person, otherwise the bulletin that names them. */
  href: string;
  detail: string;
  /** A note for a name that is in several bulletins and may be of different people. */
  caution: string | undefined;
}

/** One page of the index of people. */
export interface PeopleIndexPage {
  shell: Shell;
  heading: string;
  extent: ListExtent;
  groups: { letter: string; id: string; lines: PersonLine[] }[];
  pagination: Pagination | undefined;
}

/** Names on one page of the index. */
const LINES_PER_PAGE = 200;

/** How many pages the index of people has. */
export function countPeoplePages({ catalogue }: ModelContext): number {
  return Math.max(1, Math.ceil(catalogue.peopleIndex.length / LINES_PER_PAGE));
}

/** A page of the index, in the order of given names, under their first letters. */
export function buildPeopleIndexPage(page: number, context: ModelContext): PeopleIndexPage {
  const { catalogue, words, addresses } = context;
  const pages = countPeoplePages(context);
  const address = addresses.people(page);
  const title = words.pageTitle(words.people.title, page);
  const entries = catalogue.peopleIndex.slice((page - 1) * LINES_PER_PAGE, page * LINES_PER_PAGE);
  const groups = Map.groupBy(entries, (entry) => letterOf(entry));
  const turn = (to: number, text: string) =>
    to >= 1 && to <= pages ? { href: addresses.people(to), text } : undefined;
  return {
    shell: buildShell(context, {
      address,
      title,
      description: words.pageTitle(words.people.description, page),
      breadcrumb: [{ href: address, text: title }],
    }),
    heading: title,
    extent: withCompleteness(words.people.note, context),
    groups: [...groups].map(([letter, group]) => ({
      letter,
      id: `chu-${letter.toLocaleLowerCase('vi')}`,
      lines: group.map((entry) => buildLine(entry, context)),
    })),
    pagination:
      pages === 1
        ? undefined
        : {
            position: words.pageOf(page, pages),
            newer: turn(page - 1, words.previousPage),
            older: turn(page + 1, words.nextPage),
          },
  };
}

function letterOf({ name, sortName }: PersonEntry): string {
  const first = [...(sortName ?? givenName(name))][0] ?? '';
  const letter = first
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  return letter.toLocaleUpperCase('vi') || fold(first);
}

function buildLine(entry: PersonEntry, context: ModelContext): PersonLine {
  const { words, addresses } = context;
  const { person, name, appearances, isAmbiguous } = entry;
  const { bulletin, attendee } = appearances[0]!;
  if (person) {
    const href = addresses.person(person.id);
    return { name, href, detail: words.count(appearances.length), caution: undefined };
  }
  const posts = attendee.positions.map(({ title }) => title).join(', ');
  return {
    name,
    href: addresses.bulletin(bulletin.key),
    detail: `${posts} (${words.formatDayShort(bulletin.date)})`,
    caution: isAmbiguous ? words.people.notCompared : undefined,
  };
}
