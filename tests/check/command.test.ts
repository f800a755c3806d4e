import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BULLETIN, bulletinText, writeContentRoot, type ContentFiles } from '../support/content-root.ts';
import { openChecks, runCheck, startCheck, type CheckEnd, type Checks } from '../support/run-check.ts';

const SECOND = 'bulletins/2024/tin-hai/index.mdx';
const withError = bulletinText({ date: '31/02/2024' });
const withWarning = bulletinText({ id: 'tin-hai', title: 'Hội nghị thứ hai của cơ quan' }, 'Thi  đua.\n');
const folders: string[] = [];

async function write(files: ContentFiles): Promise<string> {
  const root = await writeContentRoot(files);
  folders.push(dirname(root));
  return root;
}

let valid: string;
let broken: string;
let doubtful: string;
/** What is said of the valid and of the broken root to whoever asks for nothing else. */
let validEnd: CheckEnd;
let brokenEnd: CheckEnd;
let checks: Checks;

beforeAll(async () => {
  checks = await openChecks();
  valid = await write({ [BULLETIN]: bulletinText() });
  broken = await write({ [BULLETIN]: withError, [SECOND]: withWarning });
  doubtful = await write({ [BULLETIN]: bulletinText({}, 'Thi  đua.\n') });
  validEnd = await runCheck(valid);
  brokenEnd = await runCheck(broken);
});

