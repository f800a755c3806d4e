import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallOffice } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

const places = `places:
  - { id: xa-thu, level: commune, names: [{ text: "xã \\uD83D Thử" }] }
`;
const page = (title: string) =>
  `---\ntitle: ${title}\ndescription: Chức năng của cơ quan hư cấu.\n---\n\nBài.\n`;

test.each([
  ['a title', { [BULLETIN]: bulletinText({ title: '"Hội nghị \\uD83D lẻ của cơ quan"' }) }],
  ['a noncharacter', { [BULLETIN]: bulletinText({ title: '"Hội nghị \\uFFFE lẻ của cơ quan"' }) }],
  ['a note', { [BULLETIN]: bulletinText({ notes: '["Hỏi \\uDE00"]' }) }],
  ['a register', { [BULLETIN]: bulletinText(), 'registers/places.yaml': places }],
  [
    'site.yaml',
    {
      [BULLETIN]: bulletinText(),
      'site.yaml': String(smallOffice['site.yaml']).replace(
        'title: Trang thử',
        'title: "Trang \\uD83D\\u0020"',
      ),
    },
  ],
  ['a standing page', { [BULLETIN]: bulletinText(), 'pages/gioi-thieu.mdx': page('"Giới \\uD83D thiệu"') }],
])('half of a surrogate pair, which an escape wrote, is told in %s', async (_, files) => {
  const { issues } = await readFiles(files);
  expect(issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'invisible-character',
  ]);
});

test('a whole pair is a character, and a reference to half of one is told as a letter that is lost', async () => {
  const title = '"Hội nghị \\uD83D\\uDE00 của cơ quan"';
  const { content } = await readFiles({ [BULLETIN]: bulletinText({ title }) });
  expect(content!.bulletins[0]!.bulletin.title.isWellFormed()).toBe(true);
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText({}, 'Đoạn đầu &#xD83D; của bản tin thử.\n'),
  });
  expect(issues.map(({ rule, details }) => [rule, (details as { word?: string }).word])).toEqual([
    ['look-alike-letter', '\uFFFD'],
  ]);
});
