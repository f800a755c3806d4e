import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { explainIssue } from '../../../../src/gate/report.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import {
  BULLETIN,
  bulletinText,
  writeContentRoot,
  type ContentFiles,
} from '../../../support/content-root.ts';
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
  const [soon, later] = ['2024-06-10T08:00:00+07:00', '2024-06-20T08:00:00+07:00'];

  it('is a warning with its day', async () => {
    expect(await tell(ofTwo({ publishAt: soon }, { publishAt: later }))).toEqual([
      `warning BT-710 ${BULLETIN}:14:1 2024-06-10`,
    ]);
    expect(await tell(ofTwo({ publishAt: later }, { publishAt: soon }))).toEqual([]);
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
});

it('a link to a bulletin that is wrong itself is not told', async () => {
  const told = await tell(ofTwo({}, { date: '2024-02-31' }));
  expect(told).toEqual([`error BT-404 ${SECOND}:5:7 `]);
});
