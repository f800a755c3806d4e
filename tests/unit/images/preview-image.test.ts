import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { namePreview, type PreviewCard } from '../../../src/images/preview-card.ts';
import { openPreviewFont } from '../../../src/images/preview-font.ts';
import { drawPreview } from '../../../src/images/preview-image.ts';
import { makePreviews } from '../../../src/images/preview-make.ts';

const card: PreviewCard = {
  office: 'Phòng Thử nghiệm (hư cấu)',
  title: 'Đại hội Thi đua yêu nước lần thứ nhất',
  section: 'Tin tức',
  day: '4/5/2024',
  accent: '#9d1c20',
};

const LETTERS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((letter) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (letter + mark).normalize('NFC')),
);

/** The rows of pixels, of 630, that hold anything dark where the title stands. */
async function findInkedRows(jpeg: Buffer): Promise<number[]> {
  const { data, info } = await sharp(jpeg)
    .extract({ left: 88, top: 120, width: 1040, height: 400 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, row) => row).filter((row) =>
    data.subarray(row * info.width, (row + 1) * info.width).some((value) => value < 100),
  );
}

describe('the font of previews', () => {
  it('has an outline for every Vietnamese letter', () => {
    const font = openPreviewFont('bold');
    const empty = [...LETTERS, 'đ', 'Đ', '“', '”', '–', '…'].filter(
      (letter) => font.outline(letter, 0, 0, 40) === '',
    );
    expect(empty).toEqual([]);
  });

  it('draws decomposed letters like composed ones', () => {
    const font = openPreviewFont('regular');
    expect(font.outline('Ẫ'.normalize('NFD'), 0, 0, 40)).toBe(font.outline('Ẫ', 0, 0, 40));
  });
});

describe('a preview', () => {
  it('is a JPEG of 1200 × 630', async () => {
    const { format, width, height } = await sharp(await drawPreview(card)).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
  });

  it('keeps the longest title that the schema permits, in capitals, between office and foot', async () => {
    const title = 'ĐẠI HỘI ĐIỂN HÌNH TIÊN TIẾN Ẫ Ộ Ặ '.repeat(6).slice(0, 200).trim();
    const rows = await findInkedRows(await drawPreview({ ...card, title }));
    expect(Math.min(...rows)).toBeGreaterThan(5);
    expect(Math.max(...rows)).toBeLessThan(399);
  });

  it('cuts a word that no line can hold', async () => {
    const title = 'W'.repeat(200);
    const edge = await sharp(await drawPreview({ ...card, title }))
      .extract({ left: 1140, top: 0, width: 60, height: 630 })
      .greyscale()
      .raw()
      .toBuffer();
    expect(edge.every((value) => value > 200)).toBe(true);
  });

  it('has bytes that depend on no font of the machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-khong-phong-chu-'));
    const config = join(folder, 'fonts.conf');
    await writeFile(config, '<?xml version="1.0"?><fontconfig></fontconfig>');
    const program = `
      import { createHash } from 'node:crypto';
      import { drawPreview } from '${new URL('../../../src/images/preview-image.ts', import.meta.url).href}';
      console.log(createHash('sha256').update(await drawPreview(${JSON.stringify(card)})).digest('hex'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, FONTCONFIG_FILE: config, LC_ALL: 'C' },
    });
    const here = createHash('sha256')
      .update(await drawPreview(card))
      .digest('hex');
    expect(stdout.trim()).toBe(here);
  });
});

describe('previews of a build', () => {
  it('are drawn once and then taken from the cache, by the words that they show', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-anh-xem-truoc-'));
    const options = {
      cards: [card, { ...card }],
      cacheFolder: join(folder, 'cache'),
      outFolder: join(folder, 'out'),
    };
    expect(await makePreviews(options)).toEqual({ made: 1, reused: 0 });
    expect(await makePreviews(options)).toEqual({ made: 0, reused: 1 });
    expect(await readdir(options.outFolder)).toEqual([namePreview(card)]);
    expect(namePreview({ ...card, title: 'Tiêu đề khác' })).not.toBe(namePreview(card));
  });

  it('are drawn anew when the cache holds other bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-anh-xem-truoc-'));
    const options = { cards: [card], cacheFolder: join(folder, 'cache'), outFolder: join(folder, 'out') };
    await makePreviews(options);
    await writeFile(join(options.cacheFolder, namePreview(card)), 'x');
    expect(await makePreviews(options)).toEqual({ made: 1, reused: 0 });
  });
});
