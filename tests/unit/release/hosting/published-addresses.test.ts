import { expect, test } from 'vitest';
import { listPublishedAddresses } from '../../../../src/release/hosting/published-addresses.ts';

test('addresses are those of bulletins, of what stands alone, of what leads on and of what is taken back', () => {
  const paths = [
    'index.html',
    'tin/2024/a/index.html',
    'tin/2024/a/ban-tin.json',
    'nam/2024/index.html',
    'gioi-thieu/index.html',
    'chuyen-muc/tin-tuc/index.html',
    'chuyen-muc/tin-tuc/trang/2/index.html',
    'tai-lieu/mau.pdf',
    'rss.xml',
  ];
  const files = Object.fromEntries(paths.map((path) => [path, '0']));
  const led = [
    { path: '/tdkt/cu/bai', query: '' },
    { path: '/tdkt/cu.aspx', query: 'id=1' },
    { path: '/khac/bai', query: '' },
  ].map((each) => ({ ...each, to: '/tdkt/tin/2024/a/', title: 'Bài' }));
  expect(listPublishedAddresses({ files, takenBack: ['/nhap/'] }, led, '/tdkt/')).toEqual([
    '/chuyen-muc/tin-tuc/',
    '/cu/bai',
    '/gioi-thieu/',
    '/nhap/',
    '/tai-lieu/mau.pdf',
    '/tin/2024/a/',
  ]);
});
