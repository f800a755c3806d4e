import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { compareLooks, describeLook, looksAlike } from '../../../src/images/look.ts';
import { PROJECT } from '../../support/project.ts';

/** Photographs that are compared, at most, and how often different ones may look alike: those of the demo have one layout and few colours. */
const MOST = 20;
const MOST_FALSE = 0.01;

/** A photograph of nothing: soft spots of colours by chance. */
async function generate(seed: number): Promise<Buffer> {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pixels = Buffer.from(Array.from({ length: 12 * 8 * 3 }, () => Math.floor(64 + next() * 128)));
  return sharp(pixels, { raw: { width: 12, height: 8, channels: 3 } })
    .resize(600, 400)
    .jpeg()
    .toBuffer();
}

test('a photograph looks like itself however it is saved, and not like others', async () => {
  const paths = globSync('tests/fixtures/sites/demo/bulletins/**/*.{jpg,webp}', { cwd: PROJECT }).sort();
  const files = paths.slice(0, MOST).map((path) => readFile(join(PROJECT, path)));
  const all = [
    ...(await Promise.all(files)),
    ...(await Promise.all([1, 22, 333, 4444, 55_555].map(generate))),
  ];
  const unique = [...new Map(all.map((bytes) => [bytes.toString('base64'), bytes])).values()];
  const looks = await Promise.all(unique.map(describeLook));
  let [alike, pairs, missed, saved] = [0, 0, 0, 0];
  for (const [at, bytes] of unique.entries()) {
    const look = looks[at];
    if (look === undefined) continue;
    for (const other of looks.slice(0, at)) {
      if (other === undefined) continue;
      pairs += 1;
      if (looksAlike(look, other)) alike += 1;
    }
    for (const again of [
      sharp(bytes).autoOrient().jpeg({ quality: 60 }),
      sharp(bytes).autoOrient().resize(480).webp({ quality: 75 }),
    ]) {
      saved += 1;
      const other = await describeLook(await again.toBuffer());
      if (other === undefined || compareLooks(look, other) > 1) missed += 1;
    }
  }
  console.log(
    `looks: ${alike} of ${pairs} pairs of different pictures alike, ${missed} of ${saved} saved anew not known again`,
  );
  expect(pairs).toBeGreaterThan(200);
  expect(alike / pairs).toBeLessThan(MOST_FALSE);
  expect(missed / saved).toBeLessThan(0.1);
});

test('what is even, or no picture, has no look', async () => {
  const even = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#abc' } })
    .png()
    .toBuffer();
  expect(await describeLook(even)).toBeUndefined();
  expect(await describeLook(Buffer.from('x'))).toBeUndefined();
});
