import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg } from '../../support/content-root.ts';
import { places, readFiles } from '../../support/read.ts';

const FOLDER = 'bulletins/2024/tin-thu';

test('a fault in one paragraph hides nothing in another, nor files, fields and photographs', async () => {
  const body = [
    '<p class="MsoNormal">Một</p>',
    '<!-- xem lại -->',
    '<span>Hai</span>, đạt <5% và {ba bốn}.',
    '(*) Xã mới; (*) xã cũ.',
    '[tin](drive.example/abc)',
    '![Toàn cảnh](./khong-co.jpg)',
    '<p class=MsoNormal>Năm</p>',
  ].join('\n\n');
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText({ bloc: 'khoi-khong-co', date: '2023-05-03' }, `${body}\n`),
    [`${FOLDER}/thua.jpg`]: await smallJpeg(),
  });
  expect(places(issues)).toEqual([
    'BT-701 9:7',
    'BT-505 12:1',
    'BT-519 14:1',
    'BT-505 16:1',
    'BT-518 16:23',
    'BT-517 16:30',
    'BT-540 18:2',
    'BT-510 20:1',
    'BT-601 22:1',
    'BT-108 1:1',
  ]);
});

test('the same tag many times is told once, where it first stands', async () => {
  const body = '<b>Một</b>\n\n<b>Hai\n\n<b>Ba</b>\n';
  const { issues } = await readFiles({ [BULLETIN]: bulletinText({}, body) });
  expect(places(issues)).toEqual(['BT-505 11:1']);
});
