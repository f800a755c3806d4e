import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { BULLETIN, bulletinText, withMoreLines } from '../../support/content-root.ts';
import { frontmatterMistakes } from '../../support/frontmatter-mistakes.ts';
import { places, readFiles } from '../../support/read.ts';

/** The bulletin with lines in the place of its own of the same key, else behind them. */
function withLines(lines: string): string {
  const key = /[A-Za-z]+/.exec(lines)![0];
  const own = new RegExp(`^${key}: .*$`, 'm');
  const text = bulletinText(
    {},
    'Nguyễn Văn Thử, Giám đốc Sở Mẫu, Lê Thị Mẫu, Trưởng phòng Mẫu, xã Mẫu, tỉnh Thử.\n',
  );
  return own.test(text) ? text.replace(own, () => lines) : withMoreLines(text, lines);
}

const tell = async (text: string) => (await readFiles({ [BULLETIN]: text })).issues;

test.each(Object.entries(frontmatterMistakes))(
  'is told once, with lines that pass when they are written: %s',
  async (_, { typed, told, written }) => {
    const issues = await tell(withLines(typed));
    expect(places(issues)).toEqual(told);
    const said = issues.map((issue) => explainIssue(issue, 'vi').hint).join('\n');
    for (const line of written.split('\n')) expect(said).toContain(line.trim());
    expect(said).toMatchSnapshot();
    const [first = ''] = typed.split('\n');
    const kept = first === 'attendees:' && !written.startsWith(first) ? `${first}\n${written}` : written;
    expect(places(await tell(withLines(kept)))).toEqual([]);
  },
);

test('a paragraph without the line that ends the frontmatter above it', async () => {
  const text = bulletinText({}, 'Đoạn một.\n\n---\n\nĐoạn hai.\n').replace(
    '\n---\n\nĐoạn một',
    '\n\nĐoạn một',
  );
  const issues = await tell(text);
  expect(places(issues)).toEqual(['BT-302 10:1']);
  expect(explainIssue(issues[0]!, 'vi').hint).toContain('ngay trên dòng này');
});

test.each([['words behind the marker', '\n--- Bài viết\n\n', '9:1', '“Bài viết”']])(
  '%s',
  async (_, end, place, says) => {
    const issues = await tell(bulletinText().replace('\n---\n\n', end));
    expect(places(issues)).toEqual([`BT-302 ${place}`]);
    expect(explainIssue(issues[0]!, 'vi').hint).toContain(says);
  },
);

test('a fence around the frontmatter', async () => {
  const issues = await tell(`\`\`\`yaml\n${bulletinText().replace('\n---\n\n', '\n---\n```\n\n')}`);
  expect(places(issues)).toEqual(['BT-301 1:1']);
  expect(explainIssue(issues[0]!, 'vi').hint).toContain('dòng chỉ có các dấu ấy');
});

test('a line that would be refused again is not proposed', async () => {
  const issues = await tell(withLines('attendees: @Nguyễn Văn Thử'));
  expect(places(issues)).toEqual(['BT-303 9:12']);
  const { hint } = explainIssue(issues[0]!, 'vi');
  expect(hint).toMatch(/^Ví dụ đúng:\n {6}attendees:/);
  expect(hint).not.toContain('@');
});
