import type { FeedSubject } from '../addresses/segments.ts';
import type { ModelContext } from './context.ts';
import { listOwnFeeds } from './feeds.ts';
import type { Link } from './shell.ts';
import { buildShell, type Shell } from './shell.ts';

/** An address that a reader gives to a program, in full, so that it can be copied from the page. */
export interface CopiedAddress extends Link {
  address: string;
}

/** The page on the ways to be told of what is new. */
export interface SubscribePage {
  shell: Shell;
  heading: string;
  /** Of the whole site. */
  feed: CopiedAddress;
  /** Feeds of parts of the site, under headings; none is empty. */
  groups: { label: string; feeds: CopiedAddress[] }[];
  calendar: CopiedAddress;
  /** What the office offers elsewhere. */
  channels: Link[];
}

/** Builds the page on subscribing. */
export function buildSubscribePage(context: ModelContext): SubscribePage {
  const { catalogue, words, addresses, awards } = context;
  const { site, sections } = catalogue;
  const { title, description, whole, wholeWithAwards, calendar, byEmail, onZalo } = words.subscribe;
  const address = addresses.subscribe;
  const copied = (text: string, href: string): CopiedAddress => ({
    text,
    href,
    address: addresses.absolute(href),
  });
  const feedOf = (text: string, of?: FeedSubject) => copied(text, addresses.feedOf('rss', of));
  const own = Map.groupBy(listOwnFeeds(context), ({ of }) => of.list);
  const groupOf = (label: string, list: FeedSubject['list']) => ({
    label,
    feeds: (own.get(list) ?? []).map(({ of, list: each }) => feedOf(each.title, of)),
  });
  const groups = [
    {
      label: words.menuSections,
      feeds: sections.map(({ section }) => feedOf(section.name, { list: 'section', id: section.id })),
    },
    groupOf(words.topics.blocs.way, 'blocs'),
    groupOf(words.topics.movements.way, 'movements'),
    groupOf(words.places.title, 'place'),
  ];
  const { email, zalo } = site.channels ?? {};
  return {
    shell: buildShell(context, {
      address,
      title,
      description: description(site.office.name),
      breadcrumb: [{ href: address, text: title }],
    }),
    heading: title,
    feed: feedOf(awards ? wholeWithAwards : whole),
    groups: groups.filter(({ feeds }) => feeds.length > 0),
    calendar: copied(calendar, addresses.calendar),
    channels: [
      ...(email === undefined ? [] : [{ href: email, text: byEmail }]),
      ...(zalo === undefined ? [] : [{ href: zalo, text: onZalo }]),
    ],
  };
}
