import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeInterlacedPng, makePlainPng, type PlainPixels } from '../support/large-png.ts';
import { scaleWork } from '../support/measured-work.ts';
import { PROJECT } from '../support/project.ts';
import { drawEvenly, IS_THOROUGH } from '../support/thorough.ts';

const RGBA_16 = { bits: 16, colour: 'rgba' } as const;
const RGB_8 = { bits: 8, colour: 'rgb' } as const;
const PALETTE_1 = { bits: 1, colour: 'palette' } as const;

/** Pictures within 100 megapixels: those with a side that no camera makes, and the longest and largest that are taken. */
const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  ...plain('too-large', RGB_8, [1_000_000, 100], [100, 1_000_000], [500_000, 200]),
  ...plain('too-large', RGBA_16, [100_000, 500], [30_001, 8], [8, 30_001], [8_000, 6_500]),
  ...plain('too-large', PALETTE_1, [1_000_000, 100]),
  ...plain('taken', RGBA_16, [30_000, 1_600], [1_600, 30_000]),
  ...plain('taken', RGB_8, [30_000, 3_333], [3_333, 30_000]),
  ...plain('taken', PALETTE_1, [30_000, 3_333]),
  'taken-interlaced.png': () => makeInterlacedPng(30_000, 1_650),
  'too-large-interlaced-high.png': () => makeInterlacedPng(30_000, 3_300),
  'too-large-interlaced.png': () => makeInterlacedPng(50_000, 100),
  'too-large-wide.jpg': () => draw(65_000, 1_500).jpeg().toBuffer(),
  'too-large-high.jpg': () => draw(1_500, 65_000).jpeg().toBuffer(),
  'taken-wide.jpg': () => draw(30_000, 3_333).jpeg().toBuffer(),
  'taken-turned.jpg': () => draw(3_333, 30_000).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'taken-progressive.jpg': () =>
    draw(30_000, 3_333).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  'taken-wide.webp': () =>
    draw(16_383, 6_100).ensureAlpha(0.5).webp({ lossless: true, effort: 0 }).toBuffer(),
  'taken-high.webp': () => draw(6_100, 16_383).webp({ effort: 0 }).toBuffer(),
};

function plain(told: string, pixels: PlainPixels, ...sizes: readonly (readonly [number, number])[]) {
  return Object.fromEntries(
    sizes.map(([width, height]) => [
      `${told}-${pixels.colour}-${pixels.bits}-${width}x${height}.png`,
      () => makePlainPng(width, height, pixels),
    ]),
  );
}

function draw(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#7a8' } });
}

interface Measured {
  file: string;
  told: string;
  seconds: number;
  megabytes: number;
}

/** Seconds of work for one picture, at most. Beside other tests a picture of 300 MB takes longer, whatever the yardstick says. */
const MOST_WORK = IS_THOROUGH ? 5 : 10;

/** One of so many neighbours in that list is tried by `npm test`: making such a picture takes seconds, too. */
const SHARE = 5;
const SEED = 1;

/** What became of some pictures in one process, and the seconds of work that the dearest of them takes. */
async function decode(files: readonly string[]): Promise<{ measured: Measured[]; work: number }> {
  const script = join(PROJECT, 'tests/support/decode-shapes.ts');
  let measured: Measured[] = [];
  const work = await scaleWork(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...files]);
    measured = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Measured);
    return Math.max(...measured.map(({ seconds }) => seconds));
  }, MOST_WORK);
  return { measured, work };
}

const isTaken = (name: string) => name.startsWith('taken-');

test('pictures of every shape and format are told or decoded, each with 5 s of work and within 1 GB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-shapes-'));
  const drawn = drawEvenly(Object.keys(pictures), SHARE, SEED);
  const taken = drawn.filter(isTaken);
  const refused = drawn.filter((name) => !isTaken(name));
  expect(Math.min(taken.length, refused.length)).toBeGreaterThan(0);
  for (const name of drawn) await writeFile(join(folder, name), await pictures[name]!());
  const fileOf = (name: string) => join(folder, name);
  // What one picture took would hide what the next takes; those that are not decoded share a process.
  const runs = [refused.map(fileOf), ...taken.map((name) => [fileOf(name)])];
  const measured: Measured[] = [];
  for (const run of runs) {
    const decoded = await decode(run);
    expect(decoded.work, run.join()).toBeLessThan(MOST_WORK);
    measured.push(...decoded.measured);
  }
  expect(measured).toHaveLength(drawn.length);
  for (const { file, told, seconds, megabytes } of measured) {
    console.log(`${basename(file)}: ${told}, ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
    expect(basename(file)).toMatch(new RegExp(`^${told}-`));
    expect(megabytes, file).toBeLessThan(1024);
  }
  await rm(folder, { recursive: true });
}, 300_000);
