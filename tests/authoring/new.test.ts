import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wireContent } from '../../src/authoring/editor/wire-content.ts';
import { readContent } from '../../src/bulletins/reading/read-content.ts';
import { buildSite, copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { makeNoisyJpeg, makeTelephoneJpeg } from '../support/image-fixtures.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { KEYS, openTerminal } from './terminal.ts';

const MOMENT = '2026-07-16T03:00:00Z';
/** The moment of releases, when all bulletins of the demo office have been published. */
const RELEASED = '2026-12-01T03:00:00Z';
const NEW = join(PROJECT, 'scripts/new.ts');

const demo = await getBuiltSite('demo');

/** What a person or a program says to `npm run new`, in a copy of the demo office and its site with a photograph beside it. */
async function openOffice() {
  const { content: root } = foldersOf(await copySite(demo));
  const photograph = join(dirname(root), 'Ảnh từ điện thoại.JPG');
  await writeFile(photograph, await makeTelephoneJpeg());
  return { root, photograph, environment: { BANTIN_CONTENT: root, BANTIN_RELEASE_MOMENT: MOMENT } };
}

async function runScript(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', name), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** The issues of the files of one folder; the demo office has remarks of its own. */
async function listIssues(root: string, folder: string) {
  const { issues } = await readContent({ root, cacheFolder: `${root}.cache`, releaseMoment: MOMENT });
  return issues.filter(({ file }) => file.startsWith(folder));
}

// The command wires the editor program to the content it works on; whoever runs the tests edits other content.
afterAll(() => wireContent(PROJECT, join(PROJECT, 'content')));

describe('a bulletin made from flags', () => {
  const folder = 'bulletins/2026/le-phat-dong-phong-trao-thi-dua-nuoc-rut-cuoi-nam-2026';
  let office: Awaited<ReturnType<typeof openOffice>>;
  let result: Awaited<ReturnType<typeof runScript>>;

  beforeAll(async () => {
    office = await openOffice();
    const what = [
      '--title',
      'Lễ phát động phong trào thi đua nước rút cuối năm 2026',
      '--date',
      '2026-07-15',
    ];
    const where = ['--where', 'xã Đặt Tên', '--section', 'tin-tuc-su-kien', '--status', 'published'];
    const photograph = ['--photo', office.photograph, '--alt', 'Các đội thi đua xếp hàng trên sân'];
    result = await runScript('new.ts', [...what, ...where, ...photograph], office.environment);
  });

  test('is told with the next steps', () => {
    expect(result.code).toBe(0);
    expect(result.output).toContain(`Đã tạo ${office.root}/${folder}`);
    expect(result.output).toContain('npm run check');
  });

  test('is not published before its text is written', async () => {
    expect(await readdir(join(office.root, folder))).toEqual(['anh-tu-dien-thoai.jpg', 'index.mdx']);
    const found = (await listIssues(office.root, folder)).map(({ rule, severity }) => `${severity} ${rule}`);
    expect(found).toEqual(['error unfinished-template', 'error unfinished-template']);
  });

  test('passes the gate without a remark when it is', async () => {
    const file = join(office.root, folder, 'index.mdx');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('Đặt Tên, …\n\n', 'Đặt Tên, các đội thi đua xuất quân.\n\n')
        .replace(/\{\/\*.*\*\/\}\n\n/u, ''),
    );
    expect(await listIssues(office.root, folder)).toEqual([]);
    const check = await runScript('check.ts', ['--files', join(office.root, folder)], office.environment);
    expect(check.output).not.toContain('BT-');
    expect(check.code).toBe(0);
  });

  test('is built and published, with its photograph', async () => {
    const { code, output, dist } = await buildSite(office.root, { BANTIN_RELEASE_MOMENT: RELEASED });
    expect(output).not.toContain('BT-');
    expect(code).toBe(0);
    const page = await readFile(join(dist, folder.replace('bulletins', 'tin'), 'index.html'), 'utf8');
    expect(page).toContain('Ngày 15/7/2026, tại xã Đặt Tên, các đội thi đua xuất quân.');
    expect(page).toContain('alt="Các đội thi đua xếp hàng trên sân"');
  });

  test('is not made twice', async () => {
    const before = await readFile(join(office.root, folder, 'index.mdx'), 'utf8');
    const again = await runScript(
      'new.ts',
      [
        '--title',
        'Lễ phát động phong trào thi đua nước rút cuối năm 2026',
        '--date',
        '2026-07-15',
        '--section',
        'thong-bao',
      ],
      office.environment,
    );
    expect(again.code).toBe(1);
    expect(again.output).toContain(`Đã có bản tin ở ${folder}`);
    expect(await readFile(join(office.root, folder, 'index.mdx'), 'utf8')).toBe(before);
  });
});

/** A build does not show a draft. */
async function expectHidden(root: string, folder: string): Promise<void> {
  const { code, output, dist } = await buildSite(root, { BANTIN_RELEASE_MOMENT: RELEASED });
  expect(code, output).toBe(0);
  expect(existsSync(join(dist, folder.replace('bulletins', 'tin')))).toBe(false);
}

describe('a bulletin made at a terminal', () => {
  const folder = 'bulletins/2026/hoi-nghi-so-ket-cum-thi-dua-so-1';

  test('is asked for in Vietnamese and passes the gate', async () => {
    const { root, photograph, environment } = await openOffice();
    const plain = join(dirname(root), 'khong-phai-anh.jpg');
    await copyFile(join(PROJECT, 'package.json'), plain);
    const terminal = openTerminal(`"${process.execPath}" "${NEW}"`, environment);
    await terminal.see('Tiêu đề');
    terminal.type(`Ngắn${KEYS.enter}`);
    await terminal.see('quá ngắn');
    terminal.type(`${KEYS.clearLine}Hội nghị sơ kết Cụm thi đua số 1${KEYS.enter}`);
    await terminal.see('Ngày diễn ra');
    await terminal.see('16/7/2026');
    terminal.type(`15/7/2026${KEYS.enter}`);
    await terminal.see('Ngày kết thúc');
    terminal.type(KEYS.enter);
    await terminal.see('Buổi');
    terminal.type(KEYS.down + KEYS.down + KEYS.enter);
    await terminal.see('Nơi diễn ra');
    terminal.type('dat ten');
    await terminal.see('Giữ đúng chữ vừa gõ: dat ten');
    terminal.type(KEYS.enter);
    await terminal.see('Chuyên mục');
    terminal.type(KEYS.enter);
    await terminal.see('Thành phần dự');
    terminal.type(`Trần Văn Mẫu${KEYS.enter}${KEYS.enter}`);
    await terminal.see('chưa rõ đâu là chức vụ');
    terminal.type(`${KEYS.erase.repeat(20)}${KEYS.enter}${KEYS.enter}`);
    await terminal.see('Ảnh: kéo tệp');
    terminal.type(`'${plain}'${KEYS.enter}`);
    await terminal.see('không phải là ảnh dùng được');
    await terminal.see('Ảnh: kéo tệp');
    terminal.type(`'${photograph}'${KEYS.enter}`);
    await terminal.see('chụp ai, làm gì, ở đâu?');
    terminal.type(`Đại biểu các xã chụp ảnh chung${KEYS.enter}`);
    await terminal.see('Thêm ảnh nữa?');
    terminal.type(KEYS.enter);
    await terminal.see('Tệp đính kèm');
    terminal.type(KEYS.enter);
    await terminal.see('Ký tên');
    terminal.type(KEYS.enter);
    const { code, output } = await terminal.end();
    expect(code, output).toBe(0);
    expect(output).toContain('anh-tu-dien-thoai.jpg: Đại biểu các xã chụp ảnh chung');
    expect(output).toContain('Việc tiếp theo');
    expect(output).not.toMatch(/\b(?:Search|matches|navigate|confirm|select|Validating)\b/);

    expect(await readFile(join(root, folder, 'index.mdx'), 'utf8')).toMatchSnapshot();
    expect(await listIssues(root, folder)).toEqual([]);
    if (IS_THOROUGH) await expectHidden(root, folder);
  });

  test('is not made when the questions are stopped', async () => {
    const { root, environment } = await openOffice();
    const before = await readdir(join(root, 'bulletins/2026'));
    const terminal = openTerminal(`"${process.execPath}" "${NEW}"`, environment);
    await terminal.see('Tiêu đề');
    terminal.type(KEYS.stop);
    const { code, output } = await terminal.end();
    expect(output).toContain('Đã dừng. Chưa tạo gì cả.');
    expect(code).toBe(1);
    expect(await readdir(join(root, 'bulletins/2026'))).toEqual(before);
  });

  test('nor when the making ready of photographs is stopped', async () => {
    const { root, environment } = await openOffice();
    const before = await readdir(join(root, 'bulletins/2026'));
    const slow = join(dirname(root), 'cham.jpg');
    await writeFile(slow, await makeNoisyJpeg(3600, 2700));
    const terminal = openTerminal(`"${process.execPath}" "${NEW}" --photo "${slow}"`, environment);
    await terminal.see('Đang chuẩn bị ảnh 1/1: cham.jpg');
    terminal.type(KEYS.stop);
    const { code, output } = await terminal.end();
    expect(output).toContain('Đã dừng. Chưa tạo gì cả.');
    expect(code).toBe(1);
    expect(await readdir(join(root, 'bulletins/2026'))).toEqual(before);
  });
});
