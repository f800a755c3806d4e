import { hash } from 'node:crypto';
import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { readSealedLines, writeSealedLines } from '../../src/images/sealed-file.ts';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';

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
};
let root: string;

beforeAll(async () => {
  root = await writeContentRoot(files);
  const { code, output } = await buildSite(root);
  expect(code, output).toBe(0);
});
// A build that failed leaves what the one before remembered.
afterEach(async () => {
  for (const [path, contents] of Object.entries(files)) await writeFile(join(root, path), contents);
});
afterAll(() => rm(dirname(root), { recursive: true }));

describe('a second build', () => {
  it('does not read an unchanged bulletin again', async () => {
    const { output } = await buildSite(root);
    expect(output).toContain('Đã đọc 1 bản tin = 1 đăng + 0 nháp + 0 hẹn giờ + 0 thu hồi (1 không đổi');
  });

  it('knows a bulletin again after a fresh checkout, which gives all files other times', async () => {
    for (const path of Object.keys(files)) await utimes(join(root, path), 1e9, 1e9);
    const { output } = await buildSite(root);
    expect(output).toContain('(1 không đổi');
    expect(output).toContain('Tìm kiếm: đã nhận 1/1 bản tin');
  });

  it('takes what cannot have changed from the present site', async () => {
    const { dist, cache } = getFolders({ BANTIN_CONTENT: root });
    const memory = join(cache, 'pages.ndjson');
    let lines = (await readSealedLines(memory))!;
    const marked = new Map<string, string>();
    for (const [path, mark] of Object.entries(MARKS)) {
      const text = (await readFile(join(dist, path), 'utf8')) + mark;
      marked.set(path, text);
      await writeFile(join(dist, path), text);
      const sum = hash('sha256', text);
      lines = lines.map((line) =>
        line.startsWith(`["${path}"`) ? line.replace(/[0-9a-f]{64}/u, sum) : line,
      );
    }
    await writeSealedLines(memory, lines);
    const { code, output } = await buildSite(root);
    expect(code, output).toBe(0);
    for (const [path, text] of marked) expect(await readFile(join(dist, path), 'utf8')).toBe(text);
  });

  it('notices a changed body', async () => {
    await writeFile(join(root, BULLETIN), bulletinText({}, 'Đoạn đầu {1+1}.\n'));
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('BT-503');
  });

  it('notices a deleted photograph', async () => {
    await rm(join(root, picture));
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('BT-601');
  });

  it('notices a place that left the register', async () => {
    await writeFile(join(root, 'registers/places.yaml'), 'places: []\n');
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('BT-701');
  });

  it('notices a section that left site.yaml', async () => {
    const site = String(smallOffice['site.yaml']).replace('id: tin-tuc', 'id: van-ban');
    await writeFile(join(root, 'site.yaml'), site);
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('site.yaml (sections)');
  });
});
