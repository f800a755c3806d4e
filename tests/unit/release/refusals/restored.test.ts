import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { sealObject } from '../../../../src/files/seal.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { manifestFiles } from '../../../../src/release/swap/manifest.ts';
import { commitAll } from '../../../support/commit.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { LINE_ENDS } from '../../../support/line-ends.ts';
import { testFolders } from '../../../support/read.ts';
import { makeFolder } from '../workshop.ts';

const RESTORED = 'BT-746';
const MOMENT = '2024-07-01T00:00:00Z';
const withdrawn = bulletinText({
  status: 'withdrawn',
  withdrawal: '{ on: 2024-05-20, reason: Đăng nhầm danh sách. }',
});
const redacted = bulletinText({ privacy: '{ redacted: true }' });
const page = '---\ntitle: Danh sách\ndescription: Một trang của cơ quan hư cấu.\n---\n\nBài.\n';
const taking = `${smallOffice['site.yaml']}takenBack: [/nhap/]\n`;

/** The codes and places of what is restored in a content root. */
async function listRestored(root: string, environment = {}): Promise<string[]> {
  const folders = testFolders(root);
  const { issues } = await checkContent({
    folders,
    refusals: openRefusals(folders, environment),
    moment: MOMENT,
  });
  return issues
    .filter(({ code }) => code === RESTORED)
    .map(({ file, details }) => `${file} ${(details as { kind: string }).kind}`);
}

async function release(root: string, said: object): Promise<void> {
  const file = manifestFiles(testFolders(root)).present;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ releaseMoment: '2024-06-01T00:00:00Z', files: {}, ...said }));
}

const released = (of: object) => ({
  bulletins: { '2024/tin-thu': { corrections: [], photographs: [], lists: 0, ...of } },
});

test.each([
  ['withdrawn', { withdrawn: true }, bulletinText()],
  ['redacted', { redacted: 'a' }, bulletinText()],
  ['withdrawn', { withdrawn: true, redacted: 'a' }, redacted],
])('%s: what the release has taken back stays so, unless it is named', async (kind, of, text) => {
  const root = await writeContentRoot({ ...smallOffice, [BULLETIN]: text });
  await release(root, released(of));
  expect(await listRestored(root)).toEqual([`${BULLETIN} ${kind}`]);
  expect(await listRestored(root, { BANTIN_RESTORE: '/nhap/ 2024/tin-thu' })).toEqual([]);
  expect(await listRestored(root, { BANTIN_PREVIEW: '1' })).toEqual([]);
  await writeFile(join(root, BULLETIN), withdrawn);
  expect(await listRestored(root)).toEqual([]);
});

test('what a changed manifest no longer says was taken back is known from the release before, if that is as it was', async () => {
  const root = await writeContentRoot({ ...smallOffice, [BULLETIN]: bulletinText(), 'pages/nhap.mdx': page });
  const project = await makeFolder();
  const folders = { ...testFolders(root), project };
  const files = manifestFiles(folders);
  const tell = async (): Promise<unknown[]> => {
    const { issues } = await checkContent({ folders, refusals: openRefusals(folders, {}), moment: MOMENT });
    return issues.filter(({ code }) => code === RESTORED).map(({ details }) => details);
  };
  const said = { releaseMoment: '2024-06-01T00:00:00Z', files: {} };
  const taken = {
    ...said,
    ...released({ withdrawn: true }),
    takenBack: ['/nhap/'],
    takenContents: [{ name: '/nhap/', files: [], words: [] }],
  };
  const own = await sealObject(taken, project);
  const forged = { ...own, ...released({}), takenBack: [], takenContents: [] };
  await mkdir(dirname(files.present), { recursive: true });
  await writeFile(files.present, JSON.stringify(forged));
  expect(await tell()).toEqual([]);
  await writeFile(files.previous, JSON.stringify(own));
  expect(await tell()).toEqual([
    { name: '2024/tin-thu', kind: 'withdrawn' },
    { name: '/nhap/', kind: 'address' },
  ]);
  // What was changed there as well proves nothing.
  await writeFile(files.previous, JSON.stringify({ ...own, restored: [] }));
  expect(await tell()).toEqual([]);
  // A release of this checkout may show it again because its build was told so.
  await writeFile(files.previous, JSON.stringify(own));
  await writeFile(files.present, JSON.stringify(await sealObject({ ...said, ...released({}) }, project)));
  expect(await tell()).toEqual([]);
});

test('it stays so under another name to which its address leads', async () => {
  const moved = 'bulletins/2024/tin-khac/index.mdx';
  const root = await writeContentRoot({
    ...smallOffice,
    [moved]: bulletinText({ aliases: '[/tin/2024/tin-thu/]' }),
  });
  await release(root, released({ withdrawn: true }));
  expect(await listRestored(root)).toEqual([`${moved} withdrawn`]);
});

test('an address that was removed for good comes back neither as a page nor as a former address', async () => {
  const root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText(),
    'pages/nhap.mdx': page,
  });
  await release(root, { takenBack: ['/nhap/'] });
  expect(await listRestored(root)).toEqual(['site.yaml address']);
  expect(await listRestored(root, { BANTIN_RESTORE: '/nhap/' })).toEqual([]);
  await rm(join(root, 'pages/nhap.mdx'));
  await writeFile(join(root, BULLETIN), bulletinText({ aliases: '[/nhap/]' }));
  expect(await listRestored(root)).toEqual(['site.yaml address']);
  await writeFile(join(root, BULLETIN), bulletinText());
  await writeFile(join(root, 'site.yaml'), taking);
  expect(await listRestored(root)).toEqual([]);
});

test.each([
  ['withdrawn', withdrawn],
  ['redacted', redacted],
])('without a release, Git remembers what was %s', async (kind, before) => {
  const root = await writeContentRoot({ ...smallOffice, [BULLETIN]: before });
  commitAll(root);
  await writeFile(join(root, BULLETIN), bulletinText());
  commitAll(root);
  expect(await listRestored(root)).toEqual([`${BULLETIN} ${kind}`]);
});

test.each(Object.entries(LINE_ENDS))(
  'without a release, Git remembers the addresses that were removed for good, saved with %s',
  async (_form, save) => {
    const root = await writeContentRoot({
      ...smallOffice,
      [BULLETIN]: bulletinText(),
      'pages/nhap.mdx': page,
    });
    commitAll(root);
    await rm(join(root, 'pages/nhap.mdx'));
    await writeFile(join(root, 'site.yaml'), save(taking));
    commitAll(root);
    expect(await listRestored(root)).toEqual([]);
    await writeFile(join(root, 'site.yaml'), smallOffice['site.yaml']!);
    commitAll(root);
    expect(await listRestored(root)).toEqual([]);
    await writeFile(join(root, 'pages/nhap.mdx'), page);
    commitAll(root);
    expect(await listRestored(root)).toEqual(['site.yaml address']);
    expect(await listRestored(root, { BANTIN_RESTORE: '/nhap/' })).toEqual([]);
  },
);

test('a line of `takenBack` counts in a version of site.yaml that cannot be read', async () => {
  const root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText(),
    'pages/nhap.mdx': page,
    'site.yaml': `${taking}title: [\n`,
  });
  commitAll(root);
  await writeFile(join(root, 'site.yaml'), smallOffice['site.yaml']!);
  commitAll(root);
  expect(await listRestored(root)).toEqual(['site.yaml address']);
});
