import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameByContents } from '../../src/images/picture-name.ts';
import { getFolders } from '../../src/folders.ts';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { rollBack } from '../../src/release/swap/rollback.ts';
import { buildWords } from '../../src/release/stop.ts';
import { buildSite, foldersOf } from '../support/build-site.ts';
import { bulletinText, writeContentRoot } from '../support/content-root.ts';
import { findWords, unpackEverything } from '../support/unpacked.ts';

/** Each stands in one part of what is taken back, and nowhere else; search folds none of them. */
const SECRETS = {
  body: 'bimatthanbai',
  lead: 'bimatmodau',
  summary: 'bimattomtat',
  place: 'bimatdiadiem',
  venue: 'bimathoitruong',
  attendee: 'bimatnguoidu',
  position: 'bimatchucvu',
  alt: 'bimatloianh',
  caption: 'bimatchuthich',
  attachment: 'bimattepkem',
  inAttachment: 'bimattrongtep',
  byline: 'bimatkyten',
  correction: 'bimatdinhchinh',
  source: 'bimatnguon',
  page: 'bimattrangrieng',
  pageTitle: 'bimattentrang',
};
const words = Object.values(SECRETS);

const withdrawn = (status: string) =>
  bulletinText(
    {
      title: 'Danh sách được thu hồi của cơ quan hư cấu',
      ...(status === 'withdrawn'
        ? { status, withdrawal: '{ on: 2024-06-01, reason: Theo yêu cầu của người trong ảnh }' }
        : {}),
      summary: `Tóm tắt ${SECRETS.summary}.`,
      location: `{ text: Xã ${SECRETS.place}, venue: Hội trường ${SECRETS.venue} }`,
      attendees: `[{ name: Mẫu ${SECRETS.attendee}, positions: [Trưởng ${SECRETS.position}] }]`,
      images: `[{ src: ./rieng.jpg, alt: Ảnh ${SECRETS.alt}, caption: Ảnh ${SECRETS.caption} }, { src: ./chung.jpg, alt: Ảnh chung của hai bài }]`,
      attachments: `[{ src: ./danh-sach.csv, title: Danh sách ${SECRETS.attachment} }]`,
      byline: `Phòng ${SECRETS.byline}`,
      updated: '2024-05-20',
      corrections: `[{ on: 2024-05-20, note: Sửa chỗ ${SECRETS.correction}. }]`,
      source: `{ url: "https://${SECRETS.source}.example/" }`,
      aliases: '[/cu/bai-thu-hoi/]',
    },
    `Mở đầu ${SECRETS.lead}.\n\nThân bài ${SECRETS.body}.\n`,
  );

const FOLDER = 'bulletins/2024/tin-thu-hoi';
const PAGE = 'pages/mat-danh-sach.mdx';
const picture = (background: string) =>
  sharp({ create: { width: 700, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();

let root: string;
let dist: string;
let hashes: { own: string; shared: string };
const everything = async () => {
  const folders = [
    dirname(foldersOf(dist).staging),
    dist,
    getFolders({ BANTIN_CONTENT: root, BANTIN_PREVIEW: '1' }).dist,
  ];
  return (await Promise.all(folders.filter((folder) => existsSync(folder)).map(unpackEverything))).flat();
};
const build = async (environment = {}) => {
  const built = await buildSite(root, environment);
  expect(built.code, built.output).toBe(0);
  return built;
};

let output: string;
let before: Awaited<ReturnType<typeof everything>>;

beforeAll(async () => {
  const [own, shared] = await Promise.all([picture('#a33'), picture('#3a3')]);
  hashes = { own: nameByContents(own), shared: nameByContents(shared) };
  root = await writeContentRoot({
    [PAGE]: `---\ntitle: Danh sách ${SECRETS.pageTitle}\ndescription: Trang đăng nhầm của cơ quan hư cấu.\n---\n\nBài ${SECRETS.page}.\n`,
    [`${FOLDER}/index.mdx`]: withdrawn('published'),
    [`${FOLDER}/rieng.jpg`]: own,
    [`${FOLDER}/chung.jpg`]: shared,
    [`${FOLDER}/danh-sach.csv`]: `ten\n${SECRETS.inAttachment}\n`,
    'bulletins/2024/tin-con-lai/index.mdx': bulletinText({
      id: 'tin-con-lai',
      title: 'Bản tin còn lại của cơ quan hư cấu',
      images: '[{ src: ./chung.jpg, alt: Ảnh chung của hai bài }]',
    }),
    'bulletins/2024/tin-con-lai/chung.jpg': shared,
  });
  await build({ BANTIN_PREVIEW: '1' });
  ({ dist } = await build());
  before = await everything();
  await writeFile(join(root, FOLDER, 'index.mdx'), withdrawn('withdrawn'));
  await rm(join(root, PAGE));
  await appendFile(join(root, 'site.yaml'), 'takenBack: [/mat-danh-sach/]\n');
  // Nobody says that the site may become smaller.
  ({ output } = await build());
}, 600_000);
afterAll(() => rm(dirname(root), { recursive: true }));

describe('after the build that withdraws a bulletin and takes a standing page back', () => {
  it('none of their words and of their files is left, in the site, the caches, the release before or the preview', async () => {
    for (const word of [...words, hashes.own]) expect(findWords(before, [word]), word).not.toEqual([]);
    expect(findWords(await everything(), [...words, hashes.own])).toEqual([]);
  });

  it('a photograph that another bulletin shows too stays where it is', async () => {
    const found = findWords(await everything(), [hashes.shared]);
    expect(
      found.filter((path) => /^anh\/|^cache\/(?:derivatives|inspections)\//u.test(path)).length,
    ).toBeGreaterThan(3);
  });

  it('nobody can go back: the build says so, and rollback refuses', async () => {
    const { dist: preview } = getFolders({ BANTIN_CONTENT: root, BANTIN_PREVIEW: '1' });
    expect(output).toContain(buildWords().previousDropped(['2024/tin-thu-hoi', '/mat-danh-sach/']));
    expect(output).toContain(buildWords().previewDropped(preview));
    expect(existsSync(foldersOf(dist).previous)).toBe(false);
    await expect(rollBack(foldersOf(dist), () => undefined)).rejects.toThrow(buildWords().nothingBefore);
  });

  it('the tombstone shows the title, the day and the reason, and the former address leads to it', async () => {
    const page = await readFile(join(dist, 'tin/2024/tin-thu-hoi/index.html'), 'utf8');
    for (const shown of [
      'Danh sách được thu hồi',
      '03 tháng 5 năm 2024',
      '4/5/2024',
      'Theo yêu cầu của người trong ảnh',
    ]) {
      expect(page).toContain(shown);
    }
    expect(page).not.toMatch(/Địa điểm|dateline__aside/u);
    expect(await readFile(join(dist, 'cu/bai-thu-hoi/index.html'), 'utf8')).toContain(
      '/tin/2024/tin-thu-hoi/',
    );
  });

  it('an artefact of it tells servers which releases to remove', async () => {
    const out = await mkdtemp(join(tmpdir(), 'bantin-artefact-'));
    const { folder } = await layOutArtefact(foldersOf(dist), join(out, 'artefact'));
    expect(await readFile(join(folder, 'taken-back.txt'), 'utf8')).toBe(
      'withdrawn 2024/tin-thu-hoi\nremoved /mat-danh-sach/\n',
    );
    await rm(out, { recursive: true });
  });
});
