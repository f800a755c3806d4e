import { hash } from 'node:crypto';
import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { endBuild } from '../../src/bulletins/reading/handover.ts';
import { contentLoader } from '../../src/bulletins/reading/loader.ts';
import { getFolders } from '../../src/folders.ts';
import { readSealedLines, writeSealedLines } from '../../src/files/sealed-file.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { PROJECT } from '../support/project.ts';
import { buildSite, type BuildResult } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { decisionRoot } from '../support/faults/awards.ts';

const picture = 'bulletins/2024/tin-thu/anh.jpg';
const places = 'places: [{ id: xa-thu, level: commune, names: [{ text: xã Thử }] }]\n';
const files = {
  'registers/places.yaml': places,
  [BULLETIN]: bulletinText(
    { images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]', location: '{ text: xã Thử, place: xa-thu }' },
    'Đoạn đầu, tại xã Thử.\n',
  ),
  [picture]: await smallJpeg(),
  'site.yaml': String(smallOffice['site.yaml']),
  ...decisionRoot(),
};
/** What can be put behind the end of a file without a fault, to know it again. */
const MARKS = {
  'index.html': '<!-- của lần dựng trước -->',
  'tin/2024/tin-thu/index.html': '<!-- của lần dựng trước -->',
  'nam/2024/index.html': '<!-- của lần dựng trước -->',
  'chuyen-muc/tin-tuc/index.html': '<!-- của lần dựng trước -->',
  'dia-danh/xa-thu/index.html': '<!-- của lần dựng trước -->',
  'nguoi/index.html': '<!-- của lần dựng trước -->',
  'rss.xml': '<!-- của lần dựng trước -->',
  'atom.xml': '<!-- của lần dựng trước -->',
  'feed.json': '\n',
  'tin/2024/tin-thu/ban-tin.json': '\n',
  'quyet-dinh/2024/12-qd-ubnd/index.html': '<!-- của lần dựng trước -->',
  'quyet-dinh/2024/12-qd-ubnd/danh-sach.csv': '\r\n',
  'du-lieu/khen-thuong-2024.csv': '\r\n',
  'du-lieu/khen-thuong-2024.json': '\n',
};
let root: string;
/** The pages of the first build with their marks, and the build after that. */
const marked = new Map<string, string>();
let second: BuildResult;

/** Makes the present site and what is remembered of it agree on pages that no build would render. */
async function markPages(): Promise<void> {
  const { dist, cache } = getFolders({ BANTIN_CONTENT: root });
  const memory = join(cache, 'pages.ndjson');
  let lines = (await readSealedLines(memory))!;
  for (const [path, mark] of Object.entries(MARKS)) {
    const text = (await readFile(join(dist, path), 'utf8')) + mark;
    marked.set(path, text);
    await writeFile(join(dist, path), text);
    const sum = hash('sha256', text);
    lines = lines.map((line) => (line.startsWith(`["${path}"`) ? line.replace(/[0-9a-f]{64}/u, sum) : line));
  }
  await writeSealedLines(memory, lines);
}

beforeAll(async () => {
  root = await writeContentRoot(files);
  const { code, output } = await buildSite(root);
  expect(code, output).toBe(0);
  await markPages();
  second = await buildSite(root);
});
afterAll(() => rm(dirname(root), { recursive: true }));

describe('a second build', () => {
  it('does not read an unchanged bulletin again', () => {
    expect(second.output).toContain(
      'Đã đọc 1 bản tin = 1 đăng + 0 nháp + 0 hẹn giờ + 0 thu hồi (1 không đổi',
    );
  });

  it('takes what cannot have changed from the present site', async () => {
    expect(second.code, second.output).toBe(0);
    for (const [path, text] of marked) expect(await readFile(join(second.dist, path), 'utf8')).toBe(text);
  });

  it('knows a bulletin again after a fresh checkout, which gives all files other times', async () => {
    for (const path of Object.keys(files)) await utimes(join(root, path), 1e9, 1e9);
    const { output } = await buildSite(root);
    expect(output).toContain('(1 không đổi');
    expect(output).toContain('Tìm kiếm: đã lập chỉ mục 1 bản tin');
  });
});

/** What the next build says when it has read the content, as a process that remembers only what lies on the disk. */
async function readAgain(): Promise<string> {
  const said: string[] = [];
  const logger = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  endBuild();
  const { load } = contentLoader(
    () => '2026-01-01T00:00:00Z',
    (folders) => openRefusals(folders, {}),
  );
  const store = { clear: () => undefined, set: () => true };
  const config = { root: pathToFileURL(`${PROJECT}/`) };
  await load({ logger, store, config } as unknown as LoaderContext).catch((error: Error) =>
    said.push(error.message),
  );
  return said.join('\n');
}

describe('a second reading', () => {
  beforeEach(() => {
    vi.stubEnv('BANTIN_CONTENT', root);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const [path, contents] of Object.entries(files)) await writeFile(join(root, path), contents);
  });

  it('remembers what the build has read', async () => {
    expect(await readAgain()).toContain('(1 không đổi');
  });

  it('says how many decisions there are, which the site does not show', async () => {
    expect(await readAgain()).toContain('lần trước)\nĐã kiểm tra 1 quyết định.');
    for (const path of Object.keys(decisionRoot())) await rm(join(root, path));
    expect(await readAgain()).not.toContain('quyết định');
  });

  it('notices a changed body', async () => {
    await writeFile(join(root, BULLETIN), bulletinText({}, 'Đoạn đầu {1+1}.\n'));
    expect(await readAgain()).toContain('BT-503');
  });

  it('notices a deleted photograph', async () => {
    await rm(join(root, picture));
    expect(await readAgain()).toContain('BT-601');
  });

  it('notices a place that left the register', async () => {
    await writeFile(join(root, 'registers/places.yaml'), 'places: []\n');
    expect(await readAgain()).toContain('BT-701');
  });

  it('notices a section that left site.yaml', async () => {
    const site = String(smallOffice['site.yaml']).replace('id: tin-tuc', 'id: van-ban');
    await writeFile(join(root, 'site.yaml'), site);
    expect(await readAgain()).toContain('site.yaml (sections)');
  });
});
