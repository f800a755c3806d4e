import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HANDBOOK } from '../../../../src/authoring/handbook/handbook.ts';
import { runNew } from '../../../../src/authoring/new/run.ts';
import { authoringVi } from '../../../../src/strings/authoring.vi.ts';
import { taskLabels } from '../../../../src/strings/editor.vi.ts';
import { vi as siteWords } from '../../../../src/strings/vi.ts';
import { writeContentRoot } from '../../../support/content-root.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';
import { readProjectFile } from '../../../support/project.ts';

const handbook = readProjectFile(HANDBOOK);

/** The arguments of each `npm run new` that the handbook shows by itself. */
const shown = [...handbook.matchAll(/^npm run new -- (.+)$/gmu)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
);

describe('the commands that the handbook shows', () => {
  let root: string;
  let photograph: Buffer;

  beforeEach(async () => {
    root = await writeContentRoot({});
    photograph = await makeTelephoneJpeg();
    await mkdir(join(root, 'anh/buoi chieu'), { recursive: true });
    for (const name of ['toan-canh.jpg', 'buoi chieu/Ảnh 2.JPG'])
      await writeFile(join(root, 'anh', name), photograph);
    vi.stubEnv('BANTIN_CONTENT', root);
    vi.stubEnv('INIT_CWD', root);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(dirname(root), { recursive: true });
  });

  const run = (args: readonly string[]) =>
    runNew(args, {
      project: dirname(root),
      isTerminal: false,
      moment: '2026-07-16T03:00:00Z',
      print: () => undefined,
    });

  test('make a draft without a question, add photographs, and leave the photographs that were given as they are', async () => {
    expect(shown.map(([flag]) => flag)).toEqual(['--title', '--to']);
    const [make, add] = shown as [string[], string[]];
    expect(await run(make)).toBe(0);
    const folder = 'bulletins/2026/hoi-nghi-so-ket-6-thang-dau-nam-2026';
    const made = await readFile(join(root, folder, 'index.mdx'), 'utf8');
    expect(made).toMatch(/^status: draft$/mu);
    expect(made).toContain('src: ./toan-canh.jpg');
    // The bulletin to which photographs are added is the one of the handbook's first example.
    const to = add.map((word) => (word.startsWith('2026/') ? folder.replace('bulletins/', '') : word));
    expect(await run(to)).toBe(0);
    expect(await readFile(join(root, folder, 'index.mdx'), 'utf8')).toContain('src: ./anh-2.jpg');
    for (const name of ['toan-canh.jpg', 'buoi chieu/Ảnh 2.JPG'])
      expect(photograph.equals(await readFile(join(root, 'anh', name)))).toBe(true);
  });
});

test('what the handbook quotes of programs is what they show', () => {
  const tasks = [...handbook.matchAll(/“(Bantin: [^”]+)”/gu)].map(([, label]) => label);
  expect(tasks).toEqual([taskLabels.new, taskLabels.check, taskLabels.preview]);
  expect(handbook).toContain(`“${authoringVi.new.placeAsTyped('').replace(': ', '')}”`);
  expect(handbook).toContain(`“${siteWords.unknown}”`);
});
