import { describe, expect, test } from 'vitest';
import type { SourcePosition } from '../../../../src/gate/issue.ts';
import { parseYaml, type YamlSource } from '../../../../src/gate/yaml/yaml.ts';

function read(text: string, linesAbove = 0): YamlSource {
  const parsed = parseYaml(text, 'a.yaml', linesAbove);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.yaml;
}

/** `rule line:column` of every issue, with its key or text. */
function judge(text: string): string[] {
  const parsed = parseYaml(text, 'a.yaml');
  if ('yaml' in parsed) return [];
  return parsed.issues.map(({ rule, line, column, details }) =>
    [rule, `${line}:${column}`, ...Object.values(details).slice(0, 1)].join(' '),
  );
}

/** Maps in maps, so many levels deep. */
function nest(levels: number): string {
  return `${'{ a: '.repeat(levels)}1${' }'.repeat(levels)}`;
}

function show({ line, column }: SourcePosition): string {
  return `${line}:${column}`;
}

describe('YAML becomes data', () => {
  test('by the core schema: days and yes are text, numbers and true are not', () => {
    const text =
      'day: 2024-05-03\nyes: yes\nnumber: 5\ntruth: true\nnothing:\ntime: 08:00\nzero: 0\npart: 0.5';
    expect(read(text).data).toEqual({
      day: '2024-05-03',
      yes: 'yes',
      number: 5,
      truth: true,
      nothing: null,
      time: '08:00',
      zero: 0,
      part: 0.5,
    });
  });
});

