import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Attendee } from '../bulletins/schema.ts';
import { titleOf } from '../catalogue/titles.ts';
import { buildCard, type Card } from './card.ts';
import { buildCitation, type Citation } from './citation.ts';
import { listDecisionsOf } from './awards/linked-awards.ts';
import type { ModelContext } from './context.ts';
import type { KnownWords } from './known-words.ts';
import { buildShell, type Link, type Shell } from './shell.ts';
import { buildDateline, type Dateline } from './dateline.ts';
import { buildAttachment, buildBlocks, shorten, type AttachmentLine, type PageBlock } from './page-blocks.ts';

/** The id of the corrections on the page of a bulletin; other pages and feeds link to it. */
export const CORRECTIONS_ID = 'dinh-chinh';

/** The page of one bulletin. */
export interface BulletinPage {
  shell: Shell;
  title: string;
  /** Only in a preview: that readers cannot see it yet. */
  mark: string | undefined;
  dateline: Dateline;
  /** Only on a tombstone; then nothing below is filled. */
  withdrawal: { on: string; reason: string } | undefined;
  /** `notice` is one line above the words, which leads to the list below them. */
  corrections: {
    id: string;
    notice: string | undefined;
    list: { day: string; dayText: string; note: string }[];
  };
  blocks: PageBlock[];
  /** The headings of a long bulletin, which lead to them. */
  contents: ContentsLine[];
  /** Whether there is a picture to see large. */
  hasPictures: boolean;
  attendees: AttendeeLine[];
  attachments: AttachmentLine[];
  /** The decisions whose award it tells of. */
  decisions: KnownWords[];
  byline: string;
  source: { label: string; text: string; href: string | undefined } | undefined;
  /** Missing on a tombstone, which nobody should cite. */
  citation: Citation | undefined;
  related: Card[];
  newer: Link | undefined;
  older: Link | undefined;
}

/** A heading of the words; `isSub` when it stands below another. */
export interface ContentsLine extends Link {
  isSub: boolean;
}

export interface AttendeeLine {
  name: KnownWords | undefined;
  positions: string[];
  part: string;
}

/** The page of a bulletin, or its tombstone when it is withdrawn. */
export function buildBulletinPage(bulletin: Bulletin, context: ModelContext): BulletinPage {
  const { catalogue, words, addresses } = context;
  const section = catalogue.site.sections.find(({ id }) => id === bulletin.section)!;
  const sectionLink = { href: addresses.section(section.id), text: section.name };
  const address = addresses.bulletin(bulletin.key);
  const { withdrawal } = bulletin;
  const shell = buildShell(context, {
    address,
    title: titleOf(bulletin, catalogue, words.formatDayShort),
    description: shorten(bulletin.summary ?? bulletin.lead) || words.bulletin.description(bulletin.title),
    breadcrumb: [sectionLink, { href: address, text: bulletin.title }],
    noIndex: withdrawal !== undefined,
    bulletin,
  });
  return {
    shell,
    title: bulletin.title,
    mark: bulletin.preview && words.preview[bulletin.preview],
    dateline: buildDateline(bulletin, context, sectionLink),
    withdrawal: withdrawal && { on: words.bulletin.withdrawnOn(withdrawal.on), reason: withdrawal.reason },
    corrections: buildCorrections(bulletin, context),
    blocks: buildBlocks(bulletin, context),
    contents: buildContents(bulletin),
    hasPictures: bulletin.pictures.some(({ photograph }) => photograph),
    attendees: bulletin.attendees.map((attendee) => buildAttendee(attendee, context)),
    attachments: bulletin.attachments.map((file) => buildAttachment(bulletin.key, file, context)),
    decisions: withdrawal ? [] : listDecisionsOf(bulletin.id, context),
    byline: bulletin.byline.text,
    source: buildSource(bulletin, context),
    citation: withdrawal ? undefined : buildCitation(bulletin, context),
    ...buildWaysOn(bulletin, context),
  };
}

/** A bulletin of fewer headings is seen at a glance. */
const FEWEST_IN_CONTENTS = 4;

function buildContents({ headings }: Bulletin): ContentsLine[] {
  const listed = headings.filter(({ level }) => level <= 3);
  if (listed.length < FEWEST_IN_CONTENTS) return [];
  return listed.map(({ id, level, text }) => ({ href: `#${id}`, text, isSub: level > 2 }));
}

function buildCorrections({ corrections }: Bulletin, { words }: ModelContext): BulletinPage['corrections'] {
  const newestFirst = [...corrections].sort((a, b) => byCodeUnits(b.on, a.on));
  return {
    id: CORRECTIONS_ID,
    notice: newestFirst[0] && words.bulletin.correctedOn(newestFirst[0].on, newestFirst.length),
    list: newestFirst.map(({ on, note }) => ({ day: on, dayText: words.formatDay(on), note })),
  };
}

function buildWaysOn(
  bulletin: Bulletin,
  context: ModelContext,
): Pick<BulletinPage, 'related' | 'newer' | 'older'> {
  const { catalogue, addresses } = context;
  const { newer, older } = catalogue.neighbours.get(bulletin.key) ?? {};
  const link = (to: Bulletin | undefined) => to && { href: addresses.bulletin(to.key), text: to.title };
  const related = bulletin.withdrawal ? [] : catalogue.related.find(bulletin);
  return {
    related: related.map((each) => ({ ...buildCard(each, context), lead: undefined })),
    newer: link(newer),
    older: link(older),
  };
}

function buildAttendee(
  { name, person, positions, part }: Attendee,
  { words, addresses }: ModelContext,
): AttendeeLine {
  const href = person === undefined ? undefined : addresses.person(person);
  return {
    name: name === undefined ? undefined : { text: name, href },
    positions: positions.map(({ title }) => title),
    part: words.bulletin.parts[part],
  };
}

function buildSource({ kind, source }: Bulletin, { words }: ModelContext): BulletinPage['source'] {
  if (kind === 'original' || !source) return undefined;
  const label = kind === 'repost' ? words.bulletin.repostOf : words.bulletin.importedFrom;
  const text = source.url ?? source.system;
  return text === undefined ? undefined : { label, text, href: source.url };
}
