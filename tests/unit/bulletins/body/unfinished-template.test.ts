import { assert, property, constantFrom, option, record, stringMatching } from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SESSIONS, type Answers } from '../../../../src/authoring/new/answers.ts';
import { composeBulletin } from '../../../../src/authoring/new/compose.ts';
import { createBulletin } from '../../../../src/authoring/new/create.ts';
import { openOffice } from '../../../../src/authoring/new/office.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { listTemplateIssues } from '../../../../src/bulletins/body/unfinished-template.ts';
import { bulletinSchema } from '../../../../src/bulletins/schema.ts';
import { getFolders } from '../../../../src/folders.ts';
import { saysNothing } from '../../../../src/gate/accepted-forms.ts';
import type { Issue } from '../../../../src/gate/issue.ts';
import { splitFrontmatter } from '../../../../src/gate/yaml/frontmatter.ts';
import { normaliseText } from '../../../../src/gate/text.ts';
import { parseYaml } from '../../../../src/gate/yaml/yaml.ts';
import { strings } from '../../../../src/strings/strings.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../../support/content-root.ts';
import { PROJECT } from '../../../support/project.ts';
import { readFiles } from '../../../support/read.ts';

const PUBLISHED: Answers = {
  title: 'Hội nghị tổng kết công tác thi đua',
  date: '2024-12-29',
  section: 'tin-tuc',
  location: { text: 'phường Gia Tưởng Mẫu' },
  attendees: [],
  photographs: [],
  attachments: [],
  byline: 'Phòng Thử nghiệm (hư cấu)',
  slug: 'hoi-nghi-tong-ket',
  status: 'published',
  publishedOn: '2024-12-30',
};

/** How, where and what is told of the template in the text of a bulletin. */
function describeIssues(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ rule }) => rule === 'unfinished-template')
    .map(({ severity, line, details }) => `${severity} ${line} ${(details as { kind: string }).kind}`);
}

async function tell(text: string): Promise<string[]> {
  return describeIssues((await readFiles({ [BULLETIN]: text })).issues);
}

/** As `tell`, of the rule alone, for texts that have no other fault. */
function judge(text: string): string[] {
  const parts = splitFrontmatter(normaliseText(text), BULLETIN);
  if ('issue' in parts) throw new Error(text);
  const parsed = parseYaml(parts.yaml, BULLETIN);
  const closed = parseClosedMdx(parts.body, BULLETIN, strings('vi').footnotes);
  if ('issues' in parsed || 'issues' in closed) throw new Error(text);
  return describeIssues(listTemplateIssues(bulletinSchema.parse(parsed.yaml.data), closed.tree, BULLETIN));
}

const LOCATED = { location: 'phường Gia Tưởng Mẫu' };
const judgeBody = (body: string) => judge(bulletinText(LOCATED, body));
const tellBody = async (body: string, fields: Record<string, string>) =>
  tell(bulletinText({ ...LOCATED, ...fields }, body));

