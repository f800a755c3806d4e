import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OfficeFile } from '../../../../src/authoring/office/files.ts';
import { readRecord, RECORD_FILE } from '../../../../src/authoring/office/record.ts';
import { renewFiles } from '../../../../src/authoring/office/renew.ts';
import { tellFiles } from '../../../../src/authoring/office/tell.ts';
import { makeEmptyFolder } from '../hook/checkout.ts';

const RECIPE = '.github/workflows/publish.yml';
const SITE = 'noi-dung/site.yaml';

/** The files of one version: a recipe in this form, and the words with which an office begins. */
const filesOf = (recipe: string): OfficeFile[] => [
  { path: RECIPE, contents: Buffer.from(recipe), isStarter: false },
  { path: SITE, contents: Buffer.from('title: Mẫu\n'), isStarter: true },
];

/** Brings an office to a version; what became of the recipe and of the site. */
async function renew(office: string, recipe: string, version = '1.0.0') {
  const record = (await readRecord(office)) ?? { version, files: {} };
  const states = await renewFiles(office, filesOf(recipe), record, version);
  return [states.get(RECIPE), states.get(SITE)];
}

const read = (office: string, path: string) => readFile(join(office, path), 'utf8');

describe('the files of a repository', () => {
  test('are made, stay as they are, and follow a new form', async () => {
    const office = await makeEmptyFolder();
    expect(await renew(office, 'a')).toEqual(['made', 'made']);
    const before = await read(office, RECORD_FILE);
    expect(await renew(office, 'a')).toEqual(['unchanged', 'own']);
    expect(await read(office, RECORD_FILE)).toBe(before);
    expect(await renew(office, 'b', '1.1.0')).toEqual(['renewed', 'own']);
    expect(await read(office, RECIPE)).toBe('b');
    expect((await readRecord(office))?.version).toBe('1.1.0');
  });

  test('stay as the office has changed them; a new form lies aside until it is taken over', async () => {
    const office = await makeEmptyFolder();
    await renew(office, 'a');
    await writeFile(join(office, RECIPE), 'của cơ quan');
    expect(await renew(office, 'a')).toEqual(['kept', 'own']);
    expect(existsSync(join(office, 'ban-moi'))).toBe(false);

    expect(await renew(office, 'b')).toEqual(['offered', 'own']);
    expect(await read(office, RECIPE)).toBe('của cơ quan');
    expect(await read(office, `ban-moi/${RECIPE}`)).toBe('b');
    expect(await renew(office, 'b')).toEqual(['kept', 'own']);
    expect(await read(office, `ban-moi/${RECIPE}`)).toBe('b');

    await writeFile(join(office, RECIPE), 'b');
    expect(await renew(office, 'b')).toEqual(['unchanged', 'own']);
    expect(existsSync(join(office, 'ban-moi', RECIPE))).toBe(false);
    expect(await renew(office, 'c')).toEqual(['renewed', 'own']);
  });

  test('that the office has deleted do not come back, and its words are never written again', async () => {
    const office = await makeEmptyFolder();
    await renew(office, 'a');
    await rm(join(office, RECIPE));
    await writeFile(join(office, SITE), 'title: Của cơ quan\n');
    expect(await renew(office, 'b')).toEqual(['deleted', 'own']);
    expect(existsSync(join(office, RECIPE))).toBe(false);
    expect(await read(office, SITE)).toBe('title: Của cơ quan\n');
    await rm(join(office, SITE));
    expect(await renew(office, 'b')).toEqual(['deleted', 'own']);
    expect(await readdir(join(office, 'noi-dung'))).toEqual([]);
  });

  test('are not written over when the office had one of that name before', async () => {
    const office = await makeEmptyFolder();
    await writeFile(join(office, 'khac'), '');
    await mkdir(join(office, '.github/workflows'), { recursive: true });
    await writeFile(join(office, RECIPE), 'có trước');
    expect(await renew(office, 'a')).toEqual(['offered', 'made']);
    expect(await read(office, RECIPE)).toBe('có trước');
  });

  test('are finished by the next run when one was cut off', async () => {
    const office = await makeEmptyFolder();
    const [recipe] = filesOf('a');
    const broken = { path: 'khong/viet-duoc', contents: Buffer.from('x'), isStarter: false };
    await writeFile(join(office, 'khong'), 'a file where a folder should be');
    const record = { version: '1.0.0', files: {} };
    await expect(renewFiles(office, [recipe!, broken], record, '1.0.0')).rejects.toThrow('ENOTDIR');
    expect(await renew(office, 'a')).toEqual(['unchanged', 'made']);
  });
});

test('what became of each file is told, with how to compare what the office has changed', () => {
  const told = tellFiles(
    new Map([
      ['README.md', 'renewed'],
      ['a', 'unchanged'],
      [RECIPE, 'offered'],
      [SITE, 'own'],
    ]),
  );
  expect(told.split('\n')).toEqual([
    '  làm mới      README.md',
    `  cơ quan sửa  ${RECIPE}`,
    `               giữ nguyên; dạng mới ở ban-moi/${RECIPE}. So: git diff --no-index ${RECIPE} ban-moi/${RECIPE}`,
    '0 tệp tạo mới, 1 làm mới, 1 như cũ, 1 giữ như cơ quan đã sửa, 0 cơ quan đã bỏ, 1 tệp nội dung không đụng đến.',
  ]);
});

test.each(['{ "version": "1.0.0", "files": { "a": "khác" } }', '<<<<<<< HEAD\n{}'])(
  'a damaged record ends the command, because nothing may be guessed from it: %s',
  async (text) => {
    const office = await makeEmptyFolder();
    await writeFile(join(office, RECORD_FILE), text);
    await expect(readRecord(office)).rejects.toThrow(`git checkout HEAD -- ${RECORD_FILE}`);
  },
);
