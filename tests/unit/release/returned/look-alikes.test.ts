import { rm, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { commitAll } from '../../../support/commit.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

const MOMENT = '2024-07-01T00:00:00Z';
const images = '[{ src: ./anh.jpg, alt: Ảnh chụp tại xã Thử }]';
const OTHER = 'bulletins/2024/tin-khac/index.mdx';

/** A photograph of nothing: soft spots of colours. */
async function draw(turn: number): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: 96 * 3 }, (_, at) => 64 + ((at * at * turn + at * 31) % 128)),
  );
  return sharp(pixels, { raw: { width: 12, height: 8, channels: 3 } })
    .resize(600, 400)
    .jpeg()
    .toBuffer();
}

test('a photograph of a withdrawn bulletin that comes back saved anew is named with the one that was withdrawn', async () => {
  const photograph = await draw(7);
  const root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText({ images }),
    [join(dirname(BULLETIN), 'anh.jpg')]: photograph,
  });
  commitAll(root);
  await rm(join(root, dirname(BULLETIN), 'anh.jpg'));
  const withdrawal = '{ on: 2024-05-20, reason: Đăng nhầm danh sách. }';
  await writeFile(join(root, BULLETIN), bulletinText({ status: 'withdrawn', withdrawal }));
  await mkdir(join(root, dirname(OTHER)));
  await writeFile(
    join(root, OTHER),
    bulletinText(
      { id: 'tin-khac', title: 'Hội nghị khác của cơ quan hư cấu', images },
      'Một bài khác hẳn về một việc khác hẳn.\n',
    ),
  );
  commitAll(root);
  const list = async (shown: Buffer): Promise<unknown[]> => {
    await writeFile(join(root, dirname(OTHER), 'anh.jpg'), shown);
    const folders = testFolders(root);
    const { issues } = await checkContent({ folders, refusals: openRefusals(folders, {}), moment: MOMENT });
    return issues
      .filter(({ code }) => /BT-(?:134|746)/.test(code))
      .map(({ code, details }) => [code, details]);
  };
  const saved = await sharp(photograph).resize(300).jpeg({ quality: 50 }).toBuffer();
  const files = [{ name: 'anh.jpg', removed: 'anh.jpg', from: '2024/tin-thu', on: '2024-05-20' }];
  expect(await list(saved)).toEqual([['BT-134', { files }]]);
  expect(await list(await draw(11))).toEqual([]);
  expect(await list(photograph)).toEqual([['BT-746', { name: '2024/tin-thu', kind: 'file' }]]);
});