test('whatever `new` was told, what it writes may be a draft and may not be published', () => {
  // Words with everything that Markdown and MDX would take for markup, in both forms of Unicode.
  const place = stringMatching(/^(?:[a-zđ0-9"'*_{}<>~|&\\(),.\-–’ ]|Uỷ|Ủy|huyện|Ấ|ộ){1,60}$/u)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length > 0 && !saysNothing(text) && !/^[-"'{}&*>|]|: | #|,$/u.test(text));
  const answers = record({
    date: constantFrom('2024-01-01', '2024-12-29', '2024-02-29', '2023-11-05'),
    session: option(constantFrom(...SESSIONS), { nil: undefined }),
    location: option(record({ text: place })),
    names: constantFrom([], ['mot.jpg'], ['mot.jpg', 'hai.jpg']),
  });
  assert(
    property(answers, ({ date, session, location, names }) => {
      const photographs = names.map((name) => ({ name, alt: 'Toàn cảnh hội nghị' }));
      const given = { ...PUBLISHED, date, location, ...(session ? { session } : {}) };
      const text = composeBulletin(given, 'tin-thu', photographs);
      const lead = text.split('\n').findIndex((line) => line.endsWith(', …')) + 1;
      expect(judge(text), text).toEqual([`error ${lead} lead`, `error ${lead + 2} remark`]);
      expect(judge(text.replace(/^date:/m, 'status: draft\n$&'))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('`new` itself makes a bulletin to be published, and says nothing of what is still to be written', async () => {
  const root = await writeContentRoot({});
  const office = await openOffice(getFolders({ BANTIN_CONTENT: root }, PROJECT), '2024-12-30T00:00:00Z');
  const { path, warnings } = await createBulletin(PUBLISHED, office);
  expect(warnings).toEqual([]);
  const text = await readFile(join(root, path, 'index.mdx'), 'utf8');
  expect(await tell(text)).toEqual(['error 11 lead', 'error 13 remark']);
  expect(await tell(text.replace(/^date:/m, 'status: draft\n$&'))).toEqual([]);
});

describe('what is left of the template', () => {
  const lead = 'Ngày 29/12/2024, tại phường Gia Tưởng Mẫu, …';
  test.each([
    ['the lead with words behind it', `${lead} cơ quan hư cấu họp.`, ['error 11 lead']],
    ['the lead behind a paragraph', `Đoạn đầu.\n\n${lead}`, ['error 13 lead']],
    ['the lead in a quotation', `Đoạn đầu.\n\n> ${lead}`, ['error 13 lead']],
    ['the lead of another place', 'Sáng 29/12/2024, tại xã Ví Dụ, …', ['error 11 lead']],
    ['the lead of another day', 'Cả ngày 3-5-2024, …', ['error 11 lead']],
    ['the lead in decomposed letters', lead.normalize('NFD'), ['error 11 lead']],
    [
      'the first sentence of the remark',
      '{/* Viết tiếp đoạn mở đầu ở trên, rồi viết bài ở đây. */}\n\nBài.',
      ['error 11 remark'],
    ],
    [
      'the second one, over two lines',
      'Bài.\n\n{/* Dòng này không hiện\ntrên trang; xóa khi viết xong. */}',
      ['error 13 remark'],
    ],
    [
      'the remark within a paragraph',
      'Bài {/* Dòng này không hiện trên trang; xóa khi viết xong. */}',
      ['error 11 remark'],
    ],
  ])('is found: %s', (_, body, told) => {
    const found = judgeBody(`${body}\n`);
    expect(found).toEqual(told);
  });

  test.each([
    [
      'an enumeration at the end',
      'Ngày 29/12/2024, tại hội trường của tỉnh, cơ quan hư cấu họp với các xã A, B, …',
    ],
    ['places in an enumeration', 'Ngày 29/12/2024, tại các xã Ví Dụ, Đặt Tên, … đã diễn ra lễ phát động.'],
    ['dots that stand for words left out', 'Ngày hội toàn dân, …'],
    ['a remark of the editor', 'Bài.\n\n{/* Viết tiếp phần sau. */}'],
    ['words of the remark in the text', 'Dòng này không hiện trên trang; xóa khi viết xong.'],
  ])('is not: %s', (_, body) => {
    expect(judgeBody(`${body}\n`)).toEqual([]);
  });

  test('is told of what is scheduled, told as a warning of what was imported, and not of what was withdrawn', async () => {
    const imported = { kind: 'imported', source: '{ system: cu }' };
    const withdrawn = { status: 'withdrawn', withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm bản tin }' };
    expect(await tellBody(lead, { publishAt: '2099-01-01T08:00+07:00' })).toEqual(['error 12 lead']);
    expect(await tellBody(lead, imported)).toEqual(['warning 13 lead']);
    expect(await tellBody(lead, withdrawn)).toEqual([]);
  });
});
