import { listPostsOn, type Appearance, type PersonEntry } from '../catalogue/people-index.ts';
import type { ModelContext } from './context.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The page of a registered person. */
export interface PersonPage {
  shell: Shell;
  heading: string;
  posts: { post: string; span: string }[];
  appearances: {
    bulletin: Link;
    day: string;
    dayText: string;
    positions: string;
    held: string | undefined;
  }[];
}

/** A registered person with the posts of the register and those of each bulletin, as of its day. */
export function buildPersonPage(entry: PersonEntry, context: ModelContext): PersonPage {
  const { catalogue, words, addresses } = context;
  const person = entry.person!;
  const address = addresses.person(person.id);
  const title = personTitle(entry, context);
  return {
    shell: buildShell(context, {
      address,
      title,
      description: words.people.descriptionOf(person.name, catalogue.site.office.name),
      breadcrumb: [
        { href: addresses.people(), text: words.people.title },
        { href: address, text: person.name },
      ],
    }),
    heading: person.name,
    posts: person.memberships.map(({ position, from, to }) => ({
      post: position,
      span: words.span(from, to),
    })),
    appearances: entry.appearances.map((appearance) => buildAppearance(appearance, entry, context)),
  };
}

/** What the page of a registered person is called: two of one name are told apart by their ids. */
export function personTitle({ person, name }: PersonEntry, { catalogue }: ModelContext): string {
  const namesakes = catalogue.peopleIndex.filter((entry) => entry.person && entry.name === name);
  return namesakes.length === 1 ? name : `${name} (${person!.id})`;
}

function buildAppearance({ bulletin, attendee }: Appearance, { person }: PersonEntry, context: ModelContext) {
  const { words, addresses } = context;
  const written = attendee.positions.map(({ title }) => title).join(', ');
  const held = listPostsOn(person!, bulletin.date)
    .map(({ position }) => position)
    .join(', ');
  return {
    bulletin: { href: addresses.bulletin(bulletin.key), text: bulletin.title },
    day: bulletin.date,
    dayText: words.formatDayShort(bulletin.date),
    positions: written,
    held: held === '' || held === written ? undefined : words.people.heldThen(held),
  };
}
