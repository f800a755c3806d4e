import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  BULLETIN,
  bulletinText,
  smallJpeg,
  writeContentRoot,
  type ContentFiles,
} from '../support/content-root.ts';
import { holdsGps, makeTelephoneJpeg } from '../support/image-fixtures.ts';
import { openChecks, runCheck, type Checks } from '../support/run-check.ts';

const FOLDER = dirname(BULLETIN);

let checks: Checks;
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.close());

async function write(files: ContentFiles): Promise<string> {
  const root = await writeContentRoot(files);
  onTestFinished(() => rm(dirname(root), { recursive: true }));
  return root;
}

const pixels = (each: Buffer) => sharp(each).autoOrient().raw().toBuffer();

/** What a bulletin's file holds after `--fix`. */
async function fix(text: string): Promise<string> {
  const root = await write({ [BULLETIN]: text });
  await checks.run(root, ['--fix']);
  return await readFile(join(root, BULLETIN), 'utf8');
}

describe('--fix repairs letters', () => {
  test('composes them, drops what has no width, and puts Đ for Eth', async () => {
    const body = `${'Hội nghị'.normalize('NFD')} Thi\u200B đua, \u00D0ồng chí \u00F0ó.\n`;
    expect(await fix(bulletinText({}, body))).toBe(bulletinText({}, 'Hội nghị Thi đua, Đồng chí đó.\n'));
  });

  test('and leaves every visible word, space and line ending as it is', async () => {
    const body = 'Ủy ban,  nhà văn hoá\u00A0xã.  \r\n\r\nCuối bài, không xuống dòng';
    const text = `\uFEFF${bulletinText({}, `Mở\u200B đầu.\n\n${body}`).replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')}`;
    expect(await fix(text)).toBe(text.replace('\u200B', ''));
  });

  test('but not in a text that has to be converted from TCVN3 first', async () => {
    const text = bulletinText({}, 'T\u00ADëng phßng, chñ tÞch \u00D0.\n');
    expect(await fix(text)).toBe(text);
  });

  test('nor a control character that may stand for the end of a line', async () => {
    const text = bulletinText({}, 'Dòng một\u000Bdòng hai.\n');
    expect(await fix(text)).toBe(text);
  });

  test('after it has written what shows the words that were typed, whatever ends the lines', async () => {
    const text = bulletinText({}, 'Bạt 5*6*7 mét, \u00D0ồng ý (*).\n\n1. Một\n3. Ba\n').replaceAll(
      '\n',
      '\r\n',
    );
    const fixed = bulletinText({}, 'Bạt 5\\*6\\*7 mét, Đồng ý (*).\n\n1. Một\n\n3\\. Ba\n');
    expect(await fix(text)).toBe(fixed.replaceAll('\n', '\r\n'));
  });

  test('and sets pasted lines apart where nothing else can have been meant, and tells so', async () => {
    const root = await write({
      [BULLETIN]: bulletinText({}, '• Một\n• Hai\n• Ba\n\nXã Thử\nHuyện Thử Nghiệm\n'),
    });
    const { err } = await runCheck(root, ['--fix']);
    expect(err).toMatch(/đã tách 3 dòng dính nhau từ \S+\/index\.mdx:11\n/);
    const fixed = bulletinText({}, '• Một\n\n• Hai\n\n• Ba\n\nXã Thử\nHuyện Thử Nghiệm\n');
    expect(await readFile(join(root, BULLETIN), 'utf8')).toBe(fixed);
  });

  test('in site.yaml, registers and standing pages as well', async () => {
    const root = await write({
      [BULLETIN]: bulletinText(),
      'registers/people.yaml': 'people: [{ id: a, name: Trần\u200B Văn Mẫu }]\n',
      'pages/lien-he.mdx': '---\ntitle: Liên hệ\ndescription: Địa chỉ của cơ quan.\n---\n\n\u00D0ịa chỉ.\n',
    });
    const { code, err } = await checks.run(root, ['--fix']);
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(await readFile(join(root, 'pages/lien-he.mdx'), 'utf8')).toContain('\nĐịa chỉ.');
  });

  test('and keeps the permissions of the file', async () => {
    const root = await write({ [BULLETIN]: bulletinText({}, 'Thi\u200B đua.\n') });
    const file = join(root, BULLETIN);
    const { mode } = await stat(file);
    await checks.run(root, ['--fix']);
    expect((await stat(file)).mode).toBe(mode);
  });
});

/** A bulletin that mentions a picture in several ways. */
const mention = (name: string) =>
  bulletinText(
    { images: `[{ src: ./${name}, alt: Toàn cảnh }]` },
    `Đoạn đầu.\n\n![](./${name})\n\nTệp ${name} và IMG.JPG.bak được giữ.\n`,
  );

