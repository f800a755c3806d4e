/**
 * How long the pictures of many photographs take, beside sharp alone making the same ones: `npm run bench:photographs --
 * [--photographs 1000] [--write]`. Both begin with nothing kept and work on two photographs at a time; ours inspects each one
 * first. `--write` puts the table into `tests/bench/photographs.md`. Needs Linux, and 2 MB of disk for each photograph.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { runAtMost } from '../../src/files/at-most.ts';
import { writeFileAtomically } from '../../src/files/atomic-file.ts';
import { PROJECT } from '../support/project.ts';
import { Random } from '../search/random.ts';
import { describeMachine } from './machine.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';

/** Six megapixels, as a telephone sends them on. */
const [WIDTH, HEIGHT] = [3000, 2000];
const REQUIRED = { ratio: 1.15, gigabytes: 1 };

/**
 * Photographs with the detail of real ones: soft shapes, and the noise of a sensor over them. Each is another part of one large
 * picture, so that none is like another to an encoder.
 */
async function writePhotographs(folder: string, count: number): Promise<void> {
  const [width, height] = [WIDTH + 500, HEIGHT + 500];
  const shapes = await sharp({
    create: { width: 70, height: 50, channels: 3, background: '#808080', noise: noiseOf(60) },
  })
    .resize(width, height, { kernel: 'cubic' })
    .raw()
    .toBuffer();
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: noiseOf(9) },
  })
    .blur(0.6)
    .raw()
    .toBuffer();
  const pixels = shapes.map((value, index) => Math.max(0, Math.min(255, value + grain[index]! - 128)));
  const scene = sharp(pixels, { raw: { width, height, channels: 3 } });
  const random = new Random(count);
  const parts = Array.from({ length: count }, (_, index) => ({
    file: join(folder, `anh-${index}.jpg`),
    part: { left: random.below(500), top: random.below(500), width: WIDTH, height: HEIGHT },
    brightness: 0.8 + random.below(40) / 100,
  }));
  await runAtMost(2, parts, async ({ file, part, brightness }) => {
    await scene.clone().extract(part).linear(brightness, 0).jpeg({ quality: 88 }).toFile(file);
  });
}

function noiseOf(sigma: number) {
  return { type: 'gaussian', mean: 128, sigma } as const;
}

async function measure(way: 'ours' | 'bare', photographs: string, work: string): Promise<MeasuredRun> {
  const out = join(work, way);
  await mkdir(out);
  const script = join(import.meta.dirname, 'photograph-work.ts');
  const run = await runMeasured([process.execPath, script, way, photographs, out], { cwd: PROJECT });
  await rm(out, { recursive: true });
  return run;
}

const { values } = parseArgs({
  options: {
    photographs: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.photographs);
const work = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
try {
  const photographs = join(work, 'goc');
  await mkdir(photographs);
  console.log(`drawing ${count} photographs …`);
  await writePhotographs(photographs, count);
  const ours = await measure('ours', photographs, work);
  const bare = await measure('bare', photographs, work);
  const table = formatTable(ours, bare);
  console.log(table);
  if (values.write) await writeFileAtomically(join(import.meta.dirname, 'photographs.md'), table);
} finally {
  await rm(work, { recursive: true });
}

function formatTable(ours: MeasuredRun, bare: MeasuredRun): string {
  const row = (name: string, { wall, cpu, peak }: MeasuredRun): string =>
    `| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} |`;
  const ratio = (ours.wall / bare.wall).toFixed(2);
  const gigabytes = (ours.peak / 1000).toFixed(2);
  return `# Pictures of many photographs

${count} photographs of ${WIDTH} × ${HEIGHT}, the derivatives of the default settings, ${describeMachine('sharp')}.

| | wall, s | CPU, s | peak memory, MB |
| --- | --: | --: | --: |
${row('Bantin, each photograph inspected', ours)}
${row('sharp alone', bare)}

| | measured | required |
| --- | --: | --: |
| wall, ours ÷ sharp alone | ${ratio} | ≤ ${REQUIRED.ratio} |
| peak memory, GB | ${gigabytes} | ≤ ${REQUIRED.gigabytes} |
`;
}