describe('YAML is refused with its place', () => {
  test.each([
    ['a tab as indentation', 'a: 1\nb:\n\tc: 2', ['yaml-tab 3:1']],
    ['a tab after spaces', 'b:\n  \tc: 2\n  d: 3', ['yaml-tab 2:3']],
    ['a key given twice', 'a: 1\nb: 2\na: 3', ['duplicate-key 3:1 a']],
    ['a key in quotation marks given twice', 'a b: 1\n"a b": 2', ['duplicate-key 2:1 a b']],
    ['a key given twice inside another', 'x:\n  k: 1\n  k: 2', ['duplicate-key 3:3 k']],
    ['a key given twice in one line', 'x: { k: 1, k: 2 }', ['duplicate-key 1:12 k']],
    ['a key given twice in an item', 'x:\n  - k: 1\n    k: 2', ['duplicate-key 3:5 k']],
    ['a tag of another language', 'a: !!js/function "x"', ['yaml-property 1:4 !!js/function']],
    ['an alias', 'a: &x 1\nb: *x', ['yaml-property 1:4 &x', 'yaml-alias 2:4']],
    [
      'an alias under a merge key',
      'a: &x { c: 1 }\nb:\n  <<: *x',
      ['yaml-property 1:4 &x', 'yaml-alias 3:7'],
    ],
    ['an anchor with a comment before the value', 'a: &Hội # nghị\n  b', ['yaml-property 2:3 &Hội']],
    [
      'a long row of marks before a comment',
      `a: ${'&'.repeat(150)} # c\n  b`,
      [`yaml-property 2:3 ${'&'.repeat(150)}`],
    ],
    [
      'an anchor longer than what is looked at',
      `a: &${'b'.repeat(300)} c`,
      [`yaml-property 1:306 &${'b'.repeat(300)}`],
    ],
    ['an anchor behind a colon in braces', 'a: { x!b: &c d }', ['yaml-property 1:11 &c']],
    ['an anchor, which would swallow a word', 'a: &Hội nghị', ['yaml-property 1:4 &Hội']],
    ['an item glued to the one before', 'a:\n- x\n - y', ['yaml-syntax 3:2 indent']],
    ['a number with a zero before it', 'a: 1\ncode: 05', ['leading-zero 2:7 05']],
    ['a value with a colon', 'a: 1\ntitle: Hội nghị: kết quả', ['yaml-colon 2:8 title: "Hội nghị: kết quả"']],
    ['a value that goes on with a colon, told once', 'title: a\n  b: c', ['yaml-colon 1:8 true']],
    ['a list before keys, told once', '- a\nb: c', ['yaml-syntax 2:1 other']],
    ['words that a comment would swallow', 'a: Phòng #2', ['yaml-comment 1:10 #2']],
    ['words that a comment would swallow in a list', 'a: [x #2, y\n  ]', ['yaml-comment 1:7 #2, y']],
    ['a list instead of keys', '- a\n- b', ['not-a-mapping 1:1']],
    ['words instead of keys', 'Hội nghị', ['not-a-mapping 1:1']],
    ['nothing', '', ['not-a-mapping 1:1']],
  ])('%s', (_, text, issues) => {
    expect(judge(text)).toEqual(issues);
  });

  test.each([
    ['an open quotation', 'a: "x', '1:4 open-quote'],
    ['a quotation open over lines', 'a: "x\nb: "y"\nc: 1', '1:4 open-quote'],
    ['quotation marks within others', 'a: "x "y" z"', '1:8 inner-quote'],
    ['an open bracket', 'a: [b, c\nd: e', '1:4 open-bracket'],
    ['a bracket closed by another', 'a: [{ b: [c }]\nd: e', '1:10 open-bracket'],
    ['a key without its space', 'a: 1\ntitle:x\nb: 2', '2:1 no-space'],
    ['a colon of full width', 'a\uFF1A 1\nb: 2', '1:1 wide-colon'],
    ['a hard space behind the colon', 'a:\u00A0x\nb: 2', '1:1 hard-space'],
    ['hard spaces as indentation', 'a:\n\u00A0\u00A0- { b: c, d: e }', '2:10 hard-space'],
    ['an equals sign', 'a = 1\nb: 2', '1:1 equals'],
    ['words without a key', 'a: 1\nhai ba\nb: 2', '2:1 no-colon'],
    ['a path in quotation marks', 'a: "C:\\Users"', '1:7 backslash'],
    ['a semicolon for a comma', 'a: { b: x; c: [y] }', '1:9 semicolon'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1 second-document'],
    ['a reserved character', 'a: 1\nb: @x', '2:4 special-start'],
    ['a dash on the line of the key', 'b: - x', '1:4 special-start'],
  ])('%s, which is explained', (_, text, place) => {
    expect(judge(text)).toEqual([`yaml-syntax ${place}`]);
  });

  test.each([
    ['title: - Công đoàn phát động', 'title: "- Công đoàn phát động"'],
    ['a: 1\nb: @x  # ghi chú', 'b: "@x"'],
  ])('a sign with which no value begins, with the line to write: %s', (text, proposal) => {
    const parsed = parseYaml(text, 'a.yaml');
    expect('issues' in parsed && parsed.issues[0]!.details).toMatchObject({
      cause: 'special-start',
      proposal,
    });
  });

  test.each([
    ['keys', nest(8), nest(9)],
    ['lists', `a: ${'['.repeat(7)}1${']'.repeat(7)}`, `a: ${'['.repeat(8)}1${']'.repeat(8)}`],
    ['keys in lists', 'a: [{ b: [{ c: [{ d: [1] }] }] }]', 'a: [{ b: [{ c: [{ d: [{ e: 1 }] }] }] }]'],
  ])('nesting of %s deeper than eight levels', (_, deepest, tooDeep) => {
    expect(judge(deepest)).toEqual([]);
    expect(judge(tooDeep)).toEqual([expect.stringMatching(/^yaml-too-deep 1:\d+ 8$/)]);
  });

  test('nesting so deep that it was made to do harm', () => {
    expect(judge(`a: ${'['.repeat(2000)}${']'.repeat(2000)}`)).not.toEqual([]);
  });
});

test('a tab between a key and its value, or in a text, is no indentation', () => {
  expect(read('a:\tb\nc: "x\ty"').data).toEqual({ a: 'b', c: 'x\ty' });
});

test('a comment has a space behind its #, and quotation marks make text of it', () => {
  expect(read('a: x # y\nb: "x #2"\nc: x#2\n#d\ne: [1] #2\n').data).toEqual({
    a: 'x',
    b: 'x #2',
    c: 'x#2',
    e: [1],
  });
});

test('what stands behind an unquoted text is known with its place', () => {
  const yaml = read('a: Bằng khen # 1\nb: "x" # y\nc: [u, v # w\n  ]\nd: 1 # z\ne: f #\n');
  expect(yaml.findComment(['a'])).toEqual({ text: '# 1', place: { file: 'a.yaml', line: 1, column: 14 } });
  expect(yaml.findComment(['c', 1])).toEqual({ text: '# w', place: { file: 'a.yaml', line: 3, column: 10 } });
  for (const path of [['b'], ['c'], ['c', 0], ['d'], ['e'], ['g']])
    expect(yaml.findComment(path)).toBeUndefined();
});

test('quotation marks keep the zero of a number, and a colon in a value', () => {
  expect(read('code: "05"\ntitle: "Hội nghị: kết quả"\nday: 05-07').data).toEqual({
    code: '05',
    title: 'Hội nghị: kết quả',
    day: '05-07',
  });
});

test('a merge key is a key like others, which no schema knows', () => {
  expect(read('<<: { a: 1 }\nb: 2').data).toEqual({ '<<': { a: 1 }, b: 2 });
});

test('a key given twice in a frontmatter is named at its line in the file', () => {
  const parsed = parseYaml('a: 1\nb: 2\na: 3', 'a.mdx', 1);
  expect(parsed).toMatchObject({
    issues: [{ rule: 'duplicate-key', line: 4, column: 1, details: { key: 'a' } }],
  });
});

describe('places', () => {
  const yaml = read(
    'id: a\nimages:\n  - src: ./a.jpg\n    alt: Đỗ Hà\n  - { src: ./b.jpg }\nnames: [x, y]\nempty:\n',
    1,
  );

  test.each([
    [['id'], '2:5'],
    [['images'], '4:3'],
    [['images', 0], '4:5'],
    [['images', 0, 'alt'], '5:10'],
    [['images', 1, 'src'], '6:12'],
    [['names', 1], '7:12'],
    [['empty'], '8:7'],
  ])('of the value at %j', (path, expected) => {
    expect(show(yaml.placeOf(path))).toBe(expected);
  });

  test('of a missing value are those of what should hold it', () => {
    expect(show(yaml.placeOf(['images', 1, 'alt']))).toBe('6:5');
    expect(show(yaml.placeOf(['title']))).toBe('2:1');
  });

  test('of keys are where the key begins', () => {
    expect(show(yaml.placeOfKey([], 'names'))).toBe('7:1');
    expect(show(yaml.placeOfKey(['images', 0], 'alt'))).toBe('5:5');
    expect(show(yaml.placeOfKey(['images', 1], 'src'))).toBe('6:7');
  });

  test('name the file', () => {
    expect(yaml.placeOf(['id']).file).toBe('a.yaml');
  });
});
