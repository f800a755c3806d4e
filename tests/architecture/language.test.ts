import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';
import { isHomeOfVietnamese, listVietnameseLines } from '../support/vietnamese-words.ts';

const BINARY = /\.(jpe?g|png|webp|avif|gif|ico|heic|woff2|wasm|pdf|zip)$/;

test('Vietnamese words stand in src/strings, src/vietnamese and content, and in no other code', () => {
  const files = listProjectFiles().filter((path) => !isHomeOfVietnamese(path) && !BINARY.test(path));
  expect(files.flatMap((path) => listVietnameseLines(path, readProjectFile(path)))).toEqual([]);
});

test.each([
  ['a string', 'a.ts', "const a = 'Tìm kiếm';"],
  ['a template', 'a.ts', 'const a = `${1} bản tin`;'],
  ['a regular expression', 'a.ts', 'const a = /[đ]/u;'],
  ['a string that looks like a comment', 'a.ts', "const a = '// đóng';"],
  ['decomposed letters', 'a.ts', `const a = '${'Đỗ'.normalize('NFD')}';`],
  ['markup', 'a.astro', '<p>Đang tải</p>'],
  ['an attribute', 'a.astro', '<a title="Trang chủ">x</a>'],
  ['a script', 'a.astro', "<script>alert('Lỗi');</script>"],
  ['generated content', 'a.css', "a::after { content: 'ảnh'; }"],
  ['data', 'a.json', '{ "a": "tỉnh" }'],
])('Vietnamese in %s is found', (_, path, text) => {
  expect(listVietnameseLines(path, text)).toEqual([`${path}:1: ${text.normalize('NFC')}`]);
});

test.each([
  ['a line comment', 'a.ts', "const a = 'a'; // như “đ”"],
  ['a docstring', 'a.ts', '/** Folds `Đỗ` to `do`. */\nexport const a = 1;'],
  ['a comment within a template', 'a.ts', 'const a = `${/* đ */ 1}`;'],
  ['a frontmatter comment', 'a.astro', "---\n// đường\nconst a = '/*';\n---\n<p>{a}</p>"],
  ['an HTML comment', 'a.astro', '<!-- ảnh --><p>a</p>'],
  ['an expression comment', 'a.astro', '<p>{/* ảnh */}</p>'],
  ['a script comment', 'a.astro', '<script>\n// ảnh\n</script>'],
  ['a style comment', 'a.astro', '<style>\n/* ảnh */ a { color: red }\n</style>'],
  ['a style sheet comment', 'a.css', '/* ảnh */ a { color: red }'],
  ['a shell comment', '.ci/run', '# ảnh\nnpm test'],
])('Vietnamese in %s is left alone', (_, path, text) => {
  expect(listVietnameseLines(path, text)).toEqual([]);
});

test('a word after a comment keeps its line number', () => {
  expect(listVietnameseLines('a.ts', "/* một\nhai */\nexport const a = 'ba mươi';")).toEqual([
    "a.ts:3: export const a = 'ba mươi';",
  ]);
});
