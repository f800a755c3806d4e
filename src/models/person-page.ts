import { listPostsOn, type Appearance, type PersonEntry } from '../catalogue/people-index.ts';
import type { Person } from '../registers/schema.ts';
import { listAwardsOf, type AwardLine } from './awards/linked-awards.ts';
import type { ModelContext } from './context.ts';
import { buildListedDay, type ListedDay } from './listed-day.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The page of a registered person. */
export interface PersonPage {
  shell: Shell;
  heading: string;
  posts: { post: string; span: string }[];
  awards: AwardLine[];
  /** By the posts held on the day of the event, as the register knows them; those it does not know come last. */
  groups: { heading: string; appearances: AppearanceLine[] }[];
}

/** A bulletin that names a person, with the post that it gives. */
interface AppearanceLine extends ListedDay {
  bulletin: Link;
  positions: string;
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
    awards: listAwardsOf(person.id, context),
    groups: groupByPost(entry.appearances, person, context),
  };
}

/** What the page of a registered person is called: two of one name are told apart by their ids. */
export function personTitle({ person, name }: PersonEntry, { catalogue }: ModelContext): string {
  const namesakes = catalogue.peopleIndex.filter((entry) => entry.person && entry.name === name);
  return namesakes.length === 1 ? name : `${name} (${person!.id})`;
}

/** Groups in the order of the newest bulletin of each. */
function groupByPost(
  appearances: readonly Appearance[],
  person: Person,
  context: ModelContext,
): PersonPage['groups'] {
  const { people } = context.words;
  const posts = Map.groupBy(appearances, ({ bulletin }) =>
    listPostsOn(person, bulletin.date)
      .map(({ position }) => position)
      .join(', '),
  );
  const unknown = posts.get('');
  posts.delete('');
  return [...posts, ...(unknown ? [[people.unknownPost, unknown] as const] : [])].map(([post, group]) => ({
    heading: people.inPost(post, group.length),
    appearances: group.map((appearance) => buildAppearance(appearance, context)),
  }));
}

function buildAppearance({ bulletin, attendee }: Appearance, context: ModelContext): AppearanceLine {
  return {
    bulletin: { href: context.addresses.bulletin(bulletin.key), text: bulletin.title },
    ...buildListedDay(bulletin, 'event', context),
    positions: attendee.positions.map(({ title }) => title).join(', '),
  };
}
