import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';
import { judge } from './judge.ts';

const space = 'Thi  đua.\n';
const page = (lint: string) => ({
  'pages/gioi-thieu.mdx': `---\ntitle: Giới thiệu\ndescription: Chức năng, nhiệm vụ.\n${lint}---\n\n${space}`,
});

test('a bulletin is excused from a warning, with its reason', async () => {
  expect(await judge({ lint: '[{ rule: BT-208, reason: Như bài gốc }]' }, space)).toEqual([]);
});

test('also from one about a file beside it', async () => {
  const fields = {
    images: '[{ src: ./Anh.jpg, alt: Toàn cảnh }]',
    lint: '[{ rule: BT-110, reason: Tên tệp của bài gốc }]',
  };
  expect(await judge(fields, undefined, { 'bulletins/2024/tin-thu/Anh.jpg': await smallJpeg() })).toEqual([]);
});

test('a standing page is excused likewise', async () => {
  expect((await readFiles(page(''))).issues.map(({ code }) => code)).toEqual(['BT-208']);
  expect((await readFiles(page('lint: [{ rule: BT-208, reason: Như bài gốc }]\n'))).issues).toEqual([]);
});

test.each([
  ['without a reason', '[{ rule: BT-208 }]', 'BT-402 9:8'],
  ['from an error', '[{ rule: BT-513, reason: Như bài gốc }]', 'BT-405 9:16'],
  ['from the warning about needless excuses', '[{ rule: BT-418, reason: Như bài gốc }]', 'BT-405 9:16'],
])('nobody is excused %s', async (_, lint, issue) => {
  expect(await judge({ lint }, space)).toEqual([issue, 'BT-208 12:4']);
});

test('while a bulletin has errors, its silences hold and none is called needless', async () => {
  const fields = {
    date: '31/02/2024',
    lint: '[{ rule: BT-208, reason: Như bài gốc }, { rule: BT-415, reason: Như bài gốc }]',
  };
  expect(await judge(fields, space)).toEqual(['BT-404 5:7']);
});

test('an excuse from being like another bulletin is not needless while that one cannot be read', async () => {
  const excused = { lint: '[{ rule: BT-706, reason: Hai phiên họp trong một ngày }]' };
  const files = (date: string) => ({
    [BULLETIN]: bulletinText(excused),
    'bulletins/2024/tin-a/index.mdx': bulletinText({ id: 'tin-a', date }),
  });
  expect((await readFiles(files('2024-05-03'))).issues).toEqual([]);
  expect((await readFiles(files('2024-02-31'))).issues.map(({ code }) => code)).toEqual(['BT-404']);
  expect((await readFiles(files('2024-05-02'))).issues.map(({ code }) => code)).toEqual(['BT-418']);
});
