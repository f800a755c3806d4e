import { describe, expect, it, test } from 'vitest';
import { readFormerAddress } from '../../../src/bulletins/former-address.ts';
import { proposeFormerAddress } from '../../../src/bulletins/propose-former-address.ts';
import { BULLETIN, bulletinText, smallOffice, type ContentFiles } from '../../support/content-root.ts';
import { places, readFiles } from '../../support/read.ts';

describe('a former address', () => {
  it.each([
    ['/tdkt/Pages/tin.aspx?ItemID=12', '/tdkt/Pages/tin.aspx', 'ItemID=12'],
    ['https://cu.example.vn/tin?ItemID=15&l=Tin', '/tin', 'ItemID=15&l=Tin'],
    ['/index.php?option=com_content&id=118:ten-bai', '/index.php', 'option=com_content&id=118:ten-bai'],
    ['/tin-tức/số%201.html', '/tin-t%E1%BB%A9c/s%E1%BB%91%201.html', ''],
    ['/a%2Db/%2e%2e/c', '/c', ''],
    ['/a%2Db', '/a-b', ''],
    ['/a(1)/b:c', '/a(1)/b%3Ac', ''],
    ['/a?b', '/a', 'b'],
    ['/a?', '/a', ''],
    ['/a?ReturnUrl=%2ftdkt%2f%3fa%3d1', '/a', 'ReturnUrl=%2ftdkt%2f%3fa%3d1'],
    ['/', '/', ''],
  ])('is a path with a query: %j', (text, path, query) => {
    expect(readFormerAddress(text)).toEqual({ path, query });
  });

  it.each([
    ['/tdkt/lien-he/?https://evil.example/&301!', '/tdkt/lien-he/?https%3A//evil.example/&301%21'],
    ['/?https://evil.example/&200!', '/?https%3A//evil.example/&200%21'],
    ['/a?tx[tt]=1', '/a?tx%5Btt%5D=1'],
    ['/a?x=a=b', '/a?x=a%3Db'],
    ['/a?b=:c', '/a?b=%3Ac'],
    ['/a?b=1#c', '/a?b=1'],
    ['/a?b=1&b=1', '/a?b=1'],
    ['tin/Pages/a.aspx', '/tin/Pages/a.aspx'],
    ['/tin tức/a.aspx', '/tin%20tức/a.aspx'],
    ['www.cu.gov.vn/a?b=1', 'https://www.cu.gov.vn/a?b=1'],
    ['“/a?b=1”', '/a?b=1'],
    ['/a\\b', '/a/b'],
    ['/a//b', '/a/b'],
    ['//evil.example/x', '/evil.example/x'],
  ])('in another form is proposed in its own: %j', (text, proposal) => {
    expect([readFormerAddress(text), proposeFormerAddress(text)]).toEqual([undefined, proposal]);
    expect(readFormerAddress(proposal)).toBeDefined();
  });

  it.each([
    '/x?}',
    '/y?{$HOME}=1',
    '/a$host',
    '/%22;%7D',
    '/a?x=%7B',
    '/a?x=%0a',
    '/a\nb',
    '/a\tb',
    '/a"b',
    "/a'b",
    '/a*',
    '/a/:splat',
    '/a%2Fb',
    '/..%2fx',
    '/%E0%A4%A',
    '/a?x=1&x=2',
    '/a?b=\u202e',
    `/${'a'.repeat(1000)}`,
  ])('that no host can be told has no form: %j', (text) => {
    expect([readFormerAddress(text), proposeFormerAddress(text)]).toEqual([undefined, undefined]);
  });
});

test('an alias in another form is told at its place, with the form to write', async () => {
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText({ aliases: '["/cu.aspx?ID=1", "/?https://evil.example/&200!", "/x?}"]' }),
  });
  expect(places(issues)).toEqual(['BT-422 9:28', 'BT-422 9:60']);
  expect(issues.map(({ details }) => (details as { proposal?: string }).proposal)).toEqual([
    '/?https%3A//evil.example/&200%21',
    undefined,
  ]);
});

