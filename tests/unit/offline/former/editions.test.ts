import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { getFolders } from '../../../../src/folders.ts';
import { formatPredecessor } from '../../../../src/offline/former/predecessor.ts';
import { readFormer } from '../../../../src/offline/former/read-former.ts';
import { takeSources } from '../../../../src/offline/former/take-sources.ts';
import { openBag, type BagInfo } from '../../../../src/offline/package/bag.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';
import { offlineWords } from '../../../../src/offline/stop.ts';
import { runVerify } from '../../../../src/offline/verify/run.ts';

const words = offlineWords();
const LONG = `bulletins/2026/${'a'.repeat(100)}/${'anh-'.repeat(25)}dai.jpg`;

let shelf: string;

beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'Kho gói '));
});

/** A package with sources, of which one has a shorter name than its own; returns the ZIP. */
async function makeEditionOf(
  name: string,
  files: Record<string, string>,
  info: BagInfo = [],
  renamed = `data/content/${LONG},data/content/long/0011223344556677.jpg`,
): Promise<string> {
  const file = join(shelf, `${name}.zip`);
  const zip = await openZip(file);
  const day = info.find(([label]) => label === 'Bagging-Date')?.[1];
  const bag = openBag(zip, day === undefined ? name : `thu.example-${day}`);
  await bag.addTag('DOC-TRUOC.txt', 'Đọc trước.\r\n');
  for (const [path, text] of Object.entries(files)) await bag.addPayload(path, Buffer.from(text));
  await bag.addPayload('tables/renamed.csv', Buffer.from(`\uFEFFTên gốc,Tên trong gói\r\n${renamed}\r\n`));
  await bag.finish([
    ['External-Identifier', 'https://thu.example/'],
    ['Bag-Software-Agent', 'Bantin'],
    ...info,
  ]);
  await zip.close();
  return file;
}

const SOURCES = {
  'content/bulletins/2026/thu-hoi/index.mdx': '---\nid: thu-hoi\nstatus: withdrawn\n---\n\nĐã thu hồi.\n',
  'content/bulletins/2026/tin/index.mdx': '---\nid: tin\n---\n\nstatus: withdrawn là chữ của bài.\n',
  'content/long/0011223344556677.jpg': 'ảnh',
  'content/site.yaml': 'title: Trang thử\n',
  'public/favicon.svg': '<svg/>',
  'site/index.html': '<p>Trang</p>',
};

describe('an older edition', () => {
  test('tells what it holds under the names that the files had, and what was withdrawn there', async () => {
    const file = await makeEditionOf('cu', SOURCES, [
      ['Bagging-Date', '2025-11-30'],
      ['Bantin-Part', 'year 2026'],
    ]);
    const former = await readFormer(file);
    expect(former).toMatchObject({ day: '2025-11-30', part: 'year 2026' });
    expect(former.digest).toMatch(/^[0-9a-f]{128}$/u);
    expect([...former.sums.keys()]).toEqual([
      'bulletins/2026/thu-hoi/index.mdx',
      'bulletins/2026/tin/index.mdx',
      LONG,
      'site.yaml',
    ]);
    expect(['thu-hoi', 'tin'].map((slug) => former.isWithdrawn(`bulletins/2026/${slug}/`))).toEqual([
      true,
      false,
    ]);
  });

  test('is refused where it is not whole, or no edition', async () => {
    const file = await makeEditionOf('cu', SOURCES);
    const bytes = await readFile(file);
    bytes[bytes.indexOf('<p>Trang')]! ^= 1;
    await writeFile(file, bytes);
    await expect(readFormer(file)).rejects.toThrow(words.stopped.notWhole(file));
    await expect(readFormer(join(shelf, 'khong-co.zip'))).rejects.toThrow('Không có tệp hay thư mục');
  });
});

describe('the sources of an edition', () => {
  test('are copied out under their own names, however long', async () => {
    const file = await makeEditionOf('goi', SOURCES);
    const out = join(shelf, 'nguon');
    expect(await takeSources(file, out, getFolders())).toBe(5);
    expect(await readFile(join(out, 'noi-dung', LONG), 'utf8')).toBe('ảnh');
    expect(await readFile(join(out, 'public/favicon.svg'), 'utf8')).toBe('<svg/>');
    expect(await readdir(join(out, 'noi-dung'))).toEqual(['bulletins', 'site.yaml']);
    await expect(takeSources(file, out, getFolders())).rejects.toThrow(words.stopped.notEmpty(out));
  });

  test('are not copied to where a forged table leads, and nothing is left of them', async () => {
    const renamed = 'data/content/../../la.jpg,data/content/long/0011223344556677.jpg';
    const file = await makeEditionOf('goi', SOURCES, [], renamed);
    await expect(takeSources(file, join(shelf, 'nguon'), getFolders())).rejects.toThrow(
      words.stopped.notWhole(file),
    );
    expect(await readdir(shelf)).toEqual(['goi.zip']);
  });
});

describe('verify says of the edition before', () => {
  async function verify(path: string): Promise<{ code: number; said: string }> {
    const lines: string[] = [];
    const code = await runVerify(
      { path, key: undefined, caFile: undefined, logs: undefined, accepted: [] },
      (line) => lines.push(line),
    );
    return { code, said: lines.join('\n') };
  }

  const dated = (day: string): BagInfo => [['Bagging-Date', day]];

  test('whether it lies beside, and fits', async () => {
    const first = await makeEditionOf('cu', SOURCES, dated('2025-11-30'));
    const { day, digest } = await readFormer(first);
    const predecessor = formatPredecessor({ day, digest });
    const second = await makeEditionOf('moi', SOURCES, [
      ...dated('2026-11-30'),
      ['Bantin-Predecessor', predecessor],
    ]);
    const before = { day: '2025-11-30' };
    expect(await verify(second)).toMatchObject({ code: 0 });
    expect((await verify(second)).said).toContain(words.verify.predecessor.found(before, 'cu.zip'));
    expect((await verify(first)).said).not.toContain('Gói trước');
    const many = await verify(shelf);
    expect(many.said).toContain(`  ${words.verify.predecessor.found(before, 'cu.zip')}`);
    await rm(join(shelf, 'nhat-ky-kiem-tra'), { recursive: true });

    await cp(first, join(shelf, 'cat-di'));
    await makeEditionOf('khac', { ...SOURCES, 'site/index.html': 'khác' }, dated('2025-11-30'));
    await rm(first);
    expect((await verify(second)).said).toContain(words.verify.predecessor.other(before, 'khac.zip'));
    await rm(join(shelf, 'khac.zip'));
    expect((await verify(second)).said).toContain(words.verify.predecessor.absent(before, ''));
  });
});