afterAll(async () => {
  checks.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe('the exit code', () => {
  test('is 0 without errors, whatever warnings there are', async () => {
    expect(validEnd).toMatchObject({ code: 0, err: '' });
    expect(await runCheck(doubtful)).toMatchObject({ code: 0, err: '' });
  });

  test('is 1 with errors', () => {
    expect(brokenEnd).toMatchObject({ code: 1, err: '' });
  });

  test('is the same where nobody reads on, without a word', async () => {
    const child = startCheck(broken);
    child.stdout!.destroy();
    const err = readText(child.stderr!);
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, await err]).toEqual([1, '']);
  });

  test('is 1 where a finished site has lost its manifest, after all else was told', async () => {
    const root = await write({ [BULLETIN]: bulletinText({}, 'Thi  đua.\n') });
    await mkdir(`${root}.dist`);
    await writeFile(join(`${root}.dist`, 'index.html'), 'trang');
    const { code, out, err } = await runCheck(root);
    expect([code, out.includes('cảnh báo')]).toEqual([1, true]);
    expect(err).toContain(`${root}.bantin/bantin-manifest.json`);
    expect((await checks.run(root, [], { environment: { BANTIN_PREVIEW: '1' } })).code).toBe(0);
  });

  test.each([
    ['there is no content folder', [], '/khong/co/noi-dung', 'Không có thư mục nội dung'],
    [
      'the content folder is a file',
      [],
      import.meta.filename,
      'là một tệp: ghi đường dẫn của thư mục nội dung',
    ],
    ['a file is named that is not there', ['content/khong-co'], undefined, 'content/khong-co'],
    [
      'a file is named that is no content',
      ['package.json'],
      undefined,
      'Không có tệp nào của thư mục nội dung',
    ],
    ['a flag is unknown', ['--sua'], undefined, '--sua'],
    ['a format is unknown', ['--format', 'xml'], undefined, 'human, plain, json, github, gitlab'],
    ['a flag lacks its value', ['--format'], undefined, '--format'],
  ])('is 2 when %s, which one line says', async (_, args, root, words) => {
    const { code, out, err } = await checks.run(root ?? valid, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('is 2 of a process of its own as well', async () => {
    expect(await runCheck(valid, ['--sua'])).toEqual(await checks.run(valid, ['--sua']));
  });
});

describe('a person reads', () => {
  test('each file with its line, a caret under the place, the right form and the counts', () => {
    expect(brokenEnd.out.replaceAll(/\S*noi-dung\//g, '')).toMatchSnapshot();
  });

  test('what the office has left unknown, unless only some files are asked about', async () => {
    const unknown = 'office.responsiblePerson, office.address, office.telephone, office.email, parentPortal';
    expect(validEnd.out).toContain(`noi-dung/site.yaml chưa ghi: ${unknown}.`);
    expect((await checks.run(valid, [join(valid, BULLETIN)])).out).not.toContain('chưa ghi');
  });

  describe('who can see colours', () => {
    let out: string;
    beforeAll(async () => {
      const environment = { BANTIN_LANG: 'en', FORCE_COLOR: '1', NO_COLOR: '' };
      ({ out } = await runCheck(broken, [], { environment }));
    });

    test('English when asked for', () => {
      const plain = stripVTControlCharacters(out);
      expect(plain).toContain('Checked 2 bulletins: 1 error, 1 warning in 2 files.');
    });

    test('colours, and nobody else', () => {
      expect(brokenEnd.out).not.toContain('\u001B');
      expect(out).toContain('\u001B[');
    });
  });

  test('what the command can do', async () => {
    const { code, out } = await checks.run(valid, ['--help']);
    expect(code).toBe(0);
    for (const flag of ['--fix', '--fix-photos', '--format', '--files', '--output'])
      expect(out).toContain(flag);
  });
});

describe('a program reads', () => {
  test('JSON, also in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-report-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'bao-cao.json');
    const { code, out } = await runCheck(broken, ['--format', 'json', '--output', file]);
    expect([code, out]).toEqual([1, `Báo cáo: ${file}\n`]);
    const report = JSON.parse(await readFile(file, 'utf8')) as { issues: object[] };
    expect(report).toMatchObject({ format: 1, bulletins: 2, errors: 1, warnings: 1 });
    expect(report.issues.map((issue) => ({ ...issue, path: '…' }))).toMatchSnapshot();
  });

  test('annotations for the lines of a change on GitHub, with paths below the repository', async () => {
    const environment = { GITHUB_WORKSPACE: dirname(broken) };
    const { out } = await checks.run(broken, ['--format', 'github'], { environment });
    expect(out.split('\n').slice(0, 2)).toMatchSnapshot();
  });

  test('a code quality report for GitLab, with a fingerprint for each issue', async () => {
    const environment = { CI_PROJECT_DIR: dirname(broken) };
    const { out } = await checks.run(broken, ['--format', 'gitlab'], { environment });
    const list = JSON.parse(out) as { fingerprint: string; location: object; severity: string }[];
    expect(list.map(({ location, severity }) => ({ location, severity }))).toEqual([
      { location: { path: `noi-dung/${SECOND}`, lines: { begin: 11 } }, severity: 'minor' },
      { location: { path: `noi-dung/${BULLETIN}`, lines: { begin: 5 } }, severity: 'critical' },
    ]);
    expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('plain text for any log', async () => {
    const { out } = await checks.run(broken, ['--format', 'plain']);
    expect(out).toContain(`${BULLETIN}:5:7  lỗi BT-404: `);
  });
});

/** The exit code, how many bulletins were looked at, and the codes of issues with the broken root. */
const codes = async (args: readonly string[], input?: string) => {
  const words = [...args, '--format', 'json'];
  const { code, out } = await (input === undefined
    ? checks.run(broken, words)
    : runCheck(broken, words, { input }));
  if (out === '') return [code];
  const { issues, bulletins } = JSON.parse(out) as { issues: { code: string }[]; bulletins: number };
  return [code, bulletins, ...issues.map((issue) => issue.code)];
};

describe('only some files', () => {
  test('are checked with the folder of their bulletin', async () => {
    expect(await codes(['--files', join(broken, SECOND)])).toEqual([0, 1, 'BT-208']);
    expect(await codes(['--files', join(broken, dirname(BULLETIN), 'anh.jpg')])).toEqual([1, 1, 'BT-404']);
  });

  test('may be named by a folder', async () => {
    expect(await codes([join(broken, 'bulletins/2024')])).toEqual([1, 2, 'BT-208', 'BT-404']);
    expect(await codes([broken])).toEqual([1, 2, 'BT-208', 'BT-404']);
  });

  test('may come from standard input, by line or by NUL', async () => {
    expect(await codes(['--files', '-'], `${join(broken, SECOND)}\0`)).toEqual([0, 1, 'BT-208']);
    expect(await codes(['--files', '-'], `${join(broken, SECOND)}\r\n`)).toEqual([0, 1, 'BT-208']);
  });

  test('with site.yaml among them mean every bulletin, of which the errors are told', async () => {
    expect(await codes(['--files', join(broken, 'site.yaml')])).toEqual([1, 2, 'BT-404']);
  });

  test('of which none is content are nothing to check', async () => {
    expect(await codes(['--files'])).toEqual([0]);
    expect(await codes(['--files', 'package.json'])).toEqual([0]);
  });

  test('and no warning about a silence that only all bulletins could need', async () => {
    const fields = { lint: '[{ rule: BT-706, reason: Hai kỳ họp }, { rule: BT-207, reason: Như bài gốc }]' };
    const root = await write({ [BULLETIN]: bulletinText(fields) });
    const { out } = await checks.run(root, ['--files', join(root, BULLETIN), '--format', 'plain']);
    expect(out.match(/BT-\d+(?=, nhưng)/g)).toEqual(['BT-207']);
  });
});
