import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPhotograph } from '../../../src/images/photograph.ts';
import { choosePhotograph, namePreview, type PreviewCard } from '../../../src/images/preview-card.ts';
import { openPreviewFont } from '../../../src/images/preview-font.ts';
import { drawPreview } from '../../../src/images/preview-image.ts';
import { makePreviews } from '../../../src/images/preview-make.ts';
import { layOut } from '../../../src/images/preview-photograph.ts';

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

/** A photograph of one colour above and another below, as a file. */
async function makeHalves(width: number, height: number): Promise<Buffer> {
  const half = Math.round(height / 2);
  return sharp({ create: { width, height, channels: 3, background: '#2040c0' } })
    .composite([
      {
        input: { create: { width, height: height - half, channels: 3, background: '#c08020' } },
        left: 0,
        top: half,
      },
    ])
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The colour of a preview at a place. */
async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel];
}

describe('a preview with a photograph', () => {
  const withPhotograph = (width: number, height: number): PreviewCard => ({
    ...card,
    photograph: { hash: '0'.repeat(32), width, height },
  });

  it('shows it above a band with the title, the edge of the band in the colour of the office', async () => {
    const jpeg = await drawPreview(withPhotograph(1500, 1000), await makeHalves(1500, 1000));
    const { format, width, height } = await sharp(jpeg).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    const [red, , blue] = await colourAt(jpeg, 600, 40);
    expect(blue! - red!).toBeGreaterThan(100);
    const rows = await Promise.all(
      Array.from({ length: 630 }, async (_, row) => [row, await colourAt(jpeg, 20, row)] as const),
    );
    const isAccent = ([r, g, b]: number[]) => r! > 120 && g! < 80 && b! < 80;
    const edge = rows.filter(([, colour]) => isAccent(colour)).map(([row]) => row);
    expect(edge.length).toBeGreaterThan(5);
    // More than half of the height is photograph; below the edge all is paper beside the words.
    expect(edge[0]).toBeGreaterThan(315);
    const below = rows.slice(edge.at(-1)! + 4).flatMap(([, colour]) => colour);
    expect(Math.min(...below)).toBeGreaterThan(240);
    const words = await sharp(jpeg)
      .extract({ left: 88, top: edge.at(-1)! + 4, width: 1000, height: 60 })
      .greyscale()
      .raw()
      .toBuffer();
    expect(words.some((value) => value < 80)).toBe(true);
  });

  it('shows one that is higher than wide as a whole', async () => {
    const jpeg = await drawPreview(withPhotograph(800, 1200), await makeHalves(800, 1200));
    const [, , top] = await colourAt(jpeg, 600, 4);
    const [bottom] = await colourAt(jpeg, 600, 380);
    expect(top).toBeGreaterThan(150);
    expect(bottom).toBeGreaterThan(150);
    expect((await colourAt(jpeg, 40, 40)).every((value) => value > 200)).toBe(true);
  });

  it('gives the same bytes each time', async () => {
    const file = await makeHalves(1500, 1000);
    const [one, other] = [
      await drawPreview(withPhotograph(1500, 1000), file),
      await drawPreview(withPhotograph(1500, 1000), file),
    ];
    expect(one.equals(other)).toBe(true);
  });

  it('is laid out without a gap, and loses no more than a third of what is cut at the top', () => {
    let count = 0;
    const side = fc.integer({ min: 315, max: 12_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 320, max: 460 }), (width, height, room) => {
        const { scaled, cut, left } = layOut({ width, height }, { width: 1200, height: room });
        const isWide = width / height >= 1.25;
        expect(cut.left + cut.width).toBeLessThanOrEqual(scaled.width);
        expect(cut.top + cut.height).toBeLessThanOrEqual(scaled.height);
        expect(left + cut.width).toBeLessThanOrEqual(1200);
        const whole = { left: 0, top: 0, ...scaled };
        expect(cut).toEqual(isWide ? { ...cut, width: 1200, height: room } : whole);
        expect(cut.top).toBeLessThanOrEqual((scaled.height - cut.height) / 3);
        count += 1;
      }),
      { seed: 18, numRuns: 1000 },
    );
    console.info(`${count} photographs laid out`);
  });

  it('takes the first that is large enough, or none', () => {
    const small = { hash: 'a', width: 599, height: 900 };
    const large = { hash: 'b', width: 900, height: 600 };
    expect(choosePhotograph([small, large])).toBe(large);
    expect(choosePhotograph([small])).toBeUndefined();
  });

  it('is drawn from the file that was inspected, and from no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-anh-xem-truoc-'));
    const bytes = await makeHalves(1500, 1000);
    const inspected = await inspectPhotograph(bytes, 'a.jpg');
    if ('fault' in inspected) throw new Error(inspected.fault);
    const file = join(folder, 'a.jpg');
    await writeFile(file, bytes);
    const source = { card: { ...card, photograph: inspected }, photograph: { file, photograph: inspected } };
    const folders = { cacheFolder: join(folder, 'cache'), outFolder: join(folder, 'out') };
    expect(await makePreviews({ sources: [source], ...folders })).toEqual({ made: 1, reused: 0 });
    const made = await readFile(join(folders.outFolder, namePreview(source.card)));
    expect(made.equals(await drawPreview(source.card, bytes))).toBe(true);
    await writeFile(file, await makeHalves(1400, 1000));
    await rm(folders.cacheFolder, { recursive: true });
    await expect(makePreviews({ sources: [source], ...folders })).rejects.toThrow('changed');
  });
});

describe('previews of a build', () => {
  const withoutPhotograph = { card, photograph: undefined };

  it('are drawn once and then taken from the cache, by what they show', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-anh-xem-truoc-'));
    const options = {
      sources: [withoutPhotograph, { ...withoutPhotograph }],
      cacheFolder: join(folder, 'cache'),
      outFolder: join(folder, 'out'),
    };
    expect(await makePreviews(options)).toEqual({ made: 1, reused: 0 });
    expect(await makePreviews(options)).toEqual({ made: 0, reused: 1 });
    expect(await readdir(options.outFolder)).toEqual([namePreview(card)]);
    expect(namePreview({ ...card, title: 'Tiêu đề khác' })).not.toBe(namePreview(card));
    expect(namePreview({ ...card, photograph: { hash: 'a', width: 900, height: 600 } })).not.toBe(
      namePreview(card),
    );
  });

  it('are drawn anew when the cache holds other bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-anh-xem-truoc-'));
    const options = {
      sources: [withoutPhotograph],
      cacheFolder: join(folder, 'cache'),
      outFolder: join(folder, 'out'),
    };
    await makePreviews(options);
    await writeFile(join(options.cacheFolder, namePreview(card)), 'x');
    expect(await makePreviews(options)).toEqual({ made: 1, reused: 0 });
  });
});
