import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import type { Repaired } from '../../../../src/bulletins/check/repairs.ts';
import { listPublicIssues } from '../../../../src/bulletins/reading/read-public.ts';
import { listOriginals } from '../../../../src/files/originals.ts';
import { originalsFolder } from '../../../../src/folders.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import {
  BULLETIN,
  bulletinText,
  publicFile,
  smallOffice,
  writeContentRoot,
} from '../../../support/content-root.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';
import { testFolders } from '../../../support/read.ts';

test('a folder of published files that is a link is told, and nothing is read where it leads', async () => {
  const around = await mkdtemp(join(tmpdir(), 'bantin-'));
  await mkdir(join(around, 'khac'));
  await writeFile(join(around, 'khac', 'a.exe'), 'MZ');
  await symlink(join(around, 'khac'), join(around, 'public'));
  const issues = await listPublicIssues(join(around, 'public'), join(around, 'noi-dung'));
  expect(issues.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['symbolic-link ../public']);
  await rm(around, { recursive: true });
});

test('a published picture is rid of what no one sees, and its pixels stay', async () => {
  const telephone = await makeTelephoneJpeg();
  const root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText(),
    [publicFile('bia.jpg')]: Buffer.concat([telephone, Buffer.from('ftypmp42 phim')]),
  });
  const folders = testFolders(root);
  const repaired: Repaired[] = [];
  const check = async (fixPhotos: boolean) => {
    const refusals = openRefusals(folders, {});
    const onRepair = (each: Repaired) => repaired.push(each);
    const asked = { folders, refusals, moment: '2024-07-01T00:00:00Z', fixPhotos, onRepair };
    const { issues } = await checkContent(asked);
    return issues.map(({ rule, file }) => `${rule} ${file}`);
  };
  expect(await check(false)).toEqual(['published-metadata ../public/bia.jpg']);
  const untouched = await readFile(join(folders.public, 'bia.jpg'));
  expect(await check(true)).toEqual([]);
  expect(repaired).toContainEqual({
    kind: 'proposed',
    file: '../public/bia.jpg',
    capture: { rights: 'invented' },
  });
  const name = createHash('sha256').update(untouched).digest('hex');
  expect((await listOriginals(originalsFolder(folders))).sums).toEqual([name]);
  expect(await readFile(join(originalsFolder(folders), name))).toEqual(untouched);
  const pixels = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer();
  expect(await pixels(await readFile(join(folders.public, 'bia.jpg')))).toEqual(await pixels(telephone));
});
