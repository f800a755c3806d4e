import { expect, test } from 'vitest';
import { prepareBuild } from '../../../../src/release/build/prepare.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { beginHold, endHold, findHold } from '../../../../src/release/swap/hold.ts';
import { makeFolders } from '../workshop.ts';

const silent = (): void => undefined;
const hold = { moment: '2026-11-29T08:00:00.000Z', who: 'Trần Văn Mẫu', why: 'ảnh sai,\n đang sửa' };
const said = '2026-11-29T08:00:00.000Z Trần Văn Mẫu: ảnh sai, đang sửa';

test('no build begins while somebody holds the release, but previews do, and it says who and why', async () => {
  const folders = await makeFolders();
  expect([await findHold(folders), await beginHold(folders, hold), await findHold(folders)]).toEqual([
    undefined,
    said,
    said,
  ]);
  for (let hour = 0; hour < 2; hour += 1)
    await expect(prepareBuild(folders, silent, {})).rejects.toMatchObject({
      exitCode: 75,
      message: buildWords().held(said),
    });
  (await prepareBuild(folders, silent, { BANTIN_PREVIEW: '1' })).release();
  await expect(beginHold(folders, { ...hold, who: 'Lê Thị Mẫu' })).rejects.toThrow(
    buildWords().heldAlready(said),
  );
  expect(await endHold(folders)).toBe(said);
  await expect(endHold(folders)).rejects.toThrow(buildWords().notHeld);
  (await prepareBuild(folders, silent, {})).release();
});
