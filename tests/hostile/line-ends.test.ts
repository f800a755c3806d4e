import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/bulletins/check/check-content.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { formatManifest, manifestFiles } from '../../src/release/swap/manifest.ts';
import { buildSite } from '../support/build-site.ts';
import { commitAll } from '../support/commit.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { LINE_ENDS } from '../support/line-ends.ts';
import { testFolders } from '../support/read.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { findWords, unpackEverything } from '../support/unpacked.ts';

const MOMENT = '2024-07-01T00:00:00Z';
const plain = bulletinText();
const draft = bulletinText({ status: 'draft' });
const withdrawn = bulletinText({ status: 'withdrawn', withdrawal: '{ on: 2024-05-20, reason: Đăng nhầm. }' });
const redacted = bulletinText({ privacy: '{ redacted: true }' });
const later = bulletinText({ publishAt: '2024-09-01T08:00:00+07:00', publishedOn: undefined });
const other = 'bulletins/2024/tin-khac/index.mdx';
const otherText = bulletinText({ id: 'tin-khac', title: 'Bản tin khác của cơ quan hư cấu' });
/** With an error of its own, so that its visibility is asked from its file. */
const faulty = (fields: Record<string, string>) => bulletinText({ ...fields, section: 'khong-co' });

/** What the file of a bulletin said from commit to commit, the last one now; `undefined` where it is gone. */
const histories: Readonly<Record<string, readonly (string | undefined)[]>> = {
  withdrawn: [plain, withdrawn],
  restored: [plain, withdrawn, plain],
  redacted: [plain, redacted],
  'redacted no longer': [plain, redacted, plain],
  vanished: [plain, undefined],
  'a draft again': [plain, draft],
  'scheduled again': [plain, later],
  'always a draft': [draft],
  'a faulty draft again': [plain, faulty({ status: 'draft' })],
  'faulty and scheduled again': [plain, faulty({ publishAt: '2024-09-01T08:00:00+07:00' })],
};

/** What tells what stood before: a release, or commits. */
const WITNESSES = ['manifest', 'git'] as const;

/** What is told of the last state, by a manifest of a release of the state before or by Git alone. */
async function judge(
  states: readonly (string | undefined)[],
  save: (text: string) => string,
  witness: (typeof WITNESSES)[number],
): Promise<string[]> {
  const root = await writeContentRoot({ ...smallOffice, [other]: save(otherText) });
  await mkdir(dirname(join(root, BULLETIN)), { recursive: true });
  for (const state of states) {
    if (state === undefined) await rm(dirname(join(root, BULLETIN)), { recursive: true });
    else await writeFile(join(root, BULLETIN), save(state));
    if (witness === 'git') commitAll(root);
  }
  const folders = testFolders(root);
  if (witness === 'manifest') {
    const of = states.at(-2) === withdrawn ? { withdrawn: true as const } : {};
    const left = states.at(-2) === redacted ? { redacted: '0' } : {};
    const before = { corrections: [], photographs: [], lists: 0, ...of, ...left };
    const file = manifestFiles(folders).present;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      formatManifest({
        releaseMoment: '2024-06-01T00:00:00Z',
        bulletins: states.length > 1 ? { '2024/tin-thu': before } : {},
        files: states.length > 1 ? { 'tin/2024/tin-thu/index.html': '0' } : {},
      }),
    );
  }
  const { issues } = await checkContent({ folders, refusals: openRefusals(folders, {}), moment: MOMENT });
  await rm(dirname(root), { recursive: true });
  return issues.map(({ code, file, line, severity }) => `${code} ${file}:${line} ${severity}`);
}

const FORMS = Object.entries(LINE_ENDS).filter(([form]) => form !== 'LF');

test.each(Object.entries(histories).map(([name, states], at) => [name, states, at] as const))(
  '%s: the same is told, however the file was saved, by a release and by Git',
  async (_name, states, at) => {
    // Each form and each witness in its turn; all of them for all histories in a thorough run.
    const forms = FORMS.filter((_, form) => IS_THOROUGH || form === at % FORMS.length);
    const witnesses = WITNESSES.filter((_, witness) => IS_THOROUGH || witness === (at >> 2) % 2);
    for (const witness of witnesses) {
      const expected = await judge(states, LINE_ENDS['LF']!, witness);
      for (const [form, save] of forms)
        expect(await judge(states, save, witness), `${witness}, ${form}`).toEqual(expected);
    }
  },
);

test.each(['restored', 'redacted no longer', 'vanished', 'a draft again', 'scheduled again'])(
  '%s is told at all',
  async (name) => {
    for (const witness of WITNESSES)
      expect(await judge(histories[name]!, LINE_ENDS['CRLF']!, witness)).toContainEqual(
        expect.stringMatching(/^BT-7\d\d .* error$/u),
      );
  },
);

test.each([
  ['a conflict', withdrawn.replace('status:', '<<<<<<< HEAD\nstatus:')],
  ['a frontmatter without end', withdrawn.replace('\n---\n\n', '\n\n')],
  ['a frontmatter that is no YAML', withdrawn.replace('id: ', 'id: [')],
])(
  'a version of the history that cannot be read for %s may have been a withdrawal',
  async (_name, broken) => {
    expect(await judge([plain, broken, plain], LINE_ENDS['LF']!, 'git')).toEqual([
      expect.stringMatching(/^BT-746 /u),
    ]);
  },
);

test('a build withdraws, keeps back and clears what is saved in any form', { timeout: 300_000 }, async () => {
  const forms = Object.values(LINE_ENDS);
  const files = (fields: Record<string, string>, name: string, words: string) =>
    forms.map((save, at) => {
      const slug = `${name}-${at}`;
      const title = `Hội nghị ${name} số ${at} của cơ quan hư cấu`;
      return [
        `bulletins/2024/${slug}/index.mdx`,
        save(bulletinText({ ...fields, id: slug, title }, words)),
      ] as const;
    });
  const withdrawal = '{ on: 2024-05-20, reason: Đăng nhầm. }';
  const published = Object.fromEntries([
    ...files({}, 'rut', 'Lời bimatrut.\n'),
    ...files({}, 'xoa', 'Lời bimatxoa còn lại.\n'),
    ...files({ status: 'draft' }, 'nhap', 'Lời bimatnhap.\n'),
  ]);
  const root = await writeContentRoot({ ...smallOffice, ...published });
  const first = await buildSite(root);
  expect(first.code, first.output).toBe(0);
  const changed = [
    ...files({ status: 'withdrawn', withdrawal }, 'rut', 'Lời bimatrut.\n'),
    ...files({ privacy: '{ redacted: true }' }, 'xoa', 'Lời còn lại.\n'),
  ];
  for (const [path, text] of changed) await writeFile(join(root, path), text);
  const { code, output, dist } = await buildSite(root);
  expect(code, output).toBe(0);
  const built = await unpackEverything(dist);
  expect(findWords(built, ['bimatrut', 'bimatxoa', 'bimatnhap'])).toEqual([]);
  for (const [path] of changed) {
    const page = await readFile(
      join(dist, path.replace('bulletins/', 'tin/').replace('.mdx', '.html')),
      'utf8',
    );
    expect(page.includes('Đăng nhầm'), path).toBe(path.includes('rut'));
  }
  await rm(dirname(root), { recursive: true });
});
