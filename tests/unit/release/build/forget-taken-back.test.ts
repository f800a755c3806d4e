import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Bulletin } from '../../../../src/bulletins/bulletin.ts';
import type { Registers } from '../../../../src/registers/schema.ts';
import { forgetTakenBack } from '../../../../src/release/build/forget-taken-back.ts';
import { formatManifest } from '../../../../src/release/swap/manifest.ts';
import { describeReleased } from '../../../../src/release/swap/released.ts';
import { makeFile, makeFolders, writeFiles } from '../workshop.ts';

const remembered = { sha256: 'f'.repeat(64), key: 'a', reading: {} };
const PATHS = ['index.html', 'tin/2024/a/index.html', 'tin/2024/a/ban-tin.json', 'tin/2024/ab/index.html'];
const CSV = 'tin/2024/a/ds.csv';

const bulletin = (parts: Partial<Bulletin> = {}): Bulletin =>
  ({
    key: '2024/a',
    status: 'published',
    corrections: [],
    pictures: [],
    attachments: [],
    ...parts,
  }) as unknown as Bulletin;
const withdrawn = bulletin({ status: 'withdrawn' });
const attachments = [{ name: 'ds.csv', title: 'Danh sách', type: 'csv', bytes: 1 }];
const redacted = bulletin({ privacy: { redacted: true }, attachments });

/** The paths of which something is still believed after a build of `before`, in a build of `now`. */
async function listBelieved(
  before: Bulletin | undefined,
  now: Bulletin,
  { site = {}, takenBack = [] }: { site?: Record<string, string>; takenBack?: string[] } = {},
) {
  const folders = await makeFolders();
  await writeFiles(folders.content, { 'bulletins/2024/a/ds.csv': 'a' });
  await writeFiles(folders.dist, { 'index.html': '', ...site });
  if (before) {
    const file = makeFile(CSV, {
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    });
    const bulletins = describeReleased([before], { files: new Map([[CSV, file]]), pages: [] }, '/');
    const manifest = formatManifest({ releaseMoment: '2024-01-01T00:00:00Z', bulletins, files: {} });
    await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': manifest });
  }
  const memory = { rules: '', files: new Map(PATHS.map((path) => [path, remembered])) };
  return [
    ...(
      await forgetTakenBack(
        memory,
        { bulletins: [now, bulletin({ key: '2024/ab' })], site: { takenBack }, registers: {} as Registers },
        folders,
      )
    ).files.keys(),
  ];
}

const OTHERS = ['index.html', 'tin/2024/ab/index.html'];

test.each([
  ['nothing is taken back', bulletin(), bulletin(), PATHS],
  ['there was no release, and nothing is taken back', undefined, bulletin(), PATHS],
  ['one is withdrawn', bulletin(), withdrawn, []],
  ['one was withdrawn before', withdrawn, withdrawn, OTHERS],
  ['one is withdrawn and nobody knows what the release shows', undefined, withdrawn, []],
  ['one is redacted', bulletin({ attachments }), redacted, []],
  ['one was redacted before', redacted, redacted, OTHERS],
  ['one is redacted once more', bulletin({ ...redacted, text: 'khác' }), redacted, []],
])('of the last build is believed, when %s: %#', async (_, before, now, believed) => {
  expect(await listBelieved(before, now)).toEqual(believed);
});

test('a site that still has the data of a withdrawn bulletin is not believed, whatever its manifest says', async () => {
  expect(await listBelieved(withdrawn, withdrawn, { site: { 'tin/2024/a/ban-tin.json': '{}' } })).toEqual([]);
});

test('a site that does not yet name what is taken back now is not believed', async () => {
  expect(await listBelieved(bulletin(), bulletin(), { takenBack: ['/nhap/'] })).toEqual([]);
});
