import { expect, test } from 'vitest';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

const body = 'Bạt 5*6*7 mét.\n\n| a |\n|---|\n| 1 | 2 |\n\n[^1]: Lời chú thích.\n';

test('words that the page would lose keep a bulletin out, but not one that was imported', async () => {
  const own = await readFiles({ [BULLETIN]: bulletinText({}, body) });
  const fields = { kind: 'imported', source: '{ system: Trang cũ, url: https://cu.example/tin }' };
  const imported = await readFiles({ [BULLETIN]: bulletinText(fields, body) });
  const codes = ({ issues }: typeof own) => issues.map(({ code }) => code).toSorted();
  expect(codes(own)).toEqual(['BT-524', 'BT-525', 'BT-540']);
  expect(codes(imported)).toEqual(codes(own));
  expect(new Set(own.issues.map(({ severity }) => severity))).toEqual(new Set(['error']));
  expect(new Set(imported.issues.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  expect(imported.content?.bulletins).toHaveLength(1);
});

test('an imported bulletin can be excused from them', async () => {
  const fields = {
    kind: 'imported',
    source: '{ system: Trang cũ, url: https://cu.example/tin }',
    lint: '[{ rule: BT-540, reason: Giữ đúng bài gốc. }]',
  };
  const { issues } = await readFiles({ [BULLETIN]: bulletinText(fields, 'Bạt 5*6*7 mét.\n') });
  expect(issues).toEqual([]);
});
