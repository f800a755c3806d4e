import { expect, test } from 'vitest';
import { explainIssue } from '../../../../src/gate/report.ts';
import { bulletinText, type ContentFiles } from '../../../support/content-root.ts';
import { releaseOf } from '../../../support/faults/refusals.ts';
import { readFiles } from '../../../support/read.ts';

const released = (id: string) => ({ id, corrections: [], photographs: [], lists: 0 });
const folder = (slug: string, id: string, more: Record<string, string> = {}): ContentFiles => ({
  [`bulletins/2024/${slug}/index.mdx`]: bulletinText(
    { id, title: `Bản tin hư cấu có mã ${id}`, ...more },
    `Cơ quan hư cấu bàn riêng việc mang mã ${id}, không việc nào khác.\n`,
  ),
});

/** What is told of content whose present release had these bulletins: keys below 2024 with their ids, and other pages. */
async function tell(files: ContentFiles, ids: Record<string, string>, pages: readonly string[] = []) {
  const bulletins = Object.fromEntries(
    Object.entries(ids).map(([slug, id]) => [`2024/${slug}`, released(id)]),
  );
  const setUp = releaseOf(
    [...Object.keys(ids), ...pages].map((slug) => `tin/2024/${slug}/index.html`),
    { bulletins },
  );
  const { issues } = await readFiles(files, { setUp });
  return issues.map((issue) => {
    const { hint } = explainIssue(issue, 'vi');
    return `${issue.file}:${issue.line} ${issue.code} ${hint}`;
  });
}

test('two folders that changed names are told to change back, and their ids to stay', async () => {
  const told = await tell(
    { ...folder('mot', 'ma-hai'), ...folder('hai', 'ma-mot') },
    { mot: 'ma-mot', hai: 'ma-hai' },
  );
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('Bản tin có id ma-hai nay ở bulletins/2024/mot/index.mdx');
  expect(told[1]).toContain('Bản tin có id ma-mot nay ở bulletins/2024/hai/index.mdx');
  for (const each of told) {
    expect(each).toContain('Đặt lại tên thư mục như cũ, đừng sửa id.');
    expect(each).not.toContain('Viết id:');
  }
});

test('a bulletin that came back to its former address by hand is told once, with the aliases that pass', async () => {
  const back = (aliases: string) => folder('mot', 'ma-mot', { aliases });
  const told = await tell(back('["/tin/2024/mot/"]'), { 'mot-moi': 'ma-mot' });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('aliases: ["/tin/2024/mot-moi/"]');
  expect(await tell(back('["/tin/2024/mot-moi/"]'), { 'mot-moi': 'ma-mot' })).toEqual([]);
});

test('a former address that is gone is asked for in the folder that goes on with its name, never in one that was there', async () => {
  const files = { ...folder('mot-moi', 'ma-mot'), ...folder('mot1', 'ma-khac') };
  const ids = { 'mot-moi': 'ma-mot', mot1: 'ma-khac' };
  const [first, ...more] = await tell(files, ids, ['mot']);
  expect(more).toEqual([]);
  expect(first).toContain('có phải bulletins/2024/mot-moi/index.mdx?');
  const [other = ''] = await tell(folder('mot1', 'ma-khac'), { mot1: 'ma-khac' }, ['mot']);
  expect(other).not.toContain('có phải');
});
