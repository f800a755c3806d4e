import { expect, test } from 'vitest';
import { issueAt, type Issue } from '../../../src/gate/issue.ts';
import { applySilences, type Silence } from '../../../src/gate/silence.ts';

const FILE = 'bulletins/2024/a/index.mdx';
const place = (file: string) => ({ file, line: 1, column: 1 });
const space = (file: string): Issue => issueAt('doubled-space', place(file), { count: 1 });
const heavy = (file: string) => issueAt('heavy-photograph', place(file), { src: './a.jpg', megabytes: 2 });
const silence = (file: string, code = 'BT-208'): Silence => ({ code, place: place(file) });

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
