import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin, ReadyBlock } from '../bulletins/bulletin.ts';
import type { Attendee } from '../bulletins/schema.ts';
import { listPresentSuccessors, placeName } from '../catalogue/places.ts';
import { titleOf } from '../catalogue/titles.ts';
import type { Place } from '../registers/schema.ts';
import { buildCard, type Card } from './card.ts';
import { buildCitation, type Citation } from './citation.ts';
import type { ModelContext } from './context.ts';
import { buildFigure, type Figure } from './figure.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

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
  corrections: { id: string; list: { day: string; dayText: string; note: string }[] };
  blocks: PageBlock[];
  /** Whether there is a picture to see large. */
  hasPictures: boolean;
  attendees: AttendeeLine[];
  attachments: AttachmentLine[];
  byline: string;
  source: { label: string; text: string; href: string | undefined } | undefined;
  /** Missing on a tombstone, which nobody should cite. */
  citation: Citation | undefined;
  related: Card[];
  newer: Link | undefined;
  older: Link | undefined;
}

export interface Dateline {
  day: string;
  text: string;
  /** Said when the year is not in the original text. */
  caution: string | undefined;
  place: string | undefined;
  venue: string | undefined;
  nowIn: string | undefined;
  published: string;
  updated: string | undefined;
  section: Link;
}

export interface AttendeeLine {
  name: string | undefined;
  positions: string[];
  part: string;
}

export interface AttachmentLine extends Link {
  detail: string;
}

export type PageBlock =
  | { kind: 'html'; html: string }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'gallery'; label: string; figures: Figure[] }
  | { kind: 'attachment'; file: AttachmentLine }
  | { kind: 'quote'; by: string | undefined; blocks: PageBlock[] }
  | { kind: 'note'; tone: 'info' | 'warning'; title: string; blocks: PageBlock[] };

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
    corrections: {
      id: CORRECTIONS_ID,
      list: [...bulletin.corrections]
        .sort((a, b) => byCodeUnits(b.on, a.on))
        .map(({ on, note }) => ({ day: on, dayText: words.formatDay(on), note })),
    },
    blocks: buildBlocks(bulletin, context),
    hasPictures: bulletin.pictures.some(({ photograph }) => photograph),
    attendees: bulletin.attendees.map((attendee) => buildAttendee(attendee, context)),
    attachments: bulletin.attachments.map((file) => buildAttachment(bulletin.key, file, context)),
    byline: bulletin.byline.text,
    source: buildSource(bulletin, context),
    citation: withdrawal ? undefined : buildCitation(bulletin, context),
    ...buildWaysOn(bulletin, context),
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

function buildDateline(bulletin: Bulletin, context: ModelContext, section: Link): Dateline {
  const { catalogue, words } = context;
  const { date, endDate, session, time, location, publishedOn, updated } = bulletin;
  const when =
    endDate !== undefined && endDate !== date
      ? words.formatDayRange(date, endDate)
      : words.formatSessionDay(date, session);
  const place = location?.place === undefined ? undefined : catalogue.places.get(location.place);
  const successors = place ? listPresentSuccessors(place, catalogue.places) : [];
  const names = nameSuccessors(successors, catalogue.places);
  return {
    day: date,
    text: time === undefined ? when : `${when}, ${words.bulletin.time(time)}`,
    caution: bulletin.dateBasis === 'inferred' ? words.bulletin.dateInferred : undefined,
    place: location?.text,
    venue: location?.venue,
    nowIn: names === '' ? undefined : words.bulletin.nowIn(names),
    published: publishedOn === null ? words.bulletin.publishedUnknown : words.formatDayShort(publishedOn),
    updated: updated === undefined ? undefined : words.bulletin.updatedOn(updated),
    section,
  };
}

/** The present places by name, followed by what they belong to when that is one place. */
function nameSuccessors(successors: readonly Place[], places: ReadonlyMap<string, Place>): string {
  const names = successors.map((successor) => placeName(successor)).join('; ');
  const parents = new Set(successors.map(({ parent }) => parent));
  const [parent] = parents;
  const above = parents.size === 1 && parent !== undefined ? places.get(parent) : undefined;
  return above ? `${names} (${placeName(above)})` : names;
}

function buildAttendee({ name, positions, part }: Attendee, { words }: ModelContext): AttendeeLine {
  return { name, positions: positions.map(({ title }) => title), part: words.bulletin.parts[part] };
}

function buildAttachment(
  key: string,
  file: Bulletin['attachments'][number],
  context: ModelContext,
): AttachmentLine {
  const { addresses, words } = context;
  return {
    href: addresses.attachment(key, file.name),
    text: file.title,
    detail: `${file.type.toUpperCase()}, ${words.formatBytes(file.bytes)}`,
  };
}

function buildSource({ kind, source }: Bulletin, { words }: ModelContext): BulletinPage['source'] {
  if (kind === 'original' || !source) return undefined;
  const label = kind === 'repost' ? words.bulletin.repostOf : words.bulletin.importedFrom;
  const text = source.url ?? source.system;
  return text === undefined ? undefined : { label, text, href: source.url };
}

function buildBlocks(bulletin: Bulletin, context: ModelContext): PageBlock[] {
  let pictures = 0;
  const figure = (picture: Bulletin['pictures'][number]) => buildFigure(picture, context, pictures++ === 0);
  const toPage = (block: ReadyBlock): PageBlock => {
    switch (block.kind) {
      case 'html':
        return block;
      case 'figure':
        return { kind: 'figure', figure: figure(block.image) };
      case 'gallery':
        return { kind: 'gallery', label: context.words.bulletin.gallery, figures: block.images.map(figure) };
      case 'attachment':
        return { kind: 'attachment', file: buildAttachment(bulletin.key, block.file, context) };
      case 'quote':
        return { kind: 'quote', by: block.by, blocks: block.blocks.map(toPage) };
      case 'note': {
        const { tone, title = context.words.bulletin.notes[tone], blocks } = block;
        return { kind: 'note', tone, title, blocks: blocks.map(toPage) };
      }
    }
  };
  return bulletin.blocks.map(toPage);
}

/** A description of at most 300 characters, cut at a word. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 300 ? line : `${line.slice(0, 299).replace(/\s+\S*$/u, '')}…`;
}
