import { describe, expect, test } from 'vitest';
import { bulletinKind, formatText, pageKind } from '../../../../src/authoring/format/format-text.ts';
import { isSamePage, renderText } from '../../../../src/authoring/format/rendering.ts';
import { bulletinSchema } from '../../../../src/bulletins/schema.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { listProjectFiles, readProjectFile } from '../../../support/project.ts';
import { drawEvenly, IS_THOROUGH } from '../../../support/thorough.ts';
import { commonMarkExamples } from './commonmark-examples.ts';
import { gfmExamples } from './gfm-examples.ts';

/** One of so many neighbours among the examples is tried by `npm test`. */
const SHARE = 3;
const SEED = 20_261_201;
const FILE = 'bulletins/2024/tin-thu/index.mdx';
const format = (text: string) => formatText(text, FILE, bulletinKind);
const render = (text: string) => renderText(text, FILE, bulletinSchema);

/** The examples of CommonMark and GFM that cannot be laid out with the page proven the same, and why. */
const leftAlone: Readonly<Record<string, string>> = {
  93: 'a quote without its marks is continued by what would be the line below a heading',
  336: 'a blank at the end of a line within code is shown',
  337: 'as 336',
  '202 a table ended by a blank line':
    'a line below a table would become a row with bars, which nobody would notice',
};

describe('a text that is laid out', () => {
  // More than a thousand texts: a busy machine needs its time.
  test(
    'gives the page that it gave before, for every example of CommonMark and GFM that the gate accepts',
    { timeout: 240_000 },
    () => {
      const examples = [
        ...commonMarkExamples.map(({ number, markdown }) => [String(number), markdown] as const),
        ...gfmExamples,
      ];
      const drawn = new Set(drawEvenly(examples, SHARE, SEED));
      const bodies = examples.filter((example) => drawn.has(example) || example[0] in leftAlone);
      const outcomes = bodies
        .map(([name, body]) => ({ name, text: bulletinText({}, body) }))
        .map(({ name, text }) => {
          const result = format(text);
          if (!('text' in result)) return { name, outcome: Object.keys(result)[0] };
          const [before, after] = [render(text), render(result.text)];
          return {
            name,
            outcome: 'issues' in before || 'issues' in after ? 'faulty' : isSamePage(before, after),
          };
        });
      expect(outcomes.filter(({ outcome }) => outcome === 'unprovable').map(({ name }) => name)).toEqual(
        Object.keys(leftAlone),
      );
      expect(outcomes.filter(({ outcome }) => outcome === true).length).toBeGreaterThanOrEqual(
        IS_THOROUGH ? 520 : 150,
      );
      console.log(`${bodies.length} of ${examples.length} examples laid out (seed ${SEED})`);
      expect(outcomes.filter(({ outcome }) => outcome === false || outcome === 'faulty')).toEqual([]);
    },
  );

  test.each(
    [...listProjectFiles('content'), ...listProjectFiles('tests/fixtures/sites')].filter(
      (path) =>
        // Texts beside decisions have no frontmatter and are not laid out.
        path.endsWith('.mdx') && !path.includes('/decisions/'),
    ),
  )('is laid out once and for all: %s', (path) => {
    const kind = path.includes('/pages/') ? pageKind : bulletinKind;
    const once = formatText(readProjectFile(path), path, kind);
    const text = 'text' in once ? once.text : '';
    expect(formatText(text, path, kind)).toEqual({ text });
  });
});

describe('a text that is left alone', () => {
  test('has faults of its own, which are told', () => {
    expect(format('không có phần khai báo')).toMatchObject({ issues: [{ rule: 'no-frontmatter' }] });
    expect(format(bulletinText({}, '<Foo/>'))).toMatchObject({ issues: [{ rule: 'unknown-component' }] });
    expect(format(bulletinText({ tags: '[a' }))).toMatchObject({ issues: [{ rule: 'yaml-syntax' }] });
  });

  test('would give another page', () => {
    expect(format(bulletinText({}, 'Đoạn `mã \nhai` đầu.\n'))).toEqual({ unprovable: true });
  });
});

test('a field that is wrong does not keep a text from being laid out', () => {
  const result = format(bulletinText({ title: 'Ngắn' }, '* một\n'));
  expect(result).toMatchObject({ text: expect.stringContaining('\n- một\n') as string });
});
