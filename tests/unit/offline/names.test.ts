import { expect, test } from 'vitest';
import { isSafeName, MAX_PATH, nameFiles } from '../../../src/offline/names.ts';

test('a safe path keeps its name', () => {
  const paths = ['tin/2024/mot-tin/index.html', 'anh/0123-640.webp', '_astro/Page.DWBRYEtJ.css'];
  expect(nameFiles(paths)).toEqual(new Map(paths.toSorted().map((path) => [path, path])));
});

test.each([
  'Thông báo.pdf',
  'a b.css',
  'con',
  'AUX.jpg',
  'lpt1.txt',
  'end.',
  '-rf',
  'a@2x.png',
  '[slug].css',
  '',
])('the name %j is not safe', (name) => expect(isSafeName(name)).toBe(false));

test('an unsafe name becomes a hash in the same folder and keeps its type', () => {
  expect(nameFiles(['tin/2024/a/Thông báo.PDF']).get('tin/2024/a/Thông báo.PDF')).toMatch(
    /^tin\/2024\/a\/[0-9a-f]{16}\.pdf$/,
  );
});

test('names that differ in case alone become different on every disk', () => {
  const named = [...nameFiles(['a/Anh.jpg', 'a/anh.JPG', 'A/anh.png', 'a/b.png']).values()];
  expect(new Set(named.map((name) => name.toLowerCase())).size).toBe(4);
  const folders = new Set(named.map((name) => name.slice(0, name.indexOf('/'))));
  expect(new Set([...folders].map((name) => name.toLowerCase())).size).toBe(folders.size);
});

test('of names that differ in case alone, the one in small letters stays', () => {
  const named = nameFiles(['TIN/2012/index.html', 'tin/2024/mot/index.html']);
  expect(named.get('tin/2024/mot/index.html')).toBe('tin/2024/mot/index.html');
  expect(named.get('TIN/2012/index.html')).toMatch(/^[0-9a-f]{16}\/2012\/index\.html$/);
});

/** Names of folders and files, as former addresses and hostile content bring them. */
const HOSTILE = [
  'tin',
  'TIN',
  'Tin.',
  'con',
  'CON.html',
  'lpt9.tin',
  'index.html',
  'INDEX.HTML',
  '..',
  '.',
  '',
  ' ',
  '~',
  'Đỗ Hồng Hà',
  'Đỗ Hồng Hà'.normalize('NFD'),
  'a:b?c*d',
  '-rf',
  '%2e%2e',
  '\u202egpj.exe',
  'x'.repeat(255),
  'X'.repeat(255),
];

test('whatever names come, every path is safe, and none stands in the way of another', () => {
  const paths = HOSTILE.flatMap((a) => [a, ...HOSTILE.flatMap((b) => [`${a}/${b}`, `${a}/${b}/index.html`])]);
  const named = nameFiles(paths, 60);
  const files = [...named.values()].map((path) => path.toLowerCase());
  expect(named.size).toBe(new Set(paths).size);
  expect(new Set(files).size).toBe(named.size);
  const folders = new Set(
    files.flatMap((path) => [...path.matchAll(/\//gu)].map(({ index }) => path.slice(0, index))),
  );
  expect(files.filter((path) => folders.has(path))).toEqual([]);
  expect(files.filter((path) => !path.split('/').every(isSafeName) || path.length + 60 > MAX_PATH)).toEqual(
    [],
  );
});

test('an overlong path is shortened, counting the folders above it', () => {
  const path = `tin/2024/${'dai-'.repeat(20)}tin/${'a'.repeat(60)}/index.html`;
  expect(nameFiles([path]).get(path)).toBe(path);
  const shortened = nameFiles([path], 100).get(path)!;
  expect(shortened.length + 100).toBeLessThanOrEqual(MAX_PATH);
  expect(shortened).toMatch(/\.html$/);
});

test('names do not depend on the order of the paths', () => {
  const paths = ['a/Ảnh.jpg', 'a/anh.jpg', 'a/ANH.jpg', 'b'];
  expect(nameFiles(paths.toReversed())).toEqual(nameFiles(paths));
});
