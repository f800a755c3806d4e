import { expect, test } from 'vitest';
import { hasErrors, type Issue } from '../../../../src/gate/issue.ts';
import { messageLanguage, explainIssue } from '../../../../src/gate/report.ts';
import { standIn } from '../../../../src/bulletins/reading/waiting-fields.ts';
import type { Site } from '../../../../src/site.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { places, readFiles } from '../../../support/read.ts';
import { parseYaml } from '../../../../src/gate/yaml/yaml.ts';

const IMPORTED = { kind: 'imported', source: '{ system: sharepoint }', status: 'draft' };
const OPEN = { title: 'null', section: 'null', date: 'null', byline: 'null', publishedOn: 'null' };

const read = (fields: Record<string, string | undefined>, body?: string) =>
  readFiles({ [BULLETIN]: bulletinText({ ...IMPORTED, ...fields }, body) });

const tell = ({ issues }: { issues: readonly Issue[] }) =>
  issues.map((issue) => explainIssue(issue, messageLanguage()).what);

test('an imported draft may leave open what nobody found, and each field that waits is told once', async () => {
  const result = await read(OPEN);
  expect(hasErrors(result.issues)).toBe(false);
  expect(places(result.issues)).toEqual(['BT-900 3:8', 'BT-900 4:10', 'BT-900 5:7', 'BT-900 8:9']);
  expect(tell(result)).toEqual(
    ['title', 'section', 'date', 'byline'].map((field) => `Bản nháp nhập về còn chờ người điền ${field}.`),
  );
});

test('a draft that waits is not published: a preview shows it with stand-ins that say what they are', async () => {
  const { content } = await read(OPEN);
  expect(content?.counts).toMatchObject({ read: 1, published: 0, draft: 1 });
  expect(content?.bulletins[0]?.bulletin).toMatchObject({
    status: 'draft',
    title: 'Chưa có tiêu đề (tin-thu)',
    byline: { text: 'Chưa có ký tên' },
    date: '2024-01-01',
    isDayUnknown: true,
  });
});

test.each([
  ['too short', 'Tin ngắn'],
  ['too long', 'Hội nghị '.repeat(30).trim()],
])('a title that is %s waits as well', async (_, title) => {
  const result = await read({ title });
  expect(places(result.issues)).toEqual(['BT-900 3:8']);
});

test('photographs without a description are one message, however many they are; lost ones do not wait', async () => {
  const images =
    '[{ src: ./a.jpg, missing: true }, { src: ./b.jpg, missing: true, alt: null }, { src: ./c.jpg, missing: true, needsAlt: true }]';
  const body = '![](./a.jpg)\n\n![](./b.jpg)\n\n![](./c.jpg)\n';
  const result = await read({ images }, body);
  const told = result.issues.filter(({ code }) => code === 'BT-900');
  expect(tell({ issues: told })).toEqual(['Bản nháp nhập về còn chờ người điền: 2 ảnh chưa có mô tả (alt).']);
});

test.each(Object.keys(OPEN).filter((field) => field !== 'publishedOn'))(
  'what waits refuses publication: %s',
  async (field) => {
    const { issues } = await read({ [field]: 'null', status: 'published' });
    expect(hasErrors(issues)).toBe(true);
    expect(issues.map(({ code }) => code)).not.toContain('BT-900');
  },
);

test.each([
  ['a bulletin of the office’s own', { kind: 'original', source: undefined }],
  ['a bulletin taken over', { kind: 'repost' }],
])('%s may leave nothing open, not even in a draft', async (_, fields) => {
  const { issues } = await read({ ...fields, date: 'null' });
  expect(hasErrors(issues)).toBe(true);
});

test('nothing is said of a draft because of the day that stands in for the unknown one', async () => {
  const site = { sections: [{ id: 'tin-tuc', name: 'Tin tức' }], language: 'vi' } as unknown as Site;
  const folder = { year: '2024', slug: 'tin-thu' } as never;
  const yaml = parseYaml('kind: imported\nstatus: draft\ndate: null\n', 'a.mdx');
  expect('yaml' in yaml && standIn(yaml.yaml, folder, site).yaml.data['date']).toBe('2024-01-01');
  const said = [
    'Sáng thứ hai, 1/1/2024, tại hội trường',
    'Chiều 2/1/2024, tại hội trường',
    'Tối thứ ba, 31/12/2024, tại hội trường',
  ];
  const fields = { date: 'null', session: 'afternoon', endDate: '2023-12-30' };
  for (const words of said) {
    const { issues } = await read(
      { ...fields, dateText: `"${words.replace(/, tại.*/u, '')}"` },
      `${words}.\n`,
    );
    expect(places(issues)).toEqual(['BT-900 5:7']);
  }
});
