import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newFlags } from '../../../../src/authoring/new/flags.ts';
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

test('words of a photograph without one are not thrown away', async () => {
  await openRoot();
  const { code, output } = await run('--title', title, '--date', '16/7/2026', '--alt', 'Toàn cảnh', '--yes');
  expect(output).toContain('--alt: Mô tả ảnh phải đi với ảnh: ghi thêm --photo <tệp>.');
  expect(code).toBe(1);
});

test('a place that is named where its id is due is found by its name', async () => {
  await openRoot();
  const { output } = await run('--title', title, '--date', '16/7/2026', '--place', 'tỉnh Mẫu');
  expect(output).toContain('Có phải là “tinh-mau”?');
});

describe('a bulletin made from flags', () => {
  test('passes the gate without a remark, and its file says what was given', async () => {
    const root = await openRoot();
    await writeFile(join(root, '..', 'Ảnh 1.JPG'), await makeTelephoneJpeg());
    const what = ['--title', title, '--date', '16/7/2026', '--where', 'tinh mau', '--session', 'sáng'];
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
    const { output } = await run('--title', title, '--date', '2026-07-16', '--where', 'tỉnh Mẩu Mới');
    expect(output).toContain('“tỉnh Mẩu Mới” không có trong registers/places.yaml');
    expect(await listIssues(root)).toEqual([]);
  });
});

test('days, attendees, attachments and photographs without words come from flags, and each is told', async () => {
  const root = await openRoot();
  const folder = join(root, '..', 'Ảnh hội nghị');
  await mkdir(folder);
  await writeFile(join(folder, 'IMG_1.jpg'), await makeTelephoneJpeg());
  await writeFile(join(folder, 'clip.mp4'), 'x');
  const list = join(root, '..', 'Danh sách khen_thưởng.CSV');
  await writeFile(list, 'Tên;Hình thức\n');
  const what = ['--title', title, '--date', '30/12/2026', '--end-date', '2/1/2027', '--photo', folder];
  const who = ['--attendee', 'Đồng chí Trần Văn Mẫu – Chủ tịch xã Ví Dụ', '--attach', list];
  const { code, output } = await run(...what, ...who);
  expect(code, output).toBe(0);
  expect(output).toContain('Đã lấy 1 ảnh, bỏ qua 1: clip.mp4 (phim, tiếng');
  expect(output).toContain('  img-1.jpg: (chưa có mô tả: viết alt trước khi đăng)');
  const made = join(root, 'bulletins/2026/hoi-nghi-so-ket-cong-tac-thi-dua');
  expect((await readdir(made)).toSorted()).toEqual(['danh-sach-khen-thuong.csv', 'img-1.jpg', 'index.mdx']);
  expect(await readFile(join(made, 'index.mdx'), 'utf8')).toMatchSnapshot();
});

describe('photographs for a bulletin that is there', () => {
  const path = 'bulletins/2024/tin-thu/index.mdx';
  async function add(fields: Record<string, string>, ...args: string[]) {
    const text = bulletinText(fields).replaceAll('\n', '\r\n');
    const photograph = await makeTelephoneJpeg();
    const root = await openRoot({ [path]: text, 'bulletins/2024/tin-thu/img-1.jpg': photograph });
    const file = join(root, '..', 'IMG 1.jpg');
    await writeFile(file, photograph);
    const result = await run('--to', '2024/tin-thu', '--photo', file, ...args);
    const names = (await readdir(join(root, dirname(path)))).toSorted();
    return { ...result, text, after: await readFile(join(root, path), 'utf8'), names };
  }

  test.each([
    ['flow', '[{ src: ./img-1.jpg, alt: Toàn cảnh }]'],
    ['block', '\n  - src: ./img-1.jpg\n    alt: "Toàn cảnh"  # giữ lại'],
  ])('are named at the end of a list in %s form, and no other byte changes', async (form, images) => {
    const { code, output, text, after, names } = await add({ images }, '--alt', 'Trao "cờ": đại biểu');
    expect(code, output).toBe(0);
    expect(output).toContain('Đã thêm 1 ảnh vào bulletins/2024/tin-thu');
    expect(output).toContain('  img-1-2.jpg: Trao "cờ": đại biểu');
    expect(names).toEqual(['img-1-2.jpg', 'img-1.jpg', 'index.mdx']);
    const added =
      form === 'flow'
        ? `, { src: ./img-1-2.jpg, alt: 'Trao "cờ": đại biểu', credit: invented }`
        : `  - src: ./img-1-2.jpg\r\n    alt: 'Trao "cờ": đại biểu'\r\n    credit: invented\r\n`;
    expect(after).toContain(added);
    expect(after.replace(added, '')).toBe(text);
  });

  test('need words when readers see the bulletin', async () => {
    const images = '[{ src: ./img-1.jpg, alt: Toàn cảnh }]';
    const { code, text, after, names } = await add({ images });
    expect(code).toBe(1);
    expect(after).toBe(text);
    expect(names).toEqual(['img-1.jpg', 'index.mdx']);
  });

  test('are not added to what the gate refuses, nor with flags of a new bulletin', async () => {
    const draft = { status: 'draft', images: '[{ src: ./img-1.jpg }]' };
    const refused = await add({ ...draft, date: '31/2/2024' });
    expect([refused.code, refused.after]).toEqual([1, refused.text]);
    expect(refused.output).toContain('Chưa thêm ảnh vì bản tin còn lỗi:');
    const mixed = await add(draft, '--title', title);
    expect([mixed.code, mixed.output]).toEqual([2, '--to chỉ đi với --photo và --alt; bỏ --title.']);
    expect((await run('--to', '2024/tin-thuu', '--photo', '/a.jpg')).output).toContain(
      'Có phải là 2024/tin-thu?',
    );
  });
});

describe('nothing is made', () => {
  test.each([
    ['when something is open and nobody can be asked', ['--date', '2026-07-16'], 2],
    ['when the title is too short', ['--title', 'Ngắn', '--date', '2026-07-16'], 1],
    ['when the day does not exist', ['--title', title, '--date', '31/6/2026'], 1],
    ['when the section is unknown', ['--title', title, '--date', '2026-07-16', '--section', 'tin'], 1],
    ['when the place is unknown', ['--title', title, '--date', '2026-07-16', '--place', 'tinh-mao'], 1],
    ['when two places have the name', ['--title', title, '--date', '2026-07-16', '--where', 'xã Hoà'], 1],
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

  test('when a photograph has no words and the bulletin is published at once', async () => {
    const root = await openRoot();
    await writeFile(join(root, '..', 'a.jpg'), await makeTelephoneJpeg());
    const { code, output } = await run(
      '--title',
      title,
      '--date',
      '2026-07-16',
      '--status',
      'published',
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
  const unlisted = Object.keys(newFlags).filter((flag) => !new RegExp(`^  --${flag} `, 'mu').test(output));
  expect(unlisted).toEqual(['help']);
});
