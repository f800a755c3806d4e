import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BulletinRecord } from '../../src/models/record.ts';
import { slugify } from '../../src/vietnamese/slug.ts';
import { POSITIONS, TOPICS } from '../search/corpus-words.ts';
import { generateCorpus } from '../search/corpus.ts';
import { Random } from '../search/random.ts';

/** One bulletin of the corpus, in the parts from which each generator's own source file is made. */
export interface CorpusBulletin {
  year: string;
  slug: string;
  title: string;
  /** Of the event and of the publication. */
  date: string;
  /** The id of one of `SECTIONS`. */
  section: string;
  location: string;
  /** The id of the place in the register. */
  place: string;
  attendees: { name: string; position: string }[];
  /** Plain Markdown: paragraphs, headings, a list, a table. */
  body: string;
}

export const SECTIONS = [
  { id: 'tin-tuc', name: 'Tin tức - Sự kiện' },
  { id: 'guong-dien-hinh', name: 'Gương điển hình tiên tiến' },
  { id: 'van-ban', name: 'Văn bản chỉ đạo' },
  { id: 'thong-bao', name: 'Thông báo' },
] as const;

export const OFFICE = 'Phòng Thử nghiệm - Sở Mẫu (hư cấu)';
export const TITLE = 'Trang thử lớn';

/** So many that a bulletin is a text of 10 KB. */
const SENTENCES_EACH = 70;
const ROWS = 8;
/** Register places that bulletins are spread over: communes of one province. */
const PLACES = 60;

/** Composes `count` bulletins; the same count always gives the same ones. */
export function composeCorpus(count: number): CorpusBulletin[] {
  const random = new Random(count);
  const { records } = generateCorpus(count, undefined, SENTENCES_EACH);
  const places = [...new Set(records.flatMap(({ place }) => place ?? []))].slice(0, PLACES);
  return records.map((record, index) => compose(record, index, random.pick(places), random));
}

function compose(
  { title, day, year, section, people, text }: BulletinRecord,
  index: number,
  location: string,
  random: Random,
): CorpusBulletin {
  const sentences = text.split(/(?<=\.) /u);
  const paragraphs: string[] = [];
  while (sentences.length > 0) paragraphs.push(sentences.splice(0, 2 + random.below(3)).join(' '));
  const list = TOPICS.slice(0, 4).map((topic) => `- Khối ${topic}: ${random.below(900)} tập thể`);
  const third = Math.ceil(paragraphs.length / 3);
  return {
    year,
    slug: `${slugify(title, 60)}-${index}`,
    title,
    date: day,
    section: SECTIONS.find(({ name }) => name === section)?.id ?? SECTIONS[0].id,
    location,
    place: slugify(location, 80),
    attendees: people.map((name) => ({ name, position: fill(random.pick(POSITIONS), location) })),
    body: [
      ...paragraphs.slice(0, third),
      '## Kết quả của các khối',
      list.join('\n'),
      ...paragraphs.slice(third, 2 * third),
      '## Danh sách khen thưởng',
      composeTable(people, random),
      ...paragraphs.slice(2 * third),
    ].join('\n\n'),
  };
}

function composeTable(people: readonly string[], random: Random): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `| ${index + 1} | ${random.pick(people)} | ${random.pick(TOPICS)} | Bằng khen |`,
  );
  return ['| Số | Họ và tên | Khối | Hình thức |', '| --: | --- | --- | --- |', ...rows].join('\n');
}

function fill(position: string, place: string): string {
  return position
    .replace('{place}', place)
    .replaceAll('{uy}', 'Ủy')
    .replaceAll('{uy2}', 'ủy')
    .replace('{dash}', ',')
    .replace('{tone}', '');
}

/** The file of a bulletin in Bantin's own form. */
export function formatForBantin(bulletin: CorpusBulletin, index: number): string {
  const { title, date, section, location, place, attendees, body } = bulletin;
  const fields = {
    id: `tin-${index}`,
    title,
    section,
    date,
    publishedOn: date,
    location: { text: location, place },
    attendees: attendees.map(({ name, position }) => ({ name, positions: [position], part: 'attended' })),
    byline: OFFICE,
  };
  // JSON is YAML.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Writes a content root with these bulletins into a folder. */
export async function writeContentRoot(root: string, bulletins: readonly CorpusBulletin[]): Promise<void> {
  const files = new Map([
    ['site.yaml', formatSite()],
    ['registers/places.yaml', formatPlaces(bulletins)],
    ...bulletins.map(
      (bulletin, index) =>
        [`bulletins/${bulletin.year}/${bulletin.slug}/index.mdx`, formatForBantin(bulletin, index)] as const,
    ),
  ]);
  for (const [path, text] of files) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function formatSite(): string {
  const site = {
    title: TITLE,
    description: 'Trang thử của một cơ quan hư cấu có rất nhiều bản tin.',
    office: { name: OFFICE, responsiblePerson: null, address: null, telephone: null, email: null },
    parentPortal: null,
    url: 'https://thu.example/',
    sections: SECTIONS,
    previewImages: false,
  };
  return `${JSON.stringify(site, undefined, 2)}\n`;
}

function formatPlaces(bulletins: readonly CorpusBulletin[]): string {
  const names = new Map(bulletins.map(({ place, location }) => [place, location]));
  const places = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, text]) => ({ id, level: 'commune', names: [{ text }] }));
  return `${JSON.stringify({ places }, undefined, 2)}\n`;
}
