import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { BULLETIN, bulletinText, smallJpeg } from '../../support/content-root.ts';
import { linkMistakes } from '../../support/link-mistakes.ts';
import { places, readFiles } from '../../support/read.ts';

const jpeg = await smallJpeg();

const tell = async (paragraph: string) => {
  const body = `## Kết quả đạt được\n\n${paragraph}\n`;
  const files = paragraph.includes('./anh.jpg') ? { 'bulletins/2024/tin-thu/anh.jpg': jpeg } : {};
  return (await readFiles({ [BULLETIN]: bulletinText({}, body), ...files })).issues;
};

test.each(Object.entries(linkMistakes))(
  'is told once, with what to write, which passes: %s',
  async (_, { typed, told, says, written }) => {
    const issues = await tell(typed);
    expect(places(issues)).toEqual(told);
    const { what, hint } = explainIssue(issues[0]!, 'vi');
    expect(hint).toContain(says);
    expect(`${what}\n→ ${hint}`).toMatchSnapshot();
    expect(places(await tell(written))).toEqual([]);
  },
);

test('a source through Facebook is told with its own address', async () => {
  const through = 'https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.example%2Ftin';
  const read = (url: string) =>
    readFiles({ [BULLETIN]: bulletinText({ kind: 'repost', source: `{ url: "${url}" }` }) });
  const { issues } = await read(through);
  expect(places(issues)).toEqual(['BT-547 10:16']);
  expect(explainIssue(issues[0]!, 'vi').hint).toBe('Viết thẳng “https://bao.example/tin”.');
  expect((await read('https://bao.example/tin')).issues).toEqual([]);
});