describe('--fix renames files', () => {
  test('and their mentions, but not the words of the bulletin', async () => {
    const root = await write({ [BULLETIN]: mention('IMG.JPG'), [`${FOLDER}/IMG.JPG`]: await smallJpeg() });
    const { code, out } = await checks.run(root, ['--fix']);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Đã kiểm tra 1 bản tin: không có lỗi, không có cảnh báo.',
    ]);
    expect(await readdir(join(root, FOLDER))).toEqual(['img.jpg', 'index.mdx']);
    expect(await readFile(join(root, BULLETIN), 'utf8')).toBe(
      mention('IMG.JPG').replaceAll('./IMG.JPG', './img.jpg'),
    );
  });

  test('also where a run before was ended between the two steps', async () => {
    const root = await write({ [BULLETIN]: mention('IMG.JPG'), [`${FOLDER}/IMG.JPG`]: await smallJpeg() });
    await rename(join(root, FOLDER, 'IMG.JPG'), join(root, FOLDER, 'img.jpg'));
    expect((await checks.run(root)).code).toBe(1);
    expect((await checks.run(root, ['--fix'])).code).toBe(0);
  });

  test('never onto another file', async () => {
    const files = { [`${FOLDER}/A.jpg`]: await smallJpeg(), [`${FOLDER}/a.jpg`]: await smallJpeg() };
    const fields = { images: '[{ src: ./A.jpg, alt: Toàn cảnh }, { src: ./a.jpg, alt: Trao cờ }]' };
    const root = await write({ [BULLETIN]: bulletinText(fields), ...files });
    const { out } = await checks.run(root, ['--fix']);
    expect(out).toContain('Đã có tệp khác tên “a.jpg”');
    expect(await readdir(join(root, FOLDER))).toEqual(['A.jpg', 'a.jpg', 'index.mdx']);
  });

  test.each([
    ['a published attachment keeps its name, and so its address', 'published', ['Bao.PDF', 'index.mdx']],
    ['that of a draft has none yet', 'draft', ['bao.pdf', 'index.mdx']],
  ])('%s', async (_, status, names) => {
    const fields = { status, attachments: '[{ src: ./Bao.PDF, title: Báo cáo }]' };
    const root = await write({ [BULLETIN]: bulletinText(fields), [`${FOLDER}/Bao.PDF`]: '%PDF-1.4' });
    expect((await checks.run(root, ['--fix'])).code).toBe(0);
    expect(await readdir(join(root, FOLDER))).toEqual(names);
  });
});

describe('--fix-photos', () => {
  const fields = { images: '[{ src: ./anh.jpg, alt: Toàn cảnh }]' };

  test('takes places and owners out of a photograph, and changes no pixel', async () => {
    const old = await makeTelephoneJpeg();
    const root = await write({ [BULLETIN]: bulletinText(fields), [`${FOLDER}/anh.jpg`]: old });
    const { code, out } = await runCheck(root, ['--fix-photos']);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Đã kiểm tra 1 bản tin: không có lỗi, không có cảnh báo.',
    ]);
    const bytes = await readFile(join(root, FOLDER, 'anh.jpg'));
    expect(holdsGps(bytes)).toBe(false);
    expect(bytes.includes('invented')).toBe(false);
    expect((await pixels(bytes)).equals(await pixels(old))).toBe(true);
  });

  test('is no part of --fix', async () => {
    const old = await makeTelephoneJpeg();
    const root = await write({ [BULLETIN]: bulletinText(fields), [`${FOLDER}/anh.jpg`]: old });
    const { out } = await checks.run(root, ['--fix']);
    expect(out).toContain('Sửa tự động được 1 chỗ: npm run check -- --fix-photos');
    expect((await readFile(join(root, FOLDER, 'anh.jpg'))).equals(old)).toBe(true);
  });
});

test('repairs leave nothing of their own among the content, and a second run has nothing to do', async () => {
  const root = await write({ [BULLETIN]: bulletinText({}, 'Thi\u200B đua.\n') });
  await mkdir(join(root, 'pages'));
  await writeFile(join(root, FOLDER, '.index.mdx.1.1.tmp'), 'half');
  expect((await checks.run(root, ['--fix'])).err).toMatch(/^đã sửa .*index\.mdx$/m);
  expect((await checks.run(root, ['--fix'])).err).toBe('');
  expect(await readdir(join(root, FOLDER))).toEqual(['.index.mdx.1.1.tmp', 'index.mdx']);
});
