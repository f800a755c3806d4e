import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/bulletins/reading/read-content.ts';
import { sumSources } from '../../../src/bulletins/reading/source-sums.ts';
import { getVisibility, reduceToTombstone } from '../../../src/bulletins/visibility.ts';
import { hasErrors } from '../../../src/gate/issue.ts';
import { nameByContents } from '../../../src/images/picture-name.ts';
import { listSources } from '../../../src/offline/sources.ts';
import {
  BULLETIN,
  bulletinText,
  smallJpeg,
  smallOffice,
  writeContentRoot,
  type ContentFiles,
} from '../../support/content-root.ts';
import { makeFolder } from '../release/workshop.ts';

const MOMENT = '2024-06-01T00:00:00Z';

/** A bulletin with a word in each field that names a record. */
function bulletinOf(word: string, fields: Readonly<Record<string, string>> = {}): string {
  return bulletinText({
    id: `tin-${word}`,
    title: `Hội nghị thử nghiệm ${word} của cơ quan hư cấu`,
    location: `{ text: Hội trường, place: xa-${word} }`,
    event: `{ type: loai-${word} }`,
    bloc: `khoi-${word}`,
    movement: `phong-trao-${word}`,
    organisers: `[don-vi-${word}]`,
    attendees: `[{ person: nguoi-${word}, name: Nguyễn Văn Mẫu, positions: [{ title: Chuyên viên, org: phong-${word} }] }]`,
    images: `[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị, place: ban-${word} }]`,
    byline: `{ text: Phòng Thử nghiệm, ref: ky-ten-${word} }`,
    ...fields,
  });
}

/** `thay` stands in a bulletin that is shown, the next three in others, the last in none. */
const words = ['thay', 'qrut', 'qhen', 'qnhap', 'qkhong'];
const unit = (id: string, more = '') => `  - { id: ${id}, names: [{ text: Tên ${id} }]${more} }\n`;
const place = (id: string, more = '') => unit(id, `, level: commune${more}`);
const each = (write: (word: string) => string) => words.map(write).join('');
/** A unit with those above and after it, to which records alone lead. */
const chain = (write: typeof unit) => (name: string) => (word: string) =>
  write(`${name}-${word}`, `, parent: tren-${name}-${word}, successors: [sau-${name}-${word}]`) +
  write(`tren-${name}-${word}`) +
  write(`sau-${name}-${word}`, `, parent: tren-sau-${name}-${word}`) +
  write(`tren-sau-${name}-${word}`);
const chainOfUnits = chain(unit);

const office: ContentFiles = {
  'site.yaml': `${smallOffice['site.yaml']}eventTypes:\n${each((word) => `  - { id: loai-${word}, name: Loại ${word} }\n`)}perPage: 5\n`,
  'registers/places.yaml': `places:\n${each((word) => chain(place)('xa')(word) + place(`ban-${word}`))}`,
  'registers/blocs.yaml': `blocs:\n${each(chainOfUnits('khoi'))}`,
  'registers/movements.yaml': `movements:\n${each(chainOfUnits('phong-trao'))}`,
  'registers/organisations.yaml': `organisations:\n${each(
    (word) =>
      chainOfUnits('don-vi')(word) +
      chainOfUnits('noi-lam')(word) +
      unit(`phong-${word}`) +
      unit(`ky-ten-${word}`),
  )}`,
  // Each record has a comment, which goes with it.
  'registers/people.yaml': `people:\n${each(
    (word) => `  # về ${word}
  - id: nguoi-${word}
    name: "Nguyễn Văn ${word}"
    memberships:
      - { organisation: noi-lam-${word}, position: Chuyên viên, from: 2020-01-01 }
`,
  )}`,
  'registers/abbreviations.yaml': 'abbreviations:\n  - { short: TĐKT, long: [thi đua khen thưởng] }\n',
};

