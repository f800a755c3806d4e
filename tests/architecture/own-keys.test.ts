import { expect, test } from 'vitest';
import { explainIssue } from '../../src/gate/report.ts';
import { issueAt } from '../../src/gate/issue.ts';
import { decodeFilter } from '../../src/gate/pdf/filters.ts';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

/** Names that every object has without being given them: as words in a content they are words like others. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test('no table is asked for what was typed but by what it holds itself', () => {
  const asked =
    /\w\[[\w.]*\.toLowerCase\(\)\]|\b\w+ in [A-Z][A-Z_]+(?:[);?]| [&|?])|\w\[p\.(?:name|typed|text|value)\]/u;
  const found = listProjectFiles('src')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const lines = readProjectFile(path).split('\n');
      return lines
        .filter((line) => asked.test(line) && !line.includes('* '))
        .map((line) => `${path}: ${line.trim()}`);
    });
  // A closed pattern has matched the words before.
  expect(found.filter((line) => !/SESSION_WORDS\[session/u.test(line))).toEqual([]);
});

test.each(INHERITED)('advice on %s is that on any unknown word', (name) => {
  const place = { file: 'a.mdx', line: 1, column: 1 };
  for (const language of ['vi', 'en'] as const) {
    const explain = (typed: string) => {
      const tag = explainIssue(issueAt('html-element', place, { name: typed, known: ['br'] }), language);
      const details = { component: 'td', name: typed, value: 'x', allowed: 'info, warning' };
      const value = explainIssue(issueAt('bad-attribute-value', place, details), language);
      return [tag, value].map(({ what, hint }) => `${what} ${hint}`.replaceAll(typed, '…'));
    };
    expect(explain(name)).toEqual(explain('unknownword'));
  }
  expect(() => decodeFilter(name, Buffer.alloc(9), {} as never, 9)).toThrow(`/Filter /${name}`);
});
