/**
 * How long the offline edition of 5,000 bulletins with two small photographs each takes, how much memory, and how long a
 * search takes from a disk: `npm run bench:offline -- [bulletins] [folder]`. Builds the site first; that time is not
 * counted. A folder that is named keeps the site, and the next run measures without building it again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { getFolders } from '../../src/folders.ts';
import { openDiskPage, type ReaderName } from '../offline/disk-reader.ts';
import { EDITION_DATE, unpack } from '../offline/packages.ts';
import { buildSite } from '../support/build-site.ts';
import { bulletinText, smallOffice } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';

const count = Number(process.argv[2] ?? 5000);
const kept = process.argv[3];
const LIMITS = { seconds: 180, megabytes: 1500, first: 1500, following: 300 };

// A small generator of its own, so that every run measures the same.
let state = 1;
const random = (below: number): number => {
  state = (state * 48_271) % 0x7fff_ffff;
  return state % below;
};
const WORDS = (
  'thi đua khen thưởng phong trào hội nghị sơ kết tổng kết huyện Thanh Liêm tỉnh cơ quan đơn vị tập thể cá nhân ' +
  'bằng khen giấy khen chiến sĩ lao động tiên tiến nông thôn mới đồng chí chủ tịch ủy ban nhân dân phòng nội vụ ' +
  'triển khai nhiệm vụ kết quả đổi mới sáng tạo chất lượng hiệu quả điển hình gương người tốt việc tốt'
).split(' ');
const NAMES = [
  'Đỗ Hồng Hà',
  'Nguyễn Anh Chức',
  'Trần Văn Mẫu',
  'Lê Thị Thử',
  'Phạm Đình Chữ',
  'Hoàng Giả Tưởng',
];
const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
const sentence = (): string =>
  `Đồng chí ${pick(NAMES)} ${Array.from({ length: 40 }, () => pick(WORDS)).join(' ')}.`;

async function writeRoot(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'site.yaml'), String(smallOffice['site.yaml']));
  const photographs = await drawPhotographs();
  for (let index = 0; index < count; index += 1) {
    const day = `${2015 + (index % 10)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const folder = join(root, 'bulletins', day.slice(0, 4), `ban-tin-${index}`);
    await mkdir(folder, { recursive: true });
    const images = ['anh-1', 'anh-2'].map((name) => `{ src: ./${name}.jpg, alt: Ảnh thử số ${index} }`);
    const fields = {
      id: `tin-${index}`,
      title: `Bản tin thử số ${index} về ${pick(WORDS)} ${pick(WORDS)}`,
      date: day,
      publishedOn: day,
      images: `[${images.join(', ')}]`,
    };
    const body = Array.from({ length: 12 }, sentence).join('\n\n');
    await writeFile(join(folder, 'index.mdx'), bulletinText(fields, `${body}\n`));
    for (const name of ['anh-1', 'anh-2']) {
      await writeFile(join(folder, `${name}.jpg`), withComment(pick(photographs), `${index} ${name}`));
    }
  }
}

/** Drawing ten thousand photographs would take longer than packing them, so a few are told apart by a comment. */
async function drawPhotographs(): Promise<Buffer[]> {
  const drawings = Array.from({ length: 20 }, (_, index) => {
    const noise = { type: 'gaussian', mean: 100 + index, sigma: 20 } as const;
    const create = { width: 320, height: 213, channels: 3, background: '#888', noise } as const;
    return sharp({ create }).jpeg({ quality: 60 }).toBuffer();
  });
  return Promise.all(drawings);
}

/** The photograph with a comment behind its first two bytes. */
function withComment(photograph: Buffer, words: string): Buffer {
  const comment = Buffer.from(`\xff\xfe\0\0${words}`, 'latin1');
  comment.writeUInt16BE(comment.length - 2, 2);
  return Buffer.concat([photograph.subarray(0, 2), comment, photograph.subarray(2)]);
}

/** Runs the command and watches its memory as the kernel counts it. */
async function measure(content: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const words = [join(PROJECT, 'scripts/offline.ts'), '--date', EDITION_DATE, '--out', out];
  const env = { ...process.env, BANTIN_CONTENT: content };
  const child = spawn(process.execPath, words, { cwd: PROJECT, env, stdio: 'inherit' });
  let megabytes = 0;
  const watch = setInterval(() => {
    const file = `/proc/${child.pid}/status`;
    const peak = existsSync(file) ? /VmHWM:\s+(\d+)/u.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
    megabytes = Math.max(megabytes, Number(peak ?? 0) / 1024);
  }, 200);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`The command ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes };
}

const QUERIES = [
  'do hong ha',
  'Nguyễn Anh Chức',
  'thi đua khen thưởng',
  '"thi đua khen thưởng"',
  'thanh liem',
  'gương',
];

/** Every reader opens the search page anew, so that a first search is one. */
async function measureSearch(name: ReaderName, bag: string): Promise<{ first: number; following: number }> {
  const asked = await openDiskPage(name);
  const isKept = await asked.isKeptFromOtherFiles(bag);
  await asked.close();
  if (!isKept) throw new Error(`${name} lets pages read other files`);
  const page = await openDiskPage(name);
  const open = performance.now();
  await page.open(join(bag, 'data/site/tim-kiem/index.html'), '?q=thi+%C4%91ua');
  await page.waitFor(() => document.querySelectorAll('[data-part="link"]').length > 0, undefined);
  const first = performance.now() - open;
  const times: number[] = [];
  for (const query of QUERIES) times.push(await page.evaluate(timeSearch, query));
  await page.close();
  return { first, following: times.sort((a, b) => a - b)[Math.floor(times.length / 2)]! };
}

/** From the moment a search begins to the moment that its results stand on the page; the pause for typing is not counted. */
function timeSearch(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[data-part="field"]')!;
  const results = document.querySelector('[data-part="results"]')!;
  field.value = query;
  const begun = performance.now();
  field.form!.requestSubmit();
  return new Promise((done) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      done(performance.now() - begun);
    }).observe(results, { childList: true });
  });
}

async function build(root: string): Promise<void> {
  await writeRoot(root);
  const begun = performance.now();
  const { code, output } = await buildSite(root);
  if (code !== 0) throw new Error(output);
  console.log(`build: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

const place = kept === undefined ? await mkdtemp(join(tmpdir(), 'bantin-bench-')) : resolve(kept);
const root = join(place, 'noi-dung');
if (!existsSync(getFolders({ BANTIN_CONTENT: root }, PROJECT).dist)) await build(root);
const out = join(await mkdtemp(join(tmpdir(), 'bantin-bench-out-')), 'goi.zip');
const packed = await measure(root, out);
const size = (await stat(out)).size / 1_000_000;
console.log(
  `${count} bulletins packed: ${packed.seconds.toFixed(1)} s, ${packed.megabytes.toFixed(0)} MB of memory, ${size.toFixed(0)} MB`,
);
const bag = await unpack(out);
let isFast = packed.seconds <= LIMITS.seconds && packed.megabytes <= LIMITS.megabytes;
for (const name of ['Chromium', 'Firefox'] as const) {
  const { first, following } = await measureSearch(name, bag);
  console.log(`${name}: first results ${first.toFixed(0)} ms, following ${following.toFixed(0)} ms (median)`);
  isFast &&= first <= LIMITS.first && following <= LIMITS.following;
}
const made = [dirname(out), dirname(bag), ...(kept === undefined ? [place] : [])];
await Promise.all(made.map((folder) => rm(folder, { recursive: true })));
process.exitCode = isFast ? 0 : 1;
