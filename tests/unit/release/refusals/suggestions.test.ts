import { expect, test } from 'vitest';
import { explainIssue } from '../../../../src/gate/report.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { places, readFiles } from '../../../support/read.ts';

const bulletin = (key: string, more: Readonly<Record<string, string>> = {}) => {
  const [year, slug] = key.split('/');
  const id = key.replace('/', '-');
  const title = `Bản tin hư cấu có tên ${id}`;
  const fields = { id, title, date: `${year}-05-01`, publishedOn: `${year}-05-02`, ...more };
  return {
    [`bulletins/${year}/${slug}/index.mdx`]: bulletinText(fields, `Ngày 1/5, họp bàn riêng việc ${id}.\n`),
  };
};
const office = {
  ...bulletin('2024/hoi-nghi'),
  ...bulletin('2022/dai-hoi'),
  ...bulletin('2021/dai-hoi'),
  ...bulletin('2024/ban-nhap', { status: 'draft' }),
  'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu\ndescription: Về cơ quan hư cấu này\n---\n\nChức năng.\n',
};
const textWith = (url: string) => bulletinText({}, `Sáng 3/5, cơ quan hư cấu họp. Xem [đây](${url}).\n`);
const read = (url: string) => readFiles({ ...office, [BULLETIN]: textWith(url) });

test.each([
  ['../hoi-nghi/', 'BT-510', '/tin/2024/hoi-nghi/'],
  ['../../2024/hoi-nghi/', 'BT-510', '/tin/2024/hoi-nghi/'],
  ['tin/2024/hoi-nghi', 'BT-510', '/tin/2024/hoi-nghi/'],
  ['hoi-nghi/', 'BT-510', '/tin/2024/hoi-nghi/'],
  ['./content/bulletins/2024/hoi-nghi/index.mdx', 'BT-510', '/tin/2024/hoi-nghi/'],
  [String.raw`content\\bulletins\\2024\\hoi-nghi`, 'BT-510', '/tin/2024/hoi-nghi/'],
  ['pages/gioi-thieu.mdx', 'BT-510', '/gioi-thieu/'],
  ['../gioi-thieu/', 'BT-510', '/gioi-thieu/'],
  ['/tdkt/tin/2024/hoi-nghi/', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['/bulletins/2024/hoi-nghi/index.mdx', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['/tin/2024/Hoi-Nghi/', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['/tin/2024/hội-nghị/', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['/tin/2019/hoi-nghi/', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['https://thu.example/tin/2024/Hoi-Nghi/', 'BT-520', '/tin/2024/hoi-nghi/'],
  ['/pages/gioi-thieu/', 'BT-520', '/gioi-thieu/'],
  ['/gioi-thieu', 'BT-520', '/gioi-thieu/'],
  ['/gioi-thiu/', 'BT-520', '/gioi-thieu/'],
  ['/chuyen-muc/Tin-Tuc', 'BT-520', '/chuyen-muc/tin-tuc/'],
])('the address that was meant is proposed, and may be written: %s', async (typed, code, meant) => {
  const { issues } = await read(typed);
  expect(places(issues)).toEqual([`${code} 11:35`]);
  expect(explainIssue(issues[0]!, 'vi').hint).toMatch(new RegExp(`Có phải bạn muốn viết “?${meant}[”?]`));
  expect((await read(meant)).issues).toEqual([]);
});

test.each([
  ['a bulletin of which there are two', '/tin/2020/dai-hoi/'],
  ['a bulletin that readers cannot see', '../ban-nhap/'],
  ['an address like no other', 'mot/hai/ba'],
  ['the file itself', 'index.mdx'],
])('nothing is proposed for %s', async (_, typed) => {
  const { issues } = await read(typed);
  expect(issues).toHaveLength(1);
  expect(explainIssue(issues[0]!, 'vi').hint).not.toContain('Có phải');
});

test('the address is proposed where only one bulletin is read, too', async () => {
  const { issues } = await readFiles(
    { ...office, [BULLETIN]: textWith('../hoi-nghi/') },
    { select: ({ path }) => path === 'bulletins/2024/tin-thu' },
  );
  expect(explainIssue(issues[0]!, 'vi').hint).toContain('Có phải bạn muốn viết /tin/2024/hoi-nghi/?');
});
