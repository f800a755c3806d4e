import { expect, test } from 'vitest';
import { listSmokeTest } from '../../../../src/release/hosting/smoke-test.ts';

const files = {
  'index.html': 'a'.repeat(64),
  'pagefind/pagefind-entry.json': 'b'.repeat(64),
  'phat-hanh.txt': 'c'.repeat(64),
  'tin/2024/cu/index.html': 'd'.repeat(64),
  'tin/2025/moi/index.html': 'e'.repeat(64),
  'tin/2025/moi/zz.pdf': 'f'.repeat(64),
};

test('a server is asked for the home page, the newest bulletin, the search index and the digest', () => {
  expect(listSmokeTest({ url: 'https://mau.example/tdkt/', files })).toEqual([
    `${'a'.repeat(64)}  https://mau.example/tdkt/`,
    `${'e'.repeat(64)}  https://mau.example/tdkt/tin/2025/moi/`,
    `${'b'.repeat(64)}  https://mau.example/tdkt/pagefind/pagefind-entry.json`,
    `${'c'.repeat(64)}  https://mau.example/tdkt/phat-hanh.txt`,
  ]);
});

test('a server is asked for nothing that a release has not, and nothing where no address is known', () => {
  const { 'phat-hanh.txt': digest } = files;
  expect(listSmokeTest({ url: 'https://mau.example/', files: { 'phat-hanh.txt': digest } })).toEqual([
    `${digest}  https://mau.example/phat-hanh.txt`,
  ]);
  expect(listSmokeTest({ files })).toEqual([]);
});
