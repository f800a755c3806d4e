import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, type ContentTree } from '../../../src/gate/tree.ts';
import { BULLETIN, bulletinText, writeContentRoot, type ContentFiles } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

async function read(files: ContentFiles): Promise<ContentTree> {
  return readTree(await writeContentRoot(files));
}

/** `rule file` of every issue with a content root. */
function judge({ issues }: ContentTree): string[] {
  return issues.map(({ rule, file }) => `${rule} ${file}`).toSorted();
}

const FOLDER = 'bulletins/2024/tin-thu';

const megabyte = 1024 * 1024;

test('every file has its use: the site, registers, pages, bulletins with the files beside them', async () => {
  const tree = await read({
    [BULLETIN]: bulletinText(),
    [`${FOLDER}/a.jpg`]: 'x',
    [`${FOLDER}/b.pdf`]: 'x',
    'pages/lien-he.mdx': 'x',
    'registers/people.yaml': 'people: []',
    'README.md': 'x',
  });
  expect(judge(tree)).toEqual([]);
  expect([...tree.yaml.keys()]).toEqual(['registers/people.yaml', 'site.yaml']);
  expect(tree.pages.map(({ path }) => path)).toEqual(['pages/lien-he.mdx']);
  expect(tree.bulletins).toMatchObject([{ year: '2024', slug: 'tin-thu', index: { path: BULLETIN } }]);
  expect(tree.bulletins[0]?.besides.map(({ path }) => path)).toEqual([`${FOLDER}/a.jpg`, `${FOLDER}/b.pdf`]);
});

test('what a system leaves behind is ignored in every folder', async () => {
  const leftovers = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep'];
  const everywhere = ['', 'pages/', `${FOLDER}/`].flatMap((folder) =>
    leftovers.map((name) => `${folder}${name}`),
  );
  const files = Object.fromEntries(everywhere.map((path) => [path, 'x']));
  const tree = await read({ [BULLETIN]: bulletinText(), ...files });
  expect(judge(tree)).toEqual([]);
  expect(tree.bulletins[0]?.besides).toEqual([]);
});

test.each(['hoi-nghi-moi~', '~$hoi-nghi', 'Thumbs.db', '.x.tmp'])(
  'a folder named like what programs leave behind is told: %s',
  async (name) => {
    const path = `bulletins/2024/${name}`;
    const tree = await read({
      [BULLETIN]: bulletinText(),
      [`${path}/index.mdx`]: bulletinText({ id: 'tin-hai' }),
      [`pages/${name}/lien-he.mdx`]: 'x',
    });
    expect(judge(tree)).toContain(`bad-slug ${path}`);
    expect(judge(tree)).toContain(`unknown-file pages/${name}/lien-he.mdx`);
  },
);

describe('a file without a use is unknown', () => {
  test.each([
    'la.txt',
    'registers/animals.yaml',
    'registers/people.json',
    'registers/cu/people.yaml',
    'pages/lien-he.md',
    'pages/cu/lien-he.mdx',
    'bulletins/a.mdx',
    'bulletins/2024/a.mdx',
    'bulletins/nam-2024/tin-thu/index.mdx',
    `${FOLDER}/a.txt`,
    `${FOLDER}/index.md`,
    `${FOLDER}/anh/a.jpg`,
    'decisions/2024/12-qd-ubnd/index.md',
    'decisions/12-qd-ubnd/decision.yaml',
  ])('%s', async (path) => {
    expect(judge(await read({ [BULLETIN]: bulletinText(), [path]: 'x' }))).toEqual([`unknown-file ${path}`]);
  });

  test('and meets the places of files, or the types that lie beside a bulletin', async () => {
    const { issues } = await read({ [BULLETIN]: bulletinText(), [`${FOLDER}/a.txt`]: 'x', 'la.txt': 'x' });
    const details = new Map(issues.map((issue) => [issue.file, issue.details]));
    expect(details.get('la.txt')).toEqual({ expected: expect.stringContaining('pages/<slug>.mdx') });
    expect(details.get(`${FOLDER}/a.txt`)).toEqual({ beside: true });
  });

  test('and a text beside a decision that is named nearly right is not left unread', async () => {
    const folder = 'decisions/2024/12-qd-ubnd';
    const { issues, decisions } = await read({
      [`${folder}/decision.yaml`]: 'x',
      [`${folder}/index.md`]: 'x',
    });
    expect(issues).toMatchObject([{ file: `${folder}/index.md`, details: { move: `${folder}/index.mdx` } }]);
    expect(decisions.map(({ path, files }) => [path, files.length])).toEqual([[folder, 1]]);
  });
});

