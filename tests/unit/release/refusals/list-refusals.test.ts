import { describe, expect, it } from 'vitest';
import type { RefusalContext } from '../../../../src/bulletins/reading/refusals.ts';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { explainIssue } from '../../../../src/gate/report.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import {
  BULLETIN,
  bulletinText,
  writeContentRoot,
  type ContentFiles,
} from '../../../support/content-root.ts';
import { countWork } from '../../../support/measured-work.ts';
import { testFolders } from '../../../support/read.ts';

const MOMENT = '2024-06-01T00:00:00Z';
const SECOND = 'bulletins/2024/tin-thu-hai/index.mdx';
const second = { id: 'tin-thu-hai', title: 'Lễ trao tặng của cơ quan hư cấu' };
const linking = 'Đoạn đầu.\n\n[Lễ trao tặng](/tin/2024/tin-thu-hai/)\n';

/** What is told of a content root: severity, code, place, and the day on which it becomes an error. */
async function tell(files: ContentFiles, environment = {}, only?: string): Promise<string[]> {
  const root = await writeContentRoot(files);
  const folders = testFolders(root);
  const { issues } = await readContent({
    root,
    cacheFolder: folders.cache,
    releaseMoment: MOMENT,
    refusals: openRefusals(folders, environment),
    ...(only === undefined ? {} : { select: ({ path }) => path === only }),
  });
  return issues.map(
    ({ severity, code, file, line, column, from = '' }) =>
      `${severity} ${code} ${file}:${line}:${column} ${from}`,
  );
}

const ofTwo = (first: Record<string, string>, then: Record<string, string>): ContentFiles => ({
  [BULLETIN]: bulletinText(first, linking),
  [SECOND]: bulletinText({ ...second, ...then }),
});

describe('what time alone will refuse', () => {
  const [soon, later] = [
    { publishedOn: '2024-06-10', publishAt: '2024-06-10T08:00:00+07:00' },
    { publishedOn: '2024-06-20', publishAt: '2024-06-20T08:00:00+07:00' },
  ] as const;

  it('is a warning with its day', async () => {
    expect(await tell(ofTwo(soon, later))).toEqual([`warning BT-710 ${BULLETIN}:14:1 2024-06-10`]);
    expect(await tell(ofTwo(later, soon))).toEqual([]);
  });

  it('is said with that day', () => {
    const place = { file: BULLETIN, line: 1, column: 1, code: 'BT-712', severity: 'warning' as const };
    const issue = {
      ...place,
      rule: 'unreadable-address' as const,
      details: { url: '/%E0' },
      from: '2024-06-10',
    };
    expect(explainIssue(issue, 'vi').what).toMatch(/^Từ ngày 10\/6\/2024, .*“\/%E0”/u);
  });
});

describe('a bulletin that is not shown', () => {
  it('is told, as a warning, of links that readers could not follow', async () => {
    const files = { [BULLETIN]: bulletinText({ status: 'draft' }, linking) };
    expect(await tell(files)).toEqual([`warning BT-520 ${BULLETIN}:14:1 `]);
  });

  it('may be led to in a preview', async () => {
    const files = ofTwo({}, { status: 'draft' });
    expect(await tell(files)).toEqual([`error BT-710 ${BULLETIN}:13:1 `]);
    expect(await tell(files, { BANTIN_PREVIEW: '1' })).toEqual([]);
  });
});

describe('where only some bulletins are read', () => {
  const folder = 'bulletins/2024/tin-thu';

  it('their links are followed to what the files of others say', async () => {
    expect(await tell(ofTwo({}, {}), {}, folder)).toEqual([]);
    expect(await tell(ofTwo({}, { status: 'draft' }), {}, folder)).toEqual([
      `error BT-710 ${BULLETIN}:13:1 `,
    ]);
    expect(await tell({ [BULLETIN]: bulletinText({}, linking) }, {}, folder)).toEqual([
      `error BT-520 ${BULLETIN}:13:1 `,
    ]);
  });

  it('what a draft would break is a warning there too, and it may lead to drafts', async () => {
    expect(await tell({ [BULLETIN]: bulletinText({ status: 'draft' }, linking) }, {}, folder)).toEqual([
      `warning BT-520 ${BULLETIN}:14:1 `,
    ]);
    expect(await tell(ofTwo({ status: 'draft' }, { status: 'draft' }), {}, folder)).toEqual([]);
  });
});

