import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { buildSite } from '../support/build-site.ts';
import { bulletinText } from '../support/content-root.ts';
import { moveProject } from '../support/move-project.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const TOLD = 'bulletins/2023/dem-giao-luu-guong-sang-giua-doi-thuong';
const OTHER = 'bulletins/2024/trao-bang-khen-phong-trao-nong-thon-moi';
const PICTURE = 'trao-bang-khen.jpg';
const LIST = 'decisions/2026/163-qd-ubnd/awards.csv';
const ADDED = 'bulletins/2024/tin-moi-them';

let project: string;
let root: string;

beforeAll(async () => {
  ({ project, root } = await moveProject('tests/fixtures/sites/demo'));
  const { code, output } = await buildSite(root, {}, project);
  expect(code, output).toBe(0);
});

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

/** The sums of the site as it is built over what earlier builds left, and as it is built from nothing. */
async function buildBothWays(): Promise<[Map<string, string>, Map<string, string>]> {
  const over = await buildSite(root, {}, project);
  expect(over.code, over.output).toBe(0);
  const copy = join(await mkdtemp(join(tmpdir(), 'bantin-sach-')), 'noi-dung');
  await cp(root, copy, { recursive: true });
  const clean = await buildSite(copy, {}, project);
  expect(clean.code, clean.output).toBe(0);
  const sums: [Map<string, string>, Map<string, string>] = [
    await sumFiles(over.dist),
    await sumFiles(clean.dist),
  ];
  await rm(join(copy, '..'), { recursive: true });
  return sums;
}

const mutations: Readonly<Record<string, () => Promise<void>>> = {
  'one body changed': () =>
    edit(join(root, TOLD, 'index.mdx'), (text) => `${text}\nMột câu mới được thêm vào.\n`),
  'one title changed': () =>
    edit(join(root, TOLD, 'index.mdx'), (text) =>
      text.replace(/^title: .*$/mu, 'title: Một nhan đề khác hẳn'),
    ),
  'one bulletin added': async () => {
    await mkdir(join(root, ADDED));
    const fields = { id: 'mau-2024-0503-99', title: 'Bản tin vừa được thêm vào', section: 'thong-bao' };
    await writeFile(join(root, ADDED, 'index.mdx'), bulletinText(fields));
  },
  'one bulletin removed, its address led on': async () => {
    await rm(join(root, ADDED), { recursive: true });
    await edit(join(root, TOLD, 'index.mdx'), (text) =>
      text.replace('\nsection:', '\naliases: [/tdkt/tin/2024/tin-moi-them/]\nsection:'),
    );
  },
  'one image replaced': () => cp(join(root, OTHER, PICTURE), join(root, TOLD, 'san-khau.jpg')),
  'one row of a list changed': () =>
    edit(join(root, LIST), (text) => text.replace(',Nông dân,', ',Thợ mộc,')),
  'a component changed': () =>
    edit(join(project, 'src/components/BulletinCard.astro'), (text) =>
      text.replace(/(<article\b)/u, '$1 data-part="doi"'),
    ),
};

describe('a build over what earlier builds left is that from nothing, to the byte', () => {
  it.each(Object.keys(mutations))('%s', async (name) => {
    await mutations[name]!();
    const [over, clean] = await buildBothWays();
    expect(Object.fromEntries(over)).toEqual(Object.fromEntries(clean));
  });
});
