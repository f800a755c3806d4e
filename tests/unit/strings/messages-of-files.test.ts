import { describe, expect, test } from 'vitest';
import {
  components,
  getComponent,
  literalElements,
  type AttributeRule,
  type ComponentName,
} from '../../../src/bulletins/body/vocabulary.ts';
import { issuesEn } from '../../../src/strings/issues.en.ts';
import { issuesVi } from '../../../src/strings/issues.vi.ts';
import { numberLimits } from '../../../src/strings/issues/wording.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { readHints, readMessages, withBulletin, withPage } from './read-messages.ts';

const FOLDER = 'bulletins/2024/tin-thu';

describe('files and their names', () => {
  test.each([
    [
      'a PDF nobody names is an attachment',
      { [`${FOLDER}/a.pdf`]: 'x' },
      'attachments: [{ src: ./a.pdf, title: "…" }]',
    ],
    [
      'a picture nobody names is an image',
      { [`${FOLDER}/a.jpg`]: 'x' },
      'images: [{ src: ./a.jpg, alt: "…" }]',
    ],
    [
      'a file of a strange type meets the types that may stand there',
      { [`${FOLDER}/a.txt`]: 'x' },
      'đính kèm: .pdf, .docx',
    ],
    [
      'a picture in a folder of its own belongs beside the text',
      { [`${FOLDER}/anh/a.jpg`]: 'x' },
      'không trong thư mục con',
    ],
    [
      'a page of bad form is offered a good name',
      withPage('Gioi_thieu'),
      'Đổi tên tệp thành “gioi-thieu.mdx”.',
    ],
    [
      'a page at an address of the site is offered a free one',
      withPage('tin'),
      'Đổi tên tệp thành “trang-tin.mdx”.',
    ],
    ['a page of bad form at such an address too', withPage('Tin'), 'Đổi tên tệp thành “trang-tin.mdx”.'],
    [
      'a page without a letter in its name is offered one',
      withPage('--'),
      'Đổi tên tệp thành “trang-moi.mdx”.',
    ],
  ])('%s', async (_, files, hint) => {
    const hints = await readHints({ [BULLETIN]: bulletinText(), ...files });
    expect(hints.filter((each) => each.includes(hint))).toHaveLength(1);
  });

  test('an empty page is not told to delete a folder of its own', async () => {
    expect(await readHints({ 'pages/lien-he.mdx': '' })).toEqual([expect.stringContaining('hoặc xóa tệp')]);
  });

  test('an empty alt is told once, as a picture without words', async () => {
    const files = withBulletin({
      kind: 'imported',
      source: '{ system: x }',
      images: '\n  - { src: ./a.jpg, missing: true, alt: }',
    });
    expect((await readMessages(files)).map(({ what }) => what)).toEqual([
      expect.stringContaining('“./a.jpg” chưa có mô tả (alt)'),
    ]);
  });
});

describe('the values of attributes are said in words', () => {
  const elements: Record<string, Readonly<Record<string, AttributeRule>>> = { ...literalElements };
  for (const name of Object.keys(components) as ComponentName[])
    elements[name] = getComponent(name).attributes;
  const ruled = Object.entries(elements).flatMap(([element, attributes]) =>
    Object.entries(attributes)
      .filter(([, rule]) => rule.oneOf ?? rule.matches)
      .map(([name, rule]) => ({ element, name, rule })),
  );

  test.each(ruled)('$name of <$element>', ({ element, name, rule }) => {
    const value = 'x';
    const allowed = rule.oneOf?.join(', ') ?? String(rule.matches);
    for (const texts of [issuesVi, issuesEn]) {
      const { hint } = texts['bad-attribute-value']({ component: element, name, value, allowed });
      expect(hint).not.toMatch(/[\\^$/[\]]/);
    }
    const limit = numberLimits.get(name);
    const isAccepted = (number: number) => rule.matches?.test(String(number));
    expect(limit && [0, 1, limit, limit + 1].map(isAccepted)).toEqual(limit && [false, true, true, false]);
  });

  test('all of which this test knows', () => {
    expect(ruled.map(({ name }) => name)).toContain('colspan');
  });
});
