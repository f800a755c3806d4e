import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { commitAll } from '../../../support/commit.ts';
import { bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

// What was attached to a withdrawn bulletin, in Git without a release, comes back with other bytes.

const NAMES = ['Nguyễn Văn Thử', 'Trần Thị Mẫu', 'Lê Hư Cấu', 'Đỗ Thị Bịa Đặt', 'Phạm Giả Định'];
const rows = NAMES.flatMap((name, at) => [[`${at + 1}`, name, `0${at + 1}/03/198${at}`, `thôn Giả ${name}`]]);
const csv = (mark: string, end: string): string =>
  [['STT', 'Họ tên', 'Ngày sinh', 'Nơi ở'], ...rows].map((row) => row.join(mark) + end).join('');
const attached = '[{ src: ./ds.csv, title: Danh sách kèm theo }]';
const own = 'Cơ quan hư cấu khen thưởng đột xuất các cá nhân ở thôn Giả trong mùa lũ.';
const plain = 'Hội nghị của cơ quan hư cấu bàn về việc khác hẳn trong sáu tháng cuối năm.';
const table = `${plain}\n\n| STT | Họ tên | Ngày sinh | Nơi ở |\n| - | - | - | - |\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;

test.for([
  ['with other line ends', attached, plain, csv(',', '\r\n')],
  ['with other separators', attached, plain, csv(';', '\n')],
  ['with other numbers of rows', attached, plain, csv(',', '\n').replaceAll(/^\d/gmu, '9')],
  ['pasted into a body', undefined, table, undefined],
  ['not at all', attached, plain, 'ten,so\nTrồng cây ở bản Hư Cấu năm nay,12\n'],
] as const)(
  'a withdrawn list that returns %s',
  { timeout: 120_000 },
  async ([way, attachments, body, bytes]) => {
    const root = await writeContentRoot({
      ...smallOffice,
      'bulletins/2024/rieng/index.mdx': bulletinText({ id: 'rieng', attachments: attached }, `${own}\n`),
      'bulletins/2024/rieng/ds.csv': csv(',', '\n'),
    });
    commitAll(root);
    await rm(join(root, 'bulletins/2024/rieng/ds.csv'));
    const withdrawn = {
      id: 'rieng',
      status: 'withdrawn',
      withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm. }',
    };
    await writeFile(join(root, 'bulletins/2024/rieng/index.mdx'), bulletinText(withdrawn, `${own}\n`));
    commitAll(root);
    const place = join(root, 'bulletins/2024/khac');
    await mkdir(place);
    const fields = {
      id: 'khac',
      title: 'Tin khác của cơ quan hư cấu',
      ...(attachments ? { attachments } : {}),
    };
    await writeFile(join(place, 'index.mdx'), bulletinText(fields, `${body}\n`));
    if (bytes !== undefined) await writeFile(join(place, 'ds.csv'), bytes);
    commitAll(root);
    const folders = testFolders(root);
    const moment = '2024-07-01T00:00:00Z';
    const { issues } = await checkContent({ folders, refusals: openRefusals(folders, {}), moment });
    const told = issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file }) => `${code} ${file}`);
    const file = bytes === undefined ? 'index.mdx' : 'ds.csv';
    expect(told).toEqual(way === 'not at all' ? [] : [`BT-746 bulletins/2024/khac/${file}`]);
    await rm(dirname(root), { recursive: true });
  },
);
