import { buildAddresses, type Addresses } from '../addresses/build-addresses.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { StandingPage } from '../bulletins/pages/standing-pages.ts';
import { listingDay } from '../catalogue/order.ts';
import { listChain, listPresentSuccessors, unitName } from '../catalogue/units.ts';
import type { Photograph } from '../images/photograph.ts';
import type { Place, Registers } from '../registers/schema.ts';
import type { Site } from '../site.ts';
import { slugify } from '../vietnamese/slug.ts';

/** What the steps after rendering need of one bulletin: the search index, the pictures, the attachments, the checks. */
export interface BulletinRecord {
  address: string;
  /** The id in its frontmatter, by which offices cite it. */
  id: string;
  title: string;
  lead: string;
  text: string;
  day: string;
  /** Whether `day` is that of the publication, or that of the event where the former is unknown. */
  dayKind: 'published' | 'held';
  /** The days of the event and of its publication, each once. */
  days: string[];
  year: string;
  section: string;
  people: string[];
  /** The same people, each with what tells them from namesakes; empty where the name alone does. */
  persons: { name: string; detail: string }[];
  /** The place as written, then the names of the register that lead to it, all that it ever had among them. */
  places: string[];
  /** Name of the kind of event. */
  eventType: string | undefined;
  /** Name of the place filter. */
  place: string | undefined;
  /** The photographs, with their files below the content root. */
  photographs: { file: string; photograph: Photograph }[];
  /** The captions and credits of its pictures, each once, without those that stand in its text. */
  pictureWords: string[];
  /** The attachments; `text` is what a reader sees in one on opening it, where it was read for the search. */
  attachments: { file: string; address: string; title: string; text?: string }[];
}

/** What a record is made from besides its bulletin. A model context has these fields too. */
export interface RecordContext {
  catalogue: { site: Site; places: ReadonlyMap<string, Place> };
  addresses: Addresses;
}

/** What records are made from before there is a catalogue. */
export function buildRecordContext(site: Site, { places }: Registers): RecordContext {
  const byId = new Map(places.map((place) => [place.id, place]));
  return { catalogue: { site, places: byId }, addresses: buildAddresses(site) };
}

/**
 * A person with what tells them from namesakes: the id where the register has one that is more than the name; the posts where it has
 * none, as equal names without a record may be anybody.
 */
function toPerson({ name, person, positions }: Bulletin['attendees'][number]): BulletinRecord['persons'] {
  if (name === undefined) return [];
  if (person !== undefined) return [{ name, detail: person === slugify(name) ? '' : person }];
  return [{ name, detail: positions.map(({ title }) => title).join(', ') }];
}

/** The record of a bulletin. Files are named below the content root. */
export function buildRecord(bulletin: Bulletin, context: RecordContext): BulletinRecord {
  const { catalogue, addresses } = context;
  const folder = folderOf(bulletin);
  const place =
    bulletin.location?.place === undefined ? undefined : catalogue.places.get(bulletin.location.place);
  const known = place
    ? [...listChain(place, catalogue.places), ...listPresentSuccessors(place, catalogue.places)]
    : [];
  const written = bulletin.location ? [bulletin.location.text] : [];
  return {
    address: addresses.bulletin(bulletin.key),
    id: bulletin.id,
    title: bulletin.title,
    lead: bulletin.summary ?? bulletin.lead,
    text: bulletin.text,
    day: listingDay(bulletin),
    dayKind: bulletin.publishedOn === null ? 'held' : 'published',
    days: [...new Set([bulletin.date, bulletin.endDate, bulletin.publishedOn])].filter((day) => day != null),
    year: bulletin.year,
    section: catalogue.site.sections.find(({ id }) => id === bulletin.section)!.name,
    people: bulletin.attendees.flatMap(({ name }) => (name === undefined ? [] : [name])),
    persons: bulletin.attendees.flatMap(toPerson),
    places: [
      ...new Set([
        ...written,
        ...known.map((each) => unitName(each, bulletin.date)),
        ...(place?.names.map(({ text }) => text) ?? []),
      ]),
    ],
    eventType: catalogue.site.eventTypes.find(({ id }) => id === bulletin.event?.type)?.name,
    place: place ? unitName(place, bulletin.date) : undefined,
    photographs: listPhotographFiles(bulletin),
    pictureWords: listPictureWords(bulletin),
    attachments: bulletin.attachments.map(({ name, title }) => ({
      file: folder + name,
      address: addresses.attachment(bulletin.key, name),
      title,
    })),
  };
}

/** A record with the texts of its attachments, for the search; `readText` is asked for one file below the content root after another. */
export async function withAttachmentTexts(
  record: BulletinRecord,
  readText: (file: string) => Promise<string>,
): Promise<BulletinRecord> {
  const attachments: BulletinRecord['attachments'] = [];
  for (const each of record.attachments) attachments.push({ ...each, text: await readText(each.file) });
  return { ...record, attachments };
}

/** What the search index needs of a standing page, or of a decision. */
export interface StandingRecord {
  address: string;
  title: string;
  description: string;
  text: string;
}

/** The record of a standing page. */
export function buildStandingRecord(
  { slug, title, description, text }: StandingPage,
  { addresses }: Pick<RecordContext, 'addresses'>,
): StandingRecord {
  return { address: addresses.standingPage(slug), title, description, text };
}

function listPictureWords({ pictures, text }: Bulletin): string[] {
  const all = new Set(pictures.flatMap(({ caption, credit }) => [caption, credit]));
  return [...all].filter((words) => words !== undefined && !text.includes(words)) as string[];
}

/** The photographs of a bulletin in the order of the story, with their files below the content root. */
export function listPhotographFiles(bulletin: Bulletin): BulletinRecord['photographs'] {
  return bulletin.pictures.flatMap(({ src, photograph }) =>
    photograph ? [{ file: folderOf(bulletin) + src.replace('./', ''), photograph }] : [],
  );
}

function folderOf({ file }: Bulletin): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
