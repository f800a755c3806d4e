import { afterAll, expect, test } from 'vitest';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import type { Issue } from '../../../src/gate/issue.ts';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { siteSchema } from '../../../src/site.ts';
import { BULLETIN, type ContentFiles } from '../../support/content-root.ts';
import { listExtremes } from '../../support/extreme-values.ts';
import { measureWork } from '../../support/measured-work.ts';
import { readFiles } from '../../support/read.ts';

// The most extreme value that each field accepts, one at a time, through all that `check` does with one bulletin.

/** Seconds of CPU that checking a content root with one bulletin may take. */
const MOST_WORK = 2;

/** Bytes of a file that the bounded process reads in time: a longer list in one line is refused there. */
const MOST_BYTES = 100 * 1024;
/** A body of words of which long values are made too. */
const BODY = `Ngày 3/5/2024, tại xã A. ${'a '.repeat(3000)}\n`;

const place = {
  id: 'xa-a',
  level: 'commune',
  names: [{ text: 'xã A', from: '2000-01-01', to: '2030-01-01' }],
};
const unit = { id: 'a-a', names: [{ text: 'a a', from: '2000-01-01' }], aliases: ['a, a'] };
const units = [
  { ...unit, id: 'b' },
  { ...unit, id: 'c' },
  { ...unit, parent: 'b', successors: ['c'] },
];
const bulletin = {
  id: 'tin-thu',
  title: 'Hội nghị thử nghiệm của cơ quan hư cấu',
  section: 'tin-tuc',
  kind: 'imported',
  summary: 'a a',
  date: '2024-05-03',
  dateText: '3/5/2024',
  publishedOn: '2024-05-04',
  updated: '2024-05-06',
  corrections: [{ on: '2024-05-06', note: 'Sửa số' }],
  location: { text: 'xã A', place: 'xa-a', venue: 'a' },
  attendees: [{ name: 'a a', positions: [{ title: 'a a', org: 'a-a' }, 'a'], person: 'a', sortName: 'a' }],
  images: [
    { src: './a1.jpg', alt: 'Toàn cảnh', sequence: 1, missing: true },
    {
      src: './a2.jpg',
      alt: 'Chụp chung',
      sequence: 2,
      missing: true,
      caption: 'a',
      credit: 'a',
      title: 'a',
      place: 'xa-a',
      rights: 'a',
      archiveCode: 'a',
    },
  ],
  event: { type: 'hop', period: { year: 2024, quarter: 2 } },
  organisers: ['a-a'],
  bloc: 'a-a',
  movement: 'a-a',
  attachments: [{ src: './a.pdf', title: 'a', kind: 'a' }],
  byline: { text: 'a a', ref: 'a-a' },
  source: { url: 'https://vi-du.vn/a', system: 'a' },
  aliases: ['/a/b'],
  retention: 'a',
  access: 'a',
  privacy: { redacted: true, note: 'a' },
  notes: ['a'],
  lint: [{ rule: 'BT-209', reason: 'Giữ nguyên' }],
};
const registers = {
  places: {
    places: [
      { ...place, id: 'b', names: [{ text: 'xã B' }] },
      { ...place, id: 'c', names: [{ text: 'xã C' }] },
      { ...place, parent: 'b', successors: ['c'] },
    ],
  },
  organisations: { organisations: units },
  blocs: { blocs: units },
  movements: { movements: units },
  people: {
    people: [
      {
        id: 'a',
        name: 'a a',
        sortName: 'a',
        memberships: [{ organisation: 'a-a', position: 'a', from: '2000-01-01' }],
      },
    ],
  },
  abbreviations: { abbreviations: [{ short: 'a', long: ['a a'] }] },
};
const site = {
  title: 'Trang thử',
  description: 'Trang thử của một cơ quan hư cấu.',
  office: { name: 'a a', responsiblePerson: 'a', address: 'a', telephone: '0000', email: 'a@vi-du.vn' },
  parentPortal: { name: 'a', url: 'https://vi-du.vn/' },
  url: 'https://thu.example/',
  formerPaths: ['/cu/'],
  satisfactionForm: 'https://vi-du.vn/',
  meterScript: 'https://vi-du.gov.vn/a.js',
  security: {
    contacts: ['https://vi-du.vn/'],
    expires: '2026-12-01',
    policy: 'https://vi-du.vn/',
    encryption: 'https://vi-du.vn/',
  },
  notice: 'a',
  sections: [{ id: 'tin-tuc', name: 'Tin tức', description: 'a' }],
  eventTypes: [{ id: 'hop', name: 'a' }],
  menuPages: ['gioi-thieu'],
  perPage: 20,
  images: { widths: [640], avif: false },
};
const page = { title: 'Giới thiệu', description: 'Chức năng, nhiệm vụ.', lint: bulletin.lint };

/** YAML 1.2 includes JSON. */
const toYaml = (value: unknown): string =>
  Object.entries(value as object)
    .map(([key, each]) => `${key}: ${JSON.stringify(each)}\n`)
    .join('');
const toText = (fields: unknown, body: string): string => `---\n${toYaml(fields)}---\n\n${body}`;

const files: ContentFiles = {
  'site.yaml': toYaml(site),
  'pages/gioi-thieu.mdx': toText(page, 'Bài.\n'),
  [BULLETIN]: toText(bulletin, BODY),
  'bulletins/2024/tin-thu/a.pdf': '%PDF-1.4\n',
  ...Object.fromEntries(
    Object.entries(registers).map(([name, all]) => [`registers/${name}.yaml`, toYaml(all)]),
  ),
};

/** The documents of one file, each with one extreme value, as the text of the file. */
const extremes: Record<string, { path: string; text: string }[]> = {
  [BULLETIN]: listExtremes(bulletinSchema, bulletin, MOST_BYTES).map(({ path, document }) => ({
    path,
    text: toText(document, BODY),
  })),
  'pages/gioi-thieu.mdx': listExtremes(pageSchema, page, MOST_BYTES).map(({ path, document }) => ({
    path,
    text: toText(document, 'Bài.\n'),
  })),
  'site.yaml': listExtremes(siteSchema, site, MOST_BYTES).map(({ path, document }) => ({
    path,
    text: toYaml(document),
  })),
  ...Object.fromEntries(
    (['places', 'organisations', 'people', 'abbreviations'] as const).map((name) => [
      `registers/${name}.yaml`,
      listExtremes(registerSchemas[name], registers[name], MOST_BYTES).map(({ path, document }) => ({
        path,
        text: toYaml(document),
      })),
    ]),
  ),
};

const figures: { file: string; path: string; seconds: number }[] = [];
afterAll(() => {
  const [slowest] = figures.toSorted((a, b) => b.seconds - a.seconds);
  console.log(
    `${figures.length} extreme values; the slowest: ${slowest?.path} of ${slowest?.file}, ${slowest?.seconds.toFixed(2)} s; all ${figures.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`,
  );
});

test('without an extreme value, everything is read to its end', async () => {
  const { issues } = await readFiles(files);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(Object.entries(extremes))(
  'each extreme value of %s is checked in time',
  async (file, values) => {
    expect(values.length).toBeGreaterThan(2);
    for (const { path, text } of values) {
      let issues: readonly Issue[] = [];
      const seconds = await measureWork(
        async () => ({ issues } = await readFiles({ ...files, [file]: text })),
        MOST_WORK,
      );
      figures.push({ file, path, seconds });
      expect.soft(seconds, path).toBeLessThan(MOST_WORK);
      expect(issues.filter(({ rule }) => rule === 'program-failed' || rule === 'costly-text')).toEqual([]);
    }
  },
  120_000,
);