describe('names', () => {
  test.each([
    ['marks and blanks', `${FOLDER}/Ảnh 1.JPG`, { name: 'Ảnh 1.JPG', proposal: 'anh-1.jpg' }],
    ['nothing that is a letter', `${FOLDER}/(!).jpg`, { name: '(!).jpg', proposal: 'tep.jpg' }],
    [
      'several extensions',
      `${FOLDER}/a.php.pdf`,
      { name: 'a.php.pdf', proposal: 'a-php.pdf', isDotted: true },
    ],
    ['packed ones', `${FOLDER}/a.gz.csv`, { name: 'a.gz.csv', proposal: 'a-gz.csv', isDotted: true }],
    ['one extension twice', `${FOLDER}/a.JPG.jpg`, { name: 'a.JPG.jpg', proposal: 'a.jpg', isDotted: true }],
    ['a page with marks', 'pages/Giới thiệu.mdx', { name: 'Giới thiệu.mdx', proposal: 'gioi-thieu.mdx' }],
  ])('of %s are offered a good one', async (_, path, details) => {
    const { issues } = await read({ [BULLETIN]: bulletinText(), [path]: 'x' });
    expect(issues).toMatchObject([{ rule: 'bad-file-name', file: path, details }]);
  });

  test('of folders are addresses, so that capitals and low lines are refused too', async () => {
    const { issues } = await read({ 'bulletins/2024/Hoi_nghi/index.mdx': bulletinText() });
    const details = { name: 'Hoi_nghi', proposal: 'hoi-nghi' };
    expect(issues).toMatchObject([{ rule: 'bad-slug', file: 'bulletins/2024/Hoi_nghi', details }]);
  });
});

describe('two folders with one address', () => {
  test('are refused in one year, and each says what it meets', async () => {
    const { issues } = await read({
      [BULLETIN]: bulletinText(),
      'bulletins/2024/tin_thu/index.mdx': bulletinText(),
    });
    const details = { slug: 'tin_thu', other: BULLETIN };
    expect(issues).toMatchObject([
      { rule: 'duplicate-slug', file: 'bulletins/2024/tin_thu/index.mdx', details },
    ]);
  });

  test('are two addresses in two years', async () => {
    const tree = await read({
      [BULLETIN]: bulletinText(),
      'bulletins/2023/tin-thu/index.mdx': bulletinText(),
    });
    expect(judge(tree)).toEqual([]);
  });
});

test('a folder without its text is no bulletin', async () => {
  const tree = await read({ [`${FOLDER}/a.jpg`]: 'x' });
  expect(judge(tree)).toEqual([`folder-without-bulletin ${FOLDER}`]);
  expect(tree.bulletins).toEqual([]);
});

test('symbolic links are refused and never followed, to files and to folders', async () => {
  const root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  await mkdir(join(root, 'pages'));
  await symlink('/etc/passwd', join(root, FOLDER, 'a.jpg'));
  await symlink('..', join(root, 'pages', 'vong'));
  const tree = await readTree(root);
  expect(judge(tree)).toEqual([`symbolic-link ${FOLDER}/a.jpg`, 'symbolic-link pages/vong']);
  expect(tree.bulletins[0]?.besides).toEqual([]);
});

test('a register that is too large is told once, and nothing of its contents', async () => {
  const line = '  - { id: nguoi-thu, name: Nguyễn Đức Thử, khoá-lạ: 1 }\n';
  const people = `people:\n${line.repeat(megabyte / line.length)}`;
  const { issues } = await readFiles({ [BULLETIN]: bulletinText(), 'registers/people.yaml': people });
  expect(issues).toMatchObject([{ rule: 'file-too-large', file: 'registers/people.yaml' }]);
});

test('a file is at most as large as its type may be', async () => {
  const root = await writeContentRoot({
    [BULLETIN]: bulletinText(),
    [`${FOLDER}/a.pdf`]: 'x',
    [`${FOLDER}/b.jpg`]: 'x',
  });
  await truncate(join(root, BULLETIN), megabyte / 4 + 1);
  await truncate(join(root, FOLDER, 'a.pdf'), 40 * megabyte + 1);
  await truncate(join(root, FOLDER, 'b.jpg'), 60 * megabyte);
  const { issues } = await readTree(root);
  expect(issues).toMatchObject([
    { rule: 'file-too-large', file: `${FOLDER}/a.pdf`, details: { size: '41 MB', limit: '25 MB' } },
    { rule: 'file-too-large', file: BULLETIN, details: { size: '257 KB', limit: '256 KB' } },
  ]);
});
