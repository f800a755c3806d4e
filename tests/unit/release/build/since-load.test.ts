import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTree } from '../../../../src/gate/tree.ts';
import { stopIfChanged } from '../../../../src/release/build/since-load.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../../../support/content-root.ts';

const NOTE = join(dirname(BULLETIN), 'phu-luc.pdf');
const PICTURE = join(dirname(BULLETIN), 'anh.jpg');

/** A content root that has been read, and its files as they were then. */
async function readRoot() {
  const files = { [BULLETIN]: bulletinText(), [NOTE]: '%PDF-1.4 một', [PICTURE]: await smallJpeg() };
  const root = await writeContentRoot(files);
  onTestFinished(() => rm(dirname(root), { recursive: true }));
  return { root, listing: (await readTree(root)).listing };
}

test('files that are as they were read stop nothing', async () => {
  const { root, listing } = await readRoot();
  await expect(stopIfChanged(root, [NOTE, PICTURE], listing)).resolves.toBeUndefined();
});

test.each([
  ['written anew, in the same length', NOTE, (file: string) => writeFile(file, '%PDF-1.4 bốn')],
  ['deleted', NOTE, (file: string) => rm(file)],
  ['replaced', PICTURE, (file: string) => writeFile(file, 'một')],
] as const)('a file that was %s since it was read is named', async (_, path, change) => {
  const { root, listing } = await readRoot();
  await change(join(root, path));
  await expect(stopIfChanged(root, [NOTE, PICTURE], listing)).rejects.toThrow(buildWords().changedFile(path));
});
