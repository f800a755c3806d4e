import { expect, test } from 'vitest';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { listProjectFiles, readProjectFile } from '../../../support/project.ts';

/** What is said of the words of a body, as code, kind and what to write. */
function judge(body: string): string[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'Chú thích', backLabel: '{reference}' });
  const issues = 'words' in parsed ? parsed.words : parsed.issues;
  return issues.map(({ code, details }) => {
    const { kind, write } = details as { kind?: string; write?: string };
    return `${code} ${kind} ${write}`;
  });
}

/** Every sign that stands for one of these signs of ASCII, and is none itself. */
function listLike(signs: string): string[] {
  return Array.from({ length: 0x1_0000 - 0x80 }, (_, at) => String.fromCharCode(at + 0x80)).filter((sign) =>
    signs.includes(sign.normalize('NFKC')),
  );
}

test('every sign of another width that stands for the mark of a line is told with what to write', () => {
  const written = {
    '#': '## Kết quả',
    '>': '> Kết quả',
    '-': '- Kết quả',
    '+': '- Kết quả',
    '*': '- Kết quả',
  };
  const silent = Object.entries(written).flatMap(([mark, write]) =>
    listLike(mark).filter((sign) => {
      const told = judge(`Lời đầu.\n\n${sign} Kết quả\n\nLời cuối.`);
      return told.join() !== `BT-542 wide-mark ${write}`;
    }),
  );
  expect(silent).toEqual([]);
  expect(listLike('#>-+*')).toEqual(expect.arrayContaining(['＃', '＞', '－', '＋', '＊', '﹣']));
});

test('items of such signs below each other are told as a list', () => {
  for (const sign of listLike('-+*'))
    expect(judge(`${sign} Mục một\n${sign} Mục hai`), sign).toEqual(['BT-526 marks - Mục một ⏎ - Mục hai']);
});

test.each([
  ['－－－', '---'],
  ['＊＊＊', '***'],
  ['＿＿＿', '___'],
  ['～～～', '~~~'],
  ['｀｀｀', '```'],
  ['＃＃Kết quả', '## Kết quả'],
])('“%s” alone in a line is told', (line, write) => {
  expect(judge(`Lời đầu.\n\n${line}\n\nLời cuối.`)).toEqual([`BT-542 wide-mark ${write}`]);
});

test.each([
  '– Anh đi đâu?\n\n– Về quê.',
  '— Lời thoại.',
  '− 5 độ',
  '－5 độ',
  '＞ 80% số xã',
  '＃chude',
  '• Một mục',
  '“Lời dẫn”',
  '… và tiếp theo',
  'Chữ ＃ ở giữa câu',
  'Xã Mẫu＊ đạt giải.\n\n＊ Số liệu tạm tính.',
])('“%s” is let be', (body) => {
  expect(judge(body)).toEqual([]);
});

test('no bulletin of the seed, the demo and the fixtures has one', () => {
  const paths = listProjectFiles().filter((path) => /^(?:content|tests\/fixtures)\/.*\.mdx$/u.test(path));
  const told = paths.filter((path) => {
    const body = readProjectFile(path).replace(/^---\n[\s\S]*?\n---\n/u, '');
    return judge(body).some((each) => each.includes('wide-mark'));
  });
  expect(told).toEqual([]);
  expect(paths.length).toBeGreaterThan(10);
});
