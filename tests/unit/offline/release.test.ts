import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../../src/bulletins/reading/read-content.ts';
import { showAt } from '../../../src/bulletins/visibility.ts';
import { sumFiles } from '../../../src/files/checksums.ts';
import type { Folders } from '../../../src/folders.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { readRelease } from '../../../src/offline/release.ts';
import { listSources } from '../../../src/offline/sources.ts';
import { offlineWords } from '../../../src/offline/stop.ts';
import { sumReleasedSources } from '../../../src/release/build/released-sources.ts';
import { sealObject } from '../../../src/files/seal.ts';
import { formatManifest, manifestFiles } from '../../../src/release/swap/manifest.ts';
import { fingerprintSearch } from '../../../src/search/search-code.ts';
import {
  BULLETIN,
  bulletinText,
  smallJpeg,
  smallOffice,
  type ContentFiles,
} from '../../support/content-root.ts';
import { testFolders } from '../../support/read.ts';
import { makeFile, makeFolders, writeFiles } from '../release/workshop.ts';

const MOMENT = '2024-06-01T00:00:00Z';
const FOLDER = dirname(BULLETIN);
const page = (word: string) =>
  `---\ntitle: Trang ${word}\ndescription: Trang của cơ quan hư cấu.\n---\n\nBài ${word}.\n`;
const jpeg = await smallJpeg();
const DRAFT = 'bulletins/2024/tin-nhap/index.mdx';
const WITHDRAWN = 'bulletins/2024/tin-rut/index.mdx';

const content: ContentFiles = {
  ...smallOffice,
  'registers/abbreviations.yaml': 'abbreviations:\n  - { short: TĐKT, long: [thi đua khen thưởng] }\n',
  'pages/gioi-thieu.mdx': page('giới thiệu'),
  [BULLETIN]: bulletinText({
    images: '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]',
    attachments: '[{ src: ./so-lieu.csv, title: Số liệu }]',
  }),
  [`${FOLDER}/anh.jpg`]: jpeg,
  [`${FOLDER}/so-lieu.csv`]: 'ten,so\n',
  [DRAFT]: bulletinText({ id: 'tin-nhap', title: 'Bản nháp của cơ quan hư cấu', status: 'draft' }),
  [WITHDRAWN]: bulletinText({
    id: 'tin-rut',
    title: 'Bản tin rút của cơ quan hư cấu',
    status: 'withdrawn',
    withdrawal: '{ on: 2024-05-20, reason: Đăng nhầm }',
  }),
};

/** A finished site of the content, as far as an edition reads it, with the manifest that a build writes; `meanwhile` runs before that. */
async function release(
  folders: Folders,
  meanwhile: (folders: Folders) => Promise<void> = async () => {},
): Promise<Folders> {
  await writeFiles(folders.content, content);
  const { listing } = await readTree(folders.content);
  const read = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    releaseMoment: MOMENT,
  });
  expect(read.issues).toEqual([]);
  const { site, registers, bulletins: kept } = read.content!;
  const bulletins = kept.flatMap(
    ({ bulletin }) => showAt(bulletin, { releaseMoment: MOMENT, isPreview: false }) ?? [],
  );
  const csv = String(content[`${FOLDER}/so-lieu.csv`]);
  await writeFiles(folders.dist, {
    'index.html': '',
    'tin/2024/tin-thu/index.html': '',
    'tin/2024/tin-thu/so-lieu.csv': csv,
    'tin/2024/tin-rut/index.html': '',
  });
  const sums = await sumFiles(folders.dist);
  const files = new Map([...sums].map(([path, sha256]) => [path, makeFile(path, { sha256 })]));
  await meanwhile(folders);
  const sources = await sumReleasedSources(
    folders.content,
    { site, bulletins, registers, listing },
    { files, releaseMoment: MOMENT },
  );
  const manifest = formatManifest(
    await sealObject(
      {
        releaseMoment: MOMENT,
        searchCode: await fingerprintSearch(),
        sources,
        files: Object.fromEntries(sums),
      },
      folders.project,
    ),
  );
  await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': manifest });
  return folders;
}

const shared = testFolders(join(await mkdtemp(join(tmpdir(), 'bantin-released-')), 'noi-dung'));
afterAll(() => rm(dirname(shared.content), { recursive: true }));
let made: Promise<Folders> | undefined;

/** A copy of such a site that is made once, while the first test runs. */
async function copyRelease(): Promise<Folders> {
  const from = await (made ??= release(shared));
  const folders = await makeFolders(from.project);
  const parts = [
    [from.content, folders.content],
    [from.dist, folders.dist],
    [dirname(from.staging), dirname(folders.staging)],
  ] as const;
  for (const [source, target] of parts) await cp(source, target, { recursive: true });
  return folders;
}

