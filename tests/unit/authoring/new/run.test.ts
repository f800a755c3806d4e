import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { runNew } from '../../../../src/authoring/new/run.ts';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import {
  BULLETIN,
  bulletinText,
  smallOffice,
  writeContentRoot,
  type ContentFiles,
} from '../../../support/content-root.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';

const moment = '2026-07-16T18:30:00Z';
const places = `places:
  - { id: tinh-mau, level: province, names: [{ text: tỉnh Mẫu }] }
  - { id: xa-hoa-a, level: commune, parent: tinh-mau, names: [{ text: xã Hòa }] }
  - { id: xa-hoa-b, level: commune, names: [{ text: xã Hòa }] }
`;
const title = 'Hội nghị sơ kết công tác thi đua';

afterEach(() => vi.unstubAllEnvs());

/** An office of its own, in force for this test. */
async function openRoot(files: ContentFiles = {}): Promise<string> {
  const root = await writeContentRoot({ 'registers/places.yaml': places, ...files });
  vi.stubEnv('BANTIN_CONTENT', root);
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  return root;
}

/** What the command prints, or why it stops. */
async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const result = await runNew(args, {
    project: dirname(process.env['BANTIN_CONTENT'] ?? ''),
    isTerminal: false,
    moment,
    print,
  }).catch((error: Error & { exitCode: number }) => {
    lines.push(error.message);
    return error.exitCode;
  });
  return { code: result, output: lines.join('\n') };
}

async function listIssues(root: string) {
  const { issues } = await readContent({ root, cacheFolder: `${root}.bantin`, releaseMoment: moment });
  return issues;
}

describe('a bulletin made from flags', () => {
  test('passes the gate without a remark, and its file says what was given', async () => {
    const root = await openRoot();
    await writeFile(join(root, '..', 'Ảnh 1.JPG'), await makeTelephoneJpeg());
    const what = ['--title', title, '--date', '16/7/2026', '--location', 'tinh mau', '--session', 'sáng'];
    const photograph = ['--photo', join(root, '..', 'Ảnh 1.JPG'), '--alt', 'Toàn cảnh hội nghị'];
    const { code, output } = await run(...what, ...photograph);
    expect(output.replaceAll(root, '…')).toMatchSnapshot('what is printed');
    expect(code).toBe(0);
    const folder = join(root, 'bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua');
    expect((await readdir(folder)).toSorted()).toEqual(['anh-1.jpg', 'index.mdx']);
    expect(await readFile(join(folder, 'index.mdx'), 'utf8')).toMatchSnapshot('the file');
    expect(await listIssues(root)).toEqual([]);
  });

  test('has the day of the office as its day of publication, not that of the machine', async () => {
    const root = await openRoot();
    await run('--title', title, '--date', '2026-07-16');
    const text = await readFile(
      join(root, 'bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua/index.mdx'),
      'utf8',
    );
    expect(text).toContain('publishedOn: 2026-07-17');
  });

  test('takes the next id of its day, even after one in a file with faults', async () => {
    const broken = bulletinText({ id: 'tin-2026-0716-01', title: 'x' });
    const root = await openRoot({ [BULLETIN]: broken });
    await run('--title', title, '--date', '2026-07-16');
    await run('--title', `${title} lần hai`, '--date', '2026-07-16');
    const ids = await Promise.all(
      ['', '-lan-hai'].map(async (end) => {
        const file = join(root, `bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua${end}/index.mdx`);
        return /^id: (.*)$/m.exec(await readFile(file, 'utf8'))?.[1];
      }),
    );
    expect(ids).toEqual(['tin-2026-0716-02', 'tin-2026-0716-03']);
  });

  test('names a place that no register holds as it was typed, and says so', async () => {
    const root = await openRoot();
    const { output } = await run('--title', title, '--date', '2026-07-16', '--location', 'tỉnh Mẩu Mới');
    expect(output).toContain('“tỉnh Mẩu Mới” không có trong registers/places.yaml');
    expect(await listIssues(root)).toEqual([]);
  });
});

describe('nothing is made', () => {
  test.each([
    ['when something is open and nobody can be asked', ['--date', '2026-07-16'], 2],
    ['when the title is too short', ['--title', 'Ngắn', '--date', '2026-07-16'], 1],
    ['when the day does not exist', ['--title', title, '--date', '31/6/2026'], 1],
    ['when the section is unknown', ['--title', title, '--date', '2026-07-16', '--section', 'tin'], 1],
    ['when the place is unknown', ['--title', title, '--date', '2026-07-16', '--place', 'tinh-mao'], 1],
    ['when two places have the name', ['--title', title, '--date', '2026-07-16', '--location', 'xã Hoà'], 1],
    ['when the session is none', ['--title', title, '--date', '2026-07-16', '--session', 'trưa'], 1],
    ['when the address is none', ['--title', title, '--date', '2026-07-16', '--slug', 'Hội nghị'], 1],
    ['when the title gives no address', ['--title', '写真写真写真写真写真写真', '--date', '2026-07-16'], 1],
    [
      'when a photograph is missing',
      ['--title', title, '--date', '2026-07-16', '--photo', '/khong/co.jpg'],
      1,
    ],
  ] as const)('%s', async (_, args, code) => {
    const root = await openRoot();
    const result = await run(...args);
    expect(result.output.replaceAll(root, '…')).toMatchSnapshot();
    expect(result.code).toBe(code);
    expect(await readdir(root)).toEqual(['registers', 'site.yaml']);
  });

  test('when a bulletin of that address is there, which stays as it was', async () => {
    const path = 'bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua/index.mdx';
    const text = bulletinText({ date: '2026-01-01' });
    const root = await openRoot({ [path]: text });
    const { code, output } = await run('--title', title, '--date', '2026-07-16');
    expect(output).toContain('Đã có bản tin ở bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua.');
    expect(code).toBe(1);
    expect(await readFile(join(root, path), 'utf8')).toBe(text);
  });

  test('when a photograph has no words', async () => {
    const root = await openRoot();
    await writeFile(join(root, '..', 'a.jpg'), await makeTelephoneJpeg());
    const { code, output } = await run(
      '--title',
      title,
      '--date',
      '2026-07-16',
      '--photo',
      join(root, '..', 'a.jpg'),
    );
    expect(output).toContain('--alt: Ảnh a.jpg chưa có mô tả');
    expect(code).toBe(1);
  });

  test('when site.yaml has faults, which are reported', async () => {
    await openRoot({ 'site.yaml': `${String(smallOffice['site.yaml'])}thua: 1\n` });
    const { code, output } = await run('--title', title, '--date', '2026-07-16');
    expect(output).toContain('BT-401');
    expect(code).toBe(2);
  });
});

test('help lists every flag', async () => {
  const { output } = await run('--help');
  for (const flag of [
    'title',
    'date',
    'session',
    'location',
    'place',
    'section',
    'photo',
    'alt',
    'byline',
    'slug',
  ]) {
    expect(output).toContain(`--${flag}`);
  }
});
