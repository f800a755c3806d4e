import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildOfficeFiles } from '../../src/authoring/office/files.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';
import { listSentences } from '../support/sentences.ts';
import { listTestTitles } from '../support/test-titles.ts';

/** Sentences that say what the program does, and the tests that hold them: the file below `tests`, and the title as written there. */
interface Promised {
  says: string[];
  heldBy: Readonly<Record<string, string>>[];
}

/** Why a sentence promises nothing that a test of this project could hold. */
const KINDS = {
  asks: 'tells people what to do or what to write; whether it was done right, other sentences say',
  explains: 'says what something is called or what it is for',
  leads: 'only leads to what stands below or beside it',
  ofOthers: 'says what other programs and people do',
  limits: 'says what the program does not do or was not tried on',
  measured: 'reports figures with what measured them',
};

interface Chapter {
  promises: Promised[];
  others: Partial<Record<keyof typeof KINDS, string[]>>;
}

const FOLDER = 'tests/fixtures/promises';
const chapters = listProjectFiles(FOLDER).map((path) => parse(readProjectFile(path)) as Chapter);
const promises = chapters.flatMap((chapter) => chapter.promises);
const others = chapters.flatMap((chapter) => Object.values(chapter.others).flat());
const assigned = [...promises.flatMap(({ says }) => says), ...others];

const office = await buildOfficeFiles(PROJECT, { program: '../bantin', tag: 'v0.1.0' });
const documents = {
  ...Object.fromEntries(
    ['README.md', 'content/README.md', 'content/MA-LOI.md'].map((path) => [path, readProjectFile(path)]),
  ),
  'README.md of an office': office.find(({ path }) => path === 'README.md')!.contents.toString('utf8'),
};
const sentences = Object.entries(documents).map(([path, text]) => ({ path, said: listSentences(text) }));

describe.each(sentences)('$path', ({ said }) => {
  test('has no sentence of which nobody has said which test holds it, or why it promises nothing', () => {
    const known = new Set(assigned);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((sentence) => !known.has(sentence))).toEqual([]);
  });
});

test('every sentence that is assigned stands in a document, and is assigned once', () => {
  const said = new Set(sentences.flatMap((document) => document.said));
  expect(assigned.filter((sentence) => !said.has(sentence))).toEqual([]);
  expect(assigned.filter((sentence, index) => assigned.indexOf(sentence) !== index)).toEqual([]);
});

test('every promise is held by tests that are there', () => {
  const titles = new Map<string, Set<string>>();
  const missing = promises.flatMap(({ says, heldBy }) => {
    const named = heldBy.flatMap((each) => Object.entries(each));
    const absent = named.filter(([file, title]) => {
      const path = `tests/${file}.test.ts`;
      if (!existsSync(join(PROJECT, path))) return true;
      if (!titles.has(path)) titles.set(path, listTestTitles(path, readProjectFile(path)));
      return !titles.get(path)!.has(title);
    });
    return named.length === 0 ? says : absent.map(([file, title]) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

/** Words of those who promise. */
const PROMISING =
  /\b(?:never|always|at most|at least|by itself)\b|không bao giờ|\bluôn\b|tự động|tối đa|ít nhất/iu;

test('no sentence that is said to promise nothing has the words of those who promise', () => {
  const plain = chapters.flatMap(({ others: { ofOthers: _, ...own } }) => Object.values(own).flat());
  expect(plain.filter((sentence) => PROMISING.test(sentence))).toEqual([]);
  expect(
    chapters.flatMap((chapter) => Object.keys(chapter.others)).filter((kind) => !(kind in KINDS)),
  ).toEqual([]);
});

test('a sentence ends where the next one begins with a capital, and not within code, days, ranges or abbreviations', () => {
  const text =
    '# Đề mục.\n\nMột câu, ngày 16/7/2026. Chữ `a. B` trong mã. “Hai!” Ba: các dấu . _ -, v.v. và nữa.\n\n- Mục một.\n  Câu hai\n\n| a | b |\n| - | - |\n| Ô. Hai | `x` |\n\n```sh\nnpm ci\nnpm start   # dựng trang\n```\n';
  expect(listSentences(text)).toEqual([
    'Một câu, ngày 16/7/2026.',
    'Chữ `a. B` trong mã.',
    '“Hai!”',
    'Ba: các dấu . _ -, v.v. và nữa.',
    'Mục một.',
    'Câu hai',
    'Ô. Hai | `x`',
    'npm start # dựng trang',
  ]);
});