const stale = (...paths: string[]) => offlineWords().stopped.staleSite(paths);

test('a build notes the sums of all that is public, and not a name of a draft or of what was withdrawn', async () => {
  const { sums, bulletins } = await readRelease(await copyRelease());
  expect(Object.keys(sums)).toEqual([
    `${FOLDER}/anh.jpg`,
    BULLETIN,
    `${FOLDER}/so-lieu.csv`,
    'pages/gioi-thieu.mdx',
    'registers/abbreviations.yaml',
    'site.yaml',
  ]);
  expect(bulletins.map(({ key }) => key)).toEqual(['2024/tin-thu']);
});

const NEW = 'bulletins/2024/tin-moi/index.mdx';
test.each<[string, string[], (root: string) => Promise<void>]>([
  [
    'a standing page is new',
    ['pages/du-thao.mdx'],
    (root) => writeFile(join(root, 'pages/du-thao.mdx'), page('dự thảo')),
  ],
  ['a standing page is gone', ['pages/gioi-thieu.mdx'], (root) => rm(join(root, 'pages/gioi-thieu.mdx'))],
  [
    'words of a bulletin were changed',
    [BULLETIN],
    (root) => appendFile(join(root, BULLETIN), '\nThêm một đoạn.\n'),
  ],
  [
    'an attachment was replaced',
    [`${FOLDER}/so-lieu.csv`],
    (root) => writeFile(join(root, `${FOLDER}/so-lieu.csv`), 'ten,so\nMẫu,1\n'),
  ],
  [
    'a photograph was replaced',
    [`${FOLDER}/anh.jpg`],
    async (root) => writeFile(join(root, `${FOLDER}/anh.jpg`), Buffer.concat([jpeg, Buffer.alloc(9)])),
  ],
  [
    'a register and the site were changed',
    ['registers/abbreviations.yaml', 'site.yaml'],
    async (root) => {
      await writeFile(join(root, 'registers/abbreviations.yaml'), 'abbreviations: []\n');
      await appendFile(join(root, 'site.yaml'), 'perPage: 5\n');
    },
  ],
  [
    'a draft was published',
    [DRAFT],
    async (root) => writeFile(join(root, DRAFT), String(content[DRAFT]).replace('status: draft\n', '')),
  ],
  [
    'a bulletin is new',
    [NEW],
    (root) =>
      writeFiles(root, { [NEW]: bulletinText({ id: 'tin-moi', title: 'Tin mới của cơ quan hư cấu' }) }),
  ],
])('no edition is made of content that is not what the site was built from: %s', async (_, paths, change) => {
  const folders = await copyRelease();
  await change(folders.content);
  await expect(readRelease(folders)).rejects.toThrow(stale(...paths));
});

test('what is not public may have been changed since', async () => {
  const folders = await copyRelease();
  await appendFile(join(folders.content, DRAFT), '\nThêm một đoạn.\n');
  await expect(readRelease(folders)).resolves.toBeDefined();
});

test('a text that was changed while the site was built is not taken for released', async () => {
  const folders = await release(await makeFolders(), ({ content: root }) =>
    appendFile(join(root, BULLETIN), '\nThêm một đoạn.\n'),
  );
  await expect(readRelease(folders)).rejects.toThrow(stale(BULLETIN));
});

test('of a site whose manifest does not say what it was built from no edition is made', async () => {
  const folders = await copyRelease();
  const { present } = manifestFiles(folders);
  const { sources: _, ...older } = JSON.parse(await readFile(present, 'utf8'));
  await writeFile(present, JSON.stringify(older));
  await expect(readRelease(folders)).rejects.toThrow(offlineWords().stopped.sourcesUnknown);
});

test('a file that is changed while it is packed is not packed', async () => {
  const folders = await copyRelease();
  const { bulletins, registers, sums } = await readRelease(folders);
  const sources = await listSources({
    content: folders.content,
    emblem: undefined,
    bulletins,
    decisions: [],
    registers,
    sums,
    withPhotographs: true,
    sentence: 'Đã bỏ.',
    withdrawn: 'Đã thu hồi.',
    tombstones: [],
  });
  await Promise.all(sources.map(({ path }) => appendFile(join(folders.content, path), '\n')));
  expect(sources.map(({ path }) => path)).toEqual(Object.keys(sums));
  for (const { path, read } of sources) await expect(read()).rejects.toThrow(stale(path));
});

test('a message names the first of many files', () => {
  expect(stale('a', 'b', 'c', 'd')).toContain('4 tệp được thêm, sửa hoặc xóa sau lần dựng (a, b, c, …)');
});