it('a link to a bulletin that is wrong itself is not told', async () => {
  const told = await tell(ofTwo({}, { date: '2024-02-31' }));
  expect(told).toEqual([`error BT-404 ${SECOND}:5:7 `]);
});

describe('the links of a text that is wrong in other ways', () => {
  const wrong = '[Tin](/tin/2024/khong-co/) và [trang](/khong-co/), mức đạt <5%, xem [dưới](#duoi).\n';
  const page = (body: string): string =>
    `---\ntitle: Giới thiệu\ndescription: Một trang cố định để thử.\n---\n\n${body}`;
  const told = (file: string, line: number, severity = 'error'): string[] => [
    `${severity} BT-520 ${file}:${line}:1 `,
    expect.stringMatching(`${severity} BT-520 ${file}:${line}:3\\d `) as string,
    expect.stringMatching(`error BT-518 ${file}:${line}:\\d+ `) as string,
  ];

  it('are told in the same run', async () => {
    expect(await tell({ [BULLETIN]: bulletinText({}, wrong) })).toEqual(told(BULLETIN, 11));
    expect(await tell({ 'pages/gioi-thieu.mdx': page(wrong) })).toEqual(told('pages/gioi-thieu.mdx', 6));
    const late = { [BULLETIN]: bulletinText({ date: '2024-02-31' }, linking) };
    expect(await tell(late)).toEqual([`error BT-404 ${BULLETIN}:5:7 `, `error BT-520 ${BULLETIN}:13:1 `]);
  });

  it('are told as warnings where readers would not see it yet', async () => {
    const files = { [BULLETIN]: bulletinText({ status: 'draft' }, wrong) };
    expect(await tell(files)).toEqual(told(BULLETIN, 12, 'warning'));
    const links = (await tell(files, {}, 'bulletins/2024/tin-thu')).filter((each) => each.includes('BT-520'));
    expect(links).toEqual([`warning BT-520 ${BULLETIN}:12:1 `]);
  });

  it('and what leads to such a page is not told', async () => {
    const files = {
      'pages/gioi-thieu.mdx': page('Mức đạt <5%.\n'),
      [BULLETIN]: bulletinText({}, '[Trang](/gioi-thieu/)\n'),
    };
    expect(await tell(files)).toEqual([expect.stringContaining('BT-518 pages/gioi-thieu.mdx')]);
  });
});

it('plans the site once for each day on which scheduled bulletins appear', async () => {
  const files = Array.from({ length: 900 }, (_, number) => {
    const minute = new Date(Date.UTC(2024, 5, 10 + (number % 2), 0, number));
    const publishAt = `${minute.toISOString().slice(0, 16)}Z`;
    const fields = { id: `tin-${number}`, title: `Hội nghị thử nghiệm số ${number}`, publishAt };
    const text = bulletinText({ ...fields, publishedOn: publishAt.slice(0, 10) }, `Đoạn số ${number}.\n`);
    return [`bulletins/2024/tin-${number}/index.mdx`, text];
  });
  const root = await writeContentRoot(Object.fromEntries(files) as ContentFiles);
  const folders = testFolders(root);
  const { list, ...setting } = openRefusals(folders, {});
  let asked: RefusalContext | undefined;
  const refusals = { ...setting, list: async (context: RefusalContext) => ((asked = context), []) };
  await readContent({ root, cacheFolder: folders.cache, releaseMoment: MOMENT, refusals });
  const after = '2025-01-01T00:00:00Z';
  await list(asked!);
  const shown = await countWork(() => list({ ...asked!, releaseMoment: after }));
  const scheduled = await countWork(() => list(asked!));
  // A plan for now, for each of the two days, and for what is hidden.
  expect(scheduled).toBeLessThan(8 * shown + 0.5);
});