const belowPortal = (more = ''): ContentFiles => ({
  'site.yaml': `${smallOffice['site.yaml']!.toString().replace('thu.example/', 'thu.example/tdkt/')}${more}`,
});

test('a former address outside the site is refused, unless the site names the path of the former one', async () => {
  const never = [
    '/',
    '/?q=1',
    '/.well-known/acme-challenge/x',
    '/ROBOTS.txt',
    '/sitemap_index.xml',
    '/favicon.ico',
    '/security.txt',
  ];
  const outside = [
    '/dang-nhap/',
    '/Tin-tuc/2020/a.html',
    'https://cu.example.vn/index.php?id=3',
    '/tin-tucs/b',
  ];
  const inside = ['/tdkt/cu.html', '/TDKT/cu/', '/tdkt/.well-known/x.aspx'];
  const files = { [BULLETIN]: bulletinText({ aliases: JSON.stringify([...never, ...outside, ...inside]) }) };
  const proposals = async (more?: string) => {
    const { issues } = await readFiles({ ...belowPortal(more), ...files });
    return issues.flatMap(({ rule, details }) => (rule === 'foreign-alias' ? [details] : []));
  };
  const missing = ['/dang-nhap/', '/Tin-tuc/', '/index.php', '/tin-tucs/'];
  expect(await proposals()).toEqual([
    ...never.map((alias) => ({ alias })),
    ...outside.map((alias, index) => ({ alias, formerPaths: [missing[index]] })),
  ]);
  expect(await proposals('formerPaths: [/tin-tuc/, /index.php]\n')).toEqual([
    ...never.map((alias) => ({ alias })),
    { alias: '/dang-nhap/', formerPaths: ['/tin-tuc/', '/index.php', '/dang-nhap/'] },
    { alias: '/tin-tucs/b', formerPaths: ['/tin-tuc/', '/index.php', '/tin-tucs/'] },
  ]);
});

test('what a whole host is asked for is refused to a site of its own host too', async () => {
  const aliases = '[/cu.aspx, /.well-known/change-password, /sitemap-1.xml, /robots.txt]';
  const { issues } = await readFiles({ [BULLETIN]: bulletinText({ aliases }) });
  expect(issues.map(({ rule, column }) => `${column} ${rule}`)).toEqual([
    '21 foreign-alias',
    '51 foreign-alias',
    '67 foreign-alias',
  ]);
});

test.each(['/', '//', '/robots.txt', '/.well-known/', '/a?b=1', 'tin-tuc/', 'https://cu.example/tin/'])(
  'a path of the former site is none: %j',
  async (path) => {
    const { issues } = await readFiles({
      ...belowPortal(`formerPaths: ["${path}"]\n`),
      [BULLETIN]: bulletinText(),
    });
    expect(issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['site.yaml bad-format']);
  },
);

test('a bulletin has 100 former addresses at most', async () => {
  const aliases = (count: number) =>
    JSON.stringify(Array.from({ length: count }, (_, id) => `/cu.aspx?id=${id}`));
  const told = async (count: number) =>
    (await readFiles({ [BULLETIN]: bulletinText({ aliases: aliases(count) }) })).issues.map(
      ({ rule }) => rule,
    );
  expect([await told(100), await told(101)]).toEqual([[], ['too-long']]);
});

test('one former address of two bulletins is told however it is written', async () => {
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText({ aliases: '["/Cu.aspx?a=1&b=2", "/cu", "/cu/"]' }),
    'bulletins/2024/tin-hai/index.mdx': bulletinText(
      { id: 'tin-hai', title: 'Hội nghị thứ hai', aliases: '["https://cu.example.vn/cu.ASPX?b=2&a=1"]' },
      'Một đoạn khác hẳn.\n',
    ),
  });
  expect(issues.map(({ code }) => code)).toEqual(['BT-704']);
});
