import * as fc from 'fast-check';
import { readdir, readFile, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import type { Repaired } from '../../../../src/bulletins/check/repairs.ts';
import type { Issue } from '../../../../src/gate/issue.ts';
import { isSafeName } from '../../../../src/gate/file-names.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import {
  BULLETIN,
  bulletinText,
  withMoreLines,
  writeContentRoot,
  type ContentFiles,
} from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

const FOLDER = dirname(BULLETIN);

/** Repairs a content root as `npm run check -- --fix` does. */
async function fix(root: string): Promise<{ issues: Issue[]; repaired: Repaired[] }> {
  const repaired: Repaired[] = [];
  const folders = testFolders(root);
  const { issues } = await checkContent({
    folders,
    refusals: openRefusals(folders, {}),
    moment: '2026-01-01T00:00:00Z',
    fix: true,
    onRepair: (each) => repaired.push(each),
  });
  return { issues, repaired };
}

async function setUp(files: ContentFiles): Promise<string> {
  const root = await writeContentRoot(files);
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  return root;
}

/** A bulletin that mentions each file in its frontmatter, and in its body in another spelling. */
function mentionAll(declared: readonly string[], placed: readonly string[]): string {
  const lines = declared.map((path, at) => `  - { src: "./${path}", title: Tệp số ${at} }`);
  const tags = placed.map((path, at) => `<Attachment src="./${path}" title="Tệp số ${at}" />`);
  const text = bulletinText({}, `Các tệp kèm theo bản tin thử.\n\n${tags.join('\n\n')}\n`);
  return withMoreLines(text, `attachments:\n${lines.join('\n')}`);
}

/** The names in the folder, by what their files hold. */
async function listByContents(root: string): Promise<Map<string, string>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name !== 'index.mdx');
  const pairs = names.map(async (name) => [await readFile(join(root, FOLDER, name), 'utf8'), name] as const);
  return new Map(await Promise.all(pairs));
}

const letter = fc.constantFrom(...'aAbđĐêếậưỔ19', ..."  --_.()&+,#%!'");
const fileName = fc
  .tuple(fc.string({ unit: letter, minLength: 1, maxLength: 6 }), fc.constantFrom('NFC', 'NFD'))
  .filter(([text]) => /^[^. ]/.test(text))
  .map(([text, form]) => `${text.normalize(form)}.csv`);
const anySpelling = fc.constantFrom<(path: string) => string>(
  (path) => path,
  (path) => path.normalize('NFC'),
  (path) => path.normalize('NFD'),
  (path) => encodeURIComponent(path),
  (path) => encodeURIComponent(path).toLowerCase(),
  (path) => path.replaceAll('%', '%25').replaceAll(' ', '%20'),
);

test('--fix gives every file a name for addresses, and every mention goes with its own file', async () => {
  let renamed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fileName, anySpelling, anySpelling), {
        minLength: 1,
        maxLength: 8,
        selector: ([each]) => each,
      }),
      async (files) => {
        const declared = files.map(([each, spell]) => spell(each));
        const placed = files.map(([each, , spell]) => spell(each));
        const before = mentionAll(declared, placed);
        const contents = files.map((_, at) => `Số;${at}\n`);
        const beside = files.map(([each], at) => [`${FOLDER}/${each}`, contents[at]!]);
        const root = await writeContentRoot({ [BULLETIN]: before, ...Object.fromEntries(beside) });
        const { issues, repaired } = await fix(root);
        const names = await listByContents(root);
        const after = await readFile(join(root, BULLETIN), 'utf8');
        await rm(dirname(root), { recursive: true });

        expect([...names.keys()].toSorted()).toEqual(contents.toSorted());
        const newNames = files.map(([each], at) => {
          const now = names.get(contents[at]!)!;
          const isTold = repaired.some(
            (one) =>
              one.kind === 'renamed' && one.file === `${FOLDER}/${each}` && one.to === `${FOLDER}/${now}`,
          );
          // What keeps a bad name has an issue; what gets another one is told.
          expect(now === each ? isSafeName(now) || isAtFault(issues, now) : isTold && isSafeName(now)).toBe(
            true,
          );
          renamed += now === each ? 0 : 1;
          return now === each ? undefined : now;
        });
        const expected = mentionAll(
          declared.map((path, at) => newNames[at] ?? path),
          placed.map((path, at) => newNames[at] ?? path),
        );
        expect(after.normalize('NFC')).toBe(expected.normalize('NFC'));
      },
    ),
    { numRuns: 15, seed: 20261129 },
  );
  expect(renamed).toBeGreaterThan(30);
});

function isAtFault(issues: readonly Issue[], name: string): boolean {
  return issues.some(({ rule, file }) => rule === 'bad-file-name' && file === `${FOLDER}/${name}`);
}

const attachments = '[{ src: "./Quyết định 123.csv", title: Quyết định }]';

test('a bad name is one fault, told at the file and not at its mention', async () => {
  const root = await setUp({
    [BULLETIN]: bulletinText({ attachments }, '<Attachment src="./Quyết%20định 123.csv" />\n'),
    [`${FOLDER}/Quyết định 123.csv`]: 'a;b\n',
  });
  const folders = testFolders(root);
  const check = { folders, refusals: openRefusals(folders, {}), moment: '2026-01-01T00:00:00Z' };
  const { issues } = await checkContent(check);
  expect(issues.map(({ code, file }) => `${code} ${file}`)).toEqual([`BT-102 ${FOLDER}/Quyết định 123.csv`]);
  expect((await fix(root)).issues).toEqual([]);
});

test('a mention of a file that is not there is a fault of its own', async () => {
  const root = await setUp({ [BULLETIN]: bulletinText({ attachments }) });
  expect((await fix(root)).issues.map(({ code }) => code)).toEqual(['BT-610']);
});

test('a run that is ended after the mentions is finished by the next one', async () => {
  const root = await setUp({
    [BULLETIN]: bulletinText({ attachments: '[{ src: ./quyet-dinh-123-2.csv, title: Quyết định }]' }),
    [`${FOLDER}/Quyết định 123.csv`]: 'a;b\n',
    [`${FOLDER}/quyet-dinh-123.csv`]: 'c;d\n',
  });
  await fix(root);
  expect((await listByContents(root)).get('a;b\n')).toBe('quyet-dinh-123-2.csv');
});

test('without the text of a bulletin no file is renamed', async () => {
  const root = await setUp({ [BULLETIN]: bulletinText(), [`${FOLDER}/Quyết định.csv`]: 'a;b\n' });
  await unlink(join(root, BULLETIN));
  expect((await fix(root)).repaired).toEqual([]);
});

test('two names that look alike are left to a person, who can tell which is meant', async () => {
  const [composed, apart] = ['NFC', 'NFD'].map((form) => `Quyết định 123.csv`.normalize(form));
  const root = await setUp({
    [BULLETIN]: bulletinText({ attachments }),
    [`${FOLDER}/${composed}`]: 'a;b\n',
    [`${FOLDER}/${apart}`]: 'c;d\n',
  });
  const { issues, repaired } = await fix(root);
  expect(repaired).toEqual([]);
  expect(issues.map(({ code, details }) => [code, (details as { proposal: string }).proposal])).toEqual([
    ['BT-102', 'quyet-dinh-123.csv'],
    ['BT-102', 'quyet-dinh-123-2.csv'],
  ]);
});
