import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinText, smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { runCheck, startCheck } from '../support/run-check.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

/** Enough for work to be left where a busy machine kills late and a fast disk repairs soon. */
const BULLETINS = 280;
/** Milliseconds from the first repaired file to the kill; each run goes on where the one before was ended. */
const DELAYS = IS_THOROUGH ? [0, 3, 10, 25, 50, 90, 140] : [0, 3, 10, 25, 50];

const folderOf = (index: number) => `bulletins/2024/tin-${index}`;

/** A bulletin before its repair, between its two repairs and after them. */
function stagesOf(index: number): [string, string, string] {
  const write = (words: string, name: string) => {
    const fields = {
      id: `tin-${index}`,
      title: `Hội nghị thử nghiệm số ${index}`,
      images: `[{ src: ./${name}, alt: Toàn cảnh }]`,
    };
    return bulletinText(fields, `${words} ${index}\n\n`.repeat(40));
  };
  const repaired = 'Đồng chí dự hội nghị';
  const broken = `\u00D0ồng chí dự\u200B ${'hội nghị'.normalize('NFD')}`;
  return [write(broken, 'ANH.JPG'), write(repaired, 'ANH.JPG'), write(repaired, 'anh.jpg')];
}

let root: string;
let picture: Buffer;

beforeAll(async () => {
  picture = await smallJpeg();
  const files = Array.from({ length: BULLETINS }, (_, index) => [
    [`${folderOf(index)}/index.mdx`, stagesOf(index)[0]],
    [`${folderOf(index)}/ANH.JPG`, picture],
  ]).flat();
  root = await writeContentRoot(Object.fromEntries(files) as Record<string, string | Buffer>);
});

afterAll(() => rm(dirname(root), { recursive: true }));

/** What is neither old nor new, and how many texts are new. */
async function survey(): Promise<{ halves: string[]; repaired: number }> {
  const halves: string[] = [];
  let repaired = 0;
  for (let index = 0; index < BULLETINS; index += 1) {
    const folder = join(root, folderOf(index));
    const names = await readdir(folder);
    const text = await readFile(join(folder, 'index.mdx'), 'utf8');
    if (!stagesOf(index).includes(text)) halves.push(`${index}/index.mdx`);
    if (text !== stagesOf(index)[0]) repaired += 1;
    const [name = '', ...others] = names.filter((each) => each !== 'index.mdx');
    const isWhole = name.toLowerCase() === 'anh.jpg' && picture.equals(await readFile(join(folder, name)));
    if (!isWhole || others.length > 0) halves.push(`${index}/${names.join(' ')}`);
  }
  return { halves, repaired };
}

/** Starts a repair and kills it so long after it tells of its first file; `false` when it ended before. */
async function killAfter(delay: number): Promise<boolean> {
  const child = startCheck(root, ['--fix']);
  const ended = once(child, 'exit');
  child.stdout?.resume();
  await Promise.race([once(child.stderr!, 'data'), ended]);
  child.stderr?.resume();
  await wait(delay);
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  return signal === 'SIGKILL';
}

test('a repair that is killed at any moment leaves every file old or new, and the next one ends the work', async () => {
  const progress: number[] = [];
  let kills = 0;
  for (const delay of DELAYS) {
    if (await killAfter(delay)) kills += 1;
    const { halves, repaired } = await survey();
    expect(halves).toEqual([]);
    progress.push(repaired);
  }
  // Kills that all came before or after the work would prove nothing.
  expect(kills).toBeGreaterThan(3);
  expect(progress.filter((repaired) => repaired > 0 && repaired < BULLETINS).length).toBeGreaterThan(2);

  const { code, out } = await runCheck(root, ['--fix']);
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    `Đã kiểm tra ${BULLETINS} bản tin: không có lỗi, không có cảnh báo.`,
  ]);
  for (let index = 0; index < BULLETINS; index += 1) {
    expect(await readFile(join(root, folderOf(index), 'index.mdx'), 'utf8')).toBe(stagesOf(index)[2]);
  }
}, 240_000);