async function listContents(bulletins: ContentFiles): Promise<Map<string, Buffer>> {
  const root = await writeContentRoot({ ...office, ...bulletins });
  const { content, issues } = await readContent({
    root,
    cacheFolder: await makeFolder(),
    releaseMoment: MOMENT,
  });
  expect(hasErrors(issues)).toBe(false);
  const shown = content!.bulletins.flatMap(({ bulletin }) =>
    getVisibility(bulletin, MOMENT) === 'published' ? [bulletin] : [],
  );
  const sources = await listSources({
    content: root,
    emblem: undefined,
    bulletins: shown,
    decisions: [],
    registers: content!.registers,
    sums: await sumSources(root, { site: content!.site, bulletins: shown }, async (path) =>
      nameByContents(await readFile(join(root, path))),
    ),
    withPhotographs: true,
    sentence: 'Đã bỏ.',
    withdrawn: 'Đã thu hồi.',
    tombstones: content!.bulletins.flatMap(({ bulletin }) =>
      getVisibility(bulletin, MOMENT) === 'withdrawn' ? [reduceToTombstone(bulletin)] : [],
    ),
  });
  const contents = new Map<string, Buffer>();
  for (const { path, read } of sources) contents.set(path, (await read()) as Buffer);
  return contents;
}

test('the sources of an edition hold no record but those that lead from its bulletins, and are whole content', async () => {
  const beside = (slug: string) => `bulletins/2024/${slug}`;
  const jpeg = await smallJpeg();
  const contents = await listContents({
    [BULLETIN]: bulletinOf('thay'),
    [`${dirname(BULLETIN)}/anh.jpg`]: jpeg,
    [`${beside('rut')}/index.mdx`]: bulletinOf('qrut', {
      status: 'withdrawn',
      withdrawal: '{ on: 2024-05-20, reason: Đăng nhầm }',
    }),
    [`${beside('rut')}/anh.jpg`]: jpeg,
    [`${beside('hen')}/index.mdx`]: bulletinOf('qhen', { publishAt: '2024-07-01T08:00+07:00' }),
    [`${beside('hen')}/anh.jpg`]: jpeg,
    [`${beside('nhap')}/index.mdx`]: bulletinOf('qnhap', { status: 'draft' }),
    [`${beside('nhap')}/anh.jpg`]: jpeg,
  });
  const text = [...contents].map(([path, bytes]) => `${path}\n${bytes.toString()}`).join('\n');
  const named = new Set(text.match(/(?<=id: )\S+?(?=[,\s])/gu));
  expect([...named].filter((id) => !/^tin-|-thay$/u.test(id))).toEqual([]);
  // Every list has what leads from the bulletin: 4 of a chain, or one.
  expect([...named].filter((id) => id.endsWith('-thay'))).toHaveLength(1 + 1 + 4 * 5 + 1 + 2 + 1);
  // Of the withdrawn bulletin, what its notice shows: id and title.
  const notice = contents.get(`${beside('rut')}/index.mdx`)!.toString();
  expect(notice).toContain('reason: Đăng nhầm');
  const shown = text.replace(/^(?:id|title): .*qrut.*\n/gmu, '');
  for (const hidden of words.slice(1)) expect([hidden, shown.includes(hidden)]).toEqual([hidden, false]);
  expect(text).toContain('TĐKT');
  const root = await makeFolder();
  for (const [path, bytes] of contents) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const { content, issues } = await readContent({
    root,
    cacheFolder: await makeFolder(),
    releaseMoment: MOMENT,
  });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content!.bulletins.map(({ bulletin }) => bulletin.status).sort()).toEqual([
    'published',
    'withdrawn',
  ]);
  expect(content!.site.perPage).toBe(5);
});

test('a list of which nothing is left is empty, and one that stays whole keeps its bytes', async () => {
  const contents = await listContents({ [BULLETIN]: bulletinText() });
  expect(contents.get('registers/people.yaml')!.toString()).toBe('people: []\n');
  expect(contents.get('registers/abbreviations.yaml')!.toString()).toBe(
    office['registers/abbreviations.yaml'],
  );
  expect(contents.get('site.yaml')!.toString()).toMatch(/^eventTypes: \[\]$/mu);
});
