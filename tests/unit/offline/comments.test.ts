import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyMdxComments, emptyYamlComments } from '../../../src/offline/comments.ts';
import { listProjectFiles, readProjectFile } from '../../support/project.ts';

test.each([
  ['# KÍN\na: 1 # KÍN\n', '#\na: 1 #\n'],
  ['a: |+\n  # chữ\n\n# KÍN\n\nb: 1\n', 'a: |+\n  # chữ\n\n#\n\nb: 1\n'],
  ['a: "b # chữ" # KÍN\nc: d#chữ\n', 'a: "b # chữ" #\nc: d#chữ\n'],
  ['a: [1, # KÍN\n  2]\n', 'a: [1, #\n  2]\n'],
  ['a: > # KÍN\n  # chữ\n  Đỗ\n', 'a: > #\n  # chữ\n  Đỗ\n'],
  ['? a # KÍN\n: "#chữ"\n', '? a #\n: "#chữ"\n'],
  ['\uFEFF# KÍN\n', '\uFEFF#\n'],
])('the comments of %j are emptied', (yaml, emptied) => {
  for (const lineEnd of ['\n', '\r\n']) {
    const text = yaml.replaceAll('\n', lineEnd);
    expect(emptyYamlComments(text)).toBe(emptied.replaceAll('\n', lineEnd));
    expect(parse(emptyYamlComments(text))).toEqual(parse(text));
  }
});

test('the YAML of the example contents keeps its data', async () => {
  const files = (await listProjectFiles('content')).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const text = await readProjectFile(file);
    expect(parse(emptyYamlComments(text)), file).toEqual(parse(text));
    expect(emptyYamlComments(text).replaceAll(/#.*/gu, ''), file).toBe(text.replaceAll(/#.*/gu, ''));
  }
});

test.each([
  ['Đoạn 𝒜 {/* KÍN */}một', 'Đoạn 𝒜 {/* */}một'],
  ['Một\n{/* KÍN\nKÍN */}\nHai', 'Một\n{/* */}\nHai'],
  ['{/* KÍN } ` */}\n\n`{/* chữ */}`', '{/* */}\n\n`{/* chữ */}`'],
  [
    '```\n{/* chữ */}\n```\n\n- a {/*KÍN*/}\n\n{/* KÍN */}\n\n- b',
    '```\n{/* chữ */}\n```\n\n- a {/* */}\n\n{/* */}\n\n- b',
  ],
  ['> a {/* KÍN\n> KÍN */} b', '> a {/* */} b'],
  ['<Note title="Chú ý">\n\n{/* KÍN */}\n\nx\n\n</Note>', '<Note title="Chú ý">\n\n{/* */}\n\nx\n\n</Note>'],
  ['[^1]: b {/* KÍN */}\n\na[^1] {/* KÍN */}', '[^1]: b {/* */}\n\na[^1] {/* */}'],
  ['| a {/* KÍN */} |\n| - |\n| ~~b~~ ~c~ {/* KÍN */} |', '| a {/* */} |\n| - |\n| ~~b~~ ~c~ {/* */} |'],
])('the comments of the body %j are emptied, and no shown word is', (body, emptied) => {
  const file = (inside: string, comment: string) =>
    `---\n${comment}\ntitle: Đề # 1\n---\n\n${inside}\n`.normalize();
  for (const lineEnd of ['\n', '\r\n']) {
    const text = file(body, '# KÍN').replaceAll('\n', lineEnd);
    const expected = file(emptied, '#').replace(' # 1', ' #').replaceAll('\n', lineEnd);
    expect(emptyMdxComments(text)).toBe(expected);
  }
});

test('a footnote to which nothing leads hides no comment', () => {
  expect(emptyMdxComments('---\ntitle: a\n---\n\na\n\n[^1]: b {/* KÍN */}\n')).not.toContain('KÍN');
});
