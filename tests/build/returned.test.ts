import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/bulletins/check/check-content.ts';
import { getFolders } from '../../src/folders.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { manifestFiles, readManifest } from '../../src/release/swap/manifest.ts';
import { buildSite } from '../support/build-site.ts';
import { bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

// What the releases of an office without Git remember of what was taken back.

const words = (name: string): string =>
  Array.from(
    { length: 8 },
    (_, at) => `Câu thứ ${at} của ${name}${at} nói điều riêng ${name}${at * 7} ở nơi${at}.`,
  ).join(' ');
const attachments = '[{ src: ./ds.csv, title: Danh sách kèm theo }]';
const images = '[{ src: ./anh.jpg, alt: Ảnh chụp tại xã Thử }]';
const withdrawal = { status: 'withdrawn', withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm. }' };
const page = (text: string) =>
  `---\ntitle: Danh sách cũ\ndescription: Trang của cơ quan hư cấu.\n---\n\n${text}\n`;
const bulletin = (slug: string, fields: Record<string, string>, text: string) => ({
  [`bulletins/2024/${slug}/index.mdx`]: bulletinText(
    { id: slug, title: `Hội nghị ${slug} của cơ quan hư cấu`, ...fields },
    `${text}\n`,
  ),
});
const [list, pay, form] = ['ten\nmot\n', 'ten,luong\nhai,3\n', 'mau\nba\n'];

let root: string;
let photograph: Buffer;

async function write(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents);
  }
}

async function build(environment: Record<string, string> = {}) {
  const built = await buildSite(root, environment);
  return {
    ...built,
    manifest: await readManifest(manifestFiles(getFolders({ BANTIN_CONTENT: root })).present),
  };
}

/** What `check` tells as an error, as code, file and name. */
async function check(environment: Record<string, string> = {}): Promise<string[]> {
  const folders = getFolders({ BANTIN_CONTENT: root });
  const { issues } = await checkContent({
    folders,
    refusals: openRefusals(folders, environment),
    moment: '2024-07-01T00:00:00Z',
  });
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, details }) => {
      const { name, kind } = details as { name: string; kind: string };
      return `${code} ${file} ${name} ${kind}`;
    })
    .sort();
}

beforeAll(async () => {
  photograph = await smallJpeg();
  root = await writeContentRoot({
    ...smallOffice,
    ...bulletin('rut', { attachments, images }, words('rut')),
    'bulletins/2024/rut/ds.csv': list,
    'bulletins/2024/rut/anh.jpg': photograph,
    ...bulletin(
      'xoa',
      { attachments },
      `${words('con')}\n\nRiêng ông Trần Mẫu ở nhà số bảy nhận ba triệu đồng.`,
    ),
    'bulletins/2024/xoa/ds.csv': pay,
    ...bulletin('mau', { attachments }, words('mau')),
    'bulletins/2024/mau/ds.csv': form,
    ...bulletin('mau-rut', { attachments }, words('mau')),
    'bulletins/2024/mau-rut/ds.csv': form,
    'pages/cu.mdx': page(words('trang')),
  });
  const { code, output } = await build();
  expect(code, output).toBe(0);
}, 300_000);
afterAll(() => rm(dirname(root), { recursive: true }));

/** What was taken back stays so through a release that changes nothing of it. */
async function expectStillTaken(taken: unknown): Promise<void> {
  expect((await build()).manifest?.takenContents).toEqual(taken);
}

test('releases remember what was taken back, and refuse it at any place until it is named', async () => {
  for (const path of ['rut/ds.csv', 'rut/anh.jpg', 'xoa/ds.csv', 'mau-rut/ds.csv'])
    await rm(join(root, 'bulletins/2024', path));
  await rm(join(root, 'pages/cu.mdx'));
  await write({
    ...bulletin('rut', withdrawal, words('rut')),
    ...bulletin('mau-rut', withdrawal, words('mau')),
    ...bulletin('xoa', { privacy: '{ redacted: true }' }, words('con')),
    'site.yaml': `${smallOffice['site.yaml']}takenBack: [/cu/]\n`,
  });
  expect(await check()).toEqual([]);
  const taking = await build();
  expect(taking.code, taking.output).toBe(0);
  const names = taking.manifest?.takenContents?.map(({ name }) => name);
  expect(names).toEqual(['/cu/', '2024/rut', '2024/xoa']);

  if (IS_THOROUGH) await expectStillTaken(taking.manifest?.takenContents);

  await write({
    ...bulletin('moi', { attachments, images }, words('khac')),
    'bulletins/2024/moi/ds.csv': list,
    'bulletins/2024/moi/anh.jpg': photograph,
    ...bulletin('nua', { attachments: '[{ src: ./ds.csv, title: Mẫu }]' }, words('mau')),
    'bulletins/2024/nua/ds.csv': form,
    ...bulletin(
      'xoa',
      { attachments, privacy: '{ redacted: true }' },
      `${words('con')}\n\nRiêng ông Trần Mẫu ở nhà số bảy nhận ba triệu đồng.`,
    ),
    'bulletins/2024/xoa/ds.csv': pay,
    ...bulletin('loi', {}, `Tin khác hẳn.\n\n${words('rut')}`),
    'pages/cu-moi.mdx': page(words('trang')),
  });
  const told = [
    'BT-746 bulletins/2024/loi/index.mdx 2024/rut words',
    'BT-746 bulletins/2024/moi/anh.jpg 2024/rut file',
    'BT-746 bulletins/2024/moi/ds.csv 2024/rut file',
    'BT-746 bulletins/2024/xoa/ds.csv 2024/xoa file',
    'BT-746 bulletins/2024/xoa/index.mdx 2024/xoa words',
    'BT-746 pages/cu-moi.mdx /cu/ words',
  ];
  expect(await check()).toEqual(told);
  const refused = await build();
  expect(refused.code).not.toBe(0);
  for (const file of new Set(told.map((line) => line.split(' ')[1]!))) expect(refused.output).toContain(file);
  expect(existsSync(join(refused.dist, 'tin/2024/moi'))).toBe(false);

  const named = { BANTIN_RESTORE: '2024/rut 2024/xoa /cu/' };
  expect(await check(named)).toEqual([]);
  const restored = await build(named);
  expect(restored.code, restored.output).toBe(0);
  expect(await readFile(join(restored.dist, 'tin/2024/moi/ds.csv'), 'utf8')).toBe(list);
  expect(restored.manifest?.takenContents).toEqual([]);
  expect(await check()).toEqual([]);
}, 600_000);
