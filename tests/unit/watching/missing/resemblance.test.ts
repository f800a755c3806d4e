import { expect, test } from 'vitest';
import { openResemblance } from '../../../../src/watching/missing/resemblance.ts';

function bulletin(key: string, title: string, aliases: string[] = [], url?: string) {
  return { key, slug: key.slice(5), title, aliases, source: url === undefined ? undefined : { url } };
}

/** Many titles of an office are alike. */
const office = [
  bulletin('2023/so-ket-6-thang', 'Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2023'),
  bulletin('2024/so-ket-6-thang', 'Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2024'),
  bulletin('2024/co-thi-dua', 'Trao Cờ thi đua của Chính phủ cho xã Thử (hư cấu)', [
    '/portal/Pages/Tin.aspx?ItemID=305&CateID=7',
    '/2024/10/Buoi-trao-co.html',
  ]),
  bulletin('2024/guong-sang', 'Gương sáng giữa đời thường ở xã Thử (hư cấu)', [
    '/portal/Pages/Tin.aspx?ItemID=306&CateID=7',
    '/index.php/tin-tuc/118-guong-sang',
  ]),
  bulletin(
    '2022/giao-uoc',
    'Khối thi đua các sở, ngành ký giao ước năm 2022',
    ['/node/4471', '/nam/2022/'],
    'https://cu.example/?ItemID=77',
  ),
];
const find = openResemblance(office);

test.each([
  ['the slug of another year', '/tin/2021/co-thi-dua/', '/tin/2021/co-thi-dua/', 'slug', ['2024/co-thi-dua']],
  [
    'the slug with an ending and a query',
    '/a/co-thi-dua.html?x=y',
    '/a/co-thi-dua.html',
    'slug',
    ['2024/co-thi-dua'],
  ],
  [
    'the slug and the number of an article',
    '/a/co-thi-dua-99123.html',
    '/a/co-thi-dua-99123.html',
    'slug',
    ['2024/co-thi-dua'],
  ],
  [
    'the slug in other letters',
    '/a/C%E1%BB%9D-Thi-%C4%90ua',
    '/a/C%E1%BB%9D-Thi-%C4%90ua',
    'slug',
    ['2024/co-thi-dua'],
  ],
  [
    'a slug of two years',
    '/a/so-ket-6-thang.html',
    '/a/so-ket-6-thang.html',
    'slug',
    ['2023/so-ket-6-thang', '2024/so-ket-6-thang'],
  ],
  [
    'a slug of two years in one of them',
    '/2024/so-ket-6-thang.html',
    '/2024/so-ket-6-thang.html',
    'slug',
    ['2024/so-ket-6-thang'],
  ],
  [
    'the number of an article elsewhere',
    '/Trang/Xem.aspx?Page=2&itemid=305',
    '/Trang/Xem.aspx?itemid=305',
    'number',
    ['2024/co-thi-dua'],
  ],
  ['the number of the source', '/x?ItemID=77', '/x?ItemID=77', 'number', ['2022/giao-uoc']],
  ['the name in a former address', '/vi/118-guong-sang?a', '/vi/118-guong-sang', 'slug', ['2024/guong-sang']],
  ['a former name', '/vi/bai/buoi-trao-co.htm', '/vi/bai/buoi-trao-co.htm', 'former', ['2024/co-thi-dua']],
  ['a former number that is all of the name', '/vi/node/4471', '/vi/node/4471', 'former', ['2022/giao-uoc']],
  [
    'words of the title',
    '/tin/guong-sang-giua-doi-thuong.html',
    '/tin/guong-sang-giua-doi-thuong.html',
    'words',
    ['2024/guong-sang'],
  ],
  [
    'words of two titles',
    '/t/hoi-nghi-so-ket-cong-tac-thi-dua-khen-thuong',
    '/t/hoi-nghi-so-ket-cong-tac-thi-dua-khen-thuong',
    'words',
    ['2023/so-ket-6-thang', '2024/so-ket-6-thang'],
  ],
] as const)('an address is recognised by %s', (_, asked, address, by, keys) => {
  expect(find(asked)).toEqual({ address, by, keys });
});

test.each([
  '/wp-login.php',
  '/.env',
  '/.git/config',
  '/xmlrpc.php?rsd',
  '/cgi-bin/luci/;stok=/locale',
  '/tin/2024/co-thi-dua/wp-login.php',
  '/tin/2024/co-thi-dua/.env',
  '/tin/2024/co-thi-dua.zip',
  '/tin/2024/co-thi-dua.bak',
  '/anh/co-thi-dua.jpg',
  '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php',
  "/portal/Pages/Tin.aspx?ItemID=305'%20OR%201=1--",
  '/portal/Pages/Tin.aspx?CateID=7',
  '/thi-dua/',
  '/nam/2021/',
  '/xem/2022/',
  '/vi/Tin.aspx',
  '/',
  '*',
  'http://tdkt.example/co-thi-dua',
  '/%ff%fe',
])('an address that resembles nothing published is passed over: %s', (address) => {
  expect(find(address)).toBeUndefined();
});
