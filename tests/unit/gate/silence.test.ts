import { array, assert, boolean, property, stringMatching, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueAt, type Issue } from '../../../src/gate/issue.ts';
import { applySilences, type Silence } from '../../../src/gate/silence.ts';

const FILE = 'bulletins/2024/a/index.mdx';
const place = (file: string) => ({ file, line: 1, column: 1 });
const space = (file: string): Issue => issueAt('doubled-space', place(file), { count: 1 });
const heavy = (file: string) => issueAt('heavy-photograph', place(file), { src: './a.jpg', megabytes: 2 });
const silence = (file: string, code = 'BT-208', files: string[] = []): Silence => ({
  code,
  place: place(file),
  files,
});

/** `code file` of what remains. */
function apply(issues: Issue[], silences: Silence[], isJudged = true): string[] {
  return applySilences(issues, silences, () => isJudged).map(({ code, file }) => `${code} ${file}`);
}

test('a warning is silenced in its own file only', () => {
  expect(apply([space(FILE), space('pages/a.mdx')], [silence(FILE)])).toEqual(['BT-208 pages/a.mdx']);
});

test('a bulletin speaks for the files in its folder, and for no other folder', () => {
  const issues = [heavy('bulletins/2024/a/a.jpg'), heavy('bulletins/2024/ab/a.jpg')];
  expect(apply(issues, [silence(FILE, 'BT-616')])).toEqual(['BT-616 bulletins/2024/ab/a.jpg']);
});

test('an error is never silenced', () => {
  const issue = issueAt('heading-level-one', place(FILE), {});
  expect(apply([issue], [silence(FILE, 'BT-513')], false)).toEqual([`BT-513 ${FILE}`]);
});

test('a silence that nothing needed is a warning, where everything was judged', () => {
  expect(apply([], [silence(FILE)])).toEqual([`BT-418 ${FILE}`]);
  expect(apply([], [silence(FILE)], false)).toEqual([]);
});

describe('a warning about the contents of files', () => {
  const hidden = (...names: string[]): Issue =>
    issueAt('hidden-in-file', place('bulletins/2024/a/a.docx'), {
      files: names.map((name) => ({ name, parts: [{ kind: 'comments' as const, count: 1, which: [] }] })),
    });
  /** The files that are still warned of, and the codes of other warnings. */
  const left = (issues: Issue[], silences: Silence[]) =>
    applySilences(issues, silences, () => true).flatMap(({ code, details }) =>
      'files' in details ? (details.files as { name: string }[]).map(({ name }) => name) : [code],
    );

  test('is silenced for the files that a reason names, and stays for every other', () => {
    assert(
      property(
        uniqueArray(stringMatching(/^[a-z][a-z0-9.-]{0,8}\.(?:pdf|docx|xlsx|ods)$/), { minLength: 1 }),
        array(boolean()),
        (names, chosen) => {
          const [named, others] = [0, 1].map((side) =>
            names.filter((_, at) => (chosen[at] ? 0 : 1) === side),
          );
          const silences = named!.map((name) => silence(FILE, 'BT-119', [name]));
          expect(left([hidden(...names)], silences)).toEqual(others);
        },
      ),
      { numRuns: 60, seed: 119 },
    );
  });

  test('stays for a file that came later, and for all where the reason names none', () => {
    expect(left([hidden('a.docx', 'b.docx')], [silence(FILE, 'BT-119', ['a.docx'])])).toEqual(['b.docx']);
    expect(left([hidden('a.docx')], [silence(FILE, 'BT-119')])).toEqual(['a.docx']);
  });

  test('leaves an excuse needless whose file is not warned of', () => {
    expect(left([hidden('a.docx')], [silence(FILE, 'BT-119', ['b.docx'])])).toEqual(['a.docx', 'BT-418']);
  });
});
