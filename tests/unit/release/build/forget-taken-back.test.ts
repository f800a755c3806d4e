import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Bulletin } from '../../../../src/bulletins/bulletin.ts';
import type { Registers } from '../../../../src/registers/schema.ts';
import { forgetTakenBack } from '../../../../src/release/build/forget-taken-back.ts';
import type { KeptPart } from '../../../../src/search/keep-part.ts';
import { sealObject } from '../../../../src/files/seal.ts';
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

/** How the manifest of the release before differs from one that this checkout has sealed. */
type Forgery = (sealed: object) => object;

const SUMS = Object.fromEntries(PATHS.map((path) => [path, remembered.sha256]));
const PART_SUMS = { 'fragment/vi_1.pf_fragment': 'a'.repeat(64) };
const parts = [{ key: 'a', index: {}, sums: PART_SUMS }] as unknown as KeptPart[];
const files = { ...SUMS, 'pagefind/fragment/vi_1.pf_fragment': 'a'.repeat(64) };

/** The paths of which something is still believed after a build of `before`, in a build of `now`, and the number of parts of the index. */
async function listBelieved(
  before: Bulletin | undefined,
  now: Bulletin,
  {
    released = files,
    forge = (sealed) => sealed,
    takenBack = [],
  }: { released?: Record<string, string>; forge?: Forgery; takenBack?: string[] } = {},
) {
  const folders = await makeFolders();
  await writeFiles(folders.content, { 'bulletins/2024/a/ds.csv': 'a' });
  if (before) {
    const file = makeFile(CSV, {
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    });
    const bulletins = describeReleased([before], { files: new Map([[CSV, file]]), pages: [] }, '/');
    const manifest = { releaseMoment: '2024-01-01T00:00:00Z', bulletins, files: released };
    const sealed = forge(await sealObject(manifest, folders.project));
    await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': JSON.stringify(sealed) });
  }
  const memory = { rules: '', files: new Map(PATHS.map((path) => [path, remembered])) };
  const loaded = {
    bulletins: [now, bulletin({ key: '2024/ab' })],
    site: { takenBack },
    registers: {} as Registers,
  };
  const believed = await forgetTakenBack({ memory, parts }, loaded, folders);
  return [[...believed.memory.files.keys()], believed.parts.length];
}

const ALL = [PATHS, 1];
const NOTHING = [[], 0];

test.each([
  ['nothing is taken back', bulletin(), bulletin(), ALL],
  ['there was no release, and nothing is taken back', undefined, bulletin(), ALL],
  ['one is withdrawn', bulletin(), withdrawn, NOTHING],
  ['one was withdrawn before', withdrawn, withdrawn, ALL],
  ['one is withdrawn and nobody knows what the release shows', undefined, withdrawn, NOTHING],
  ['one is redacted', bulletin({ attachments }), redacted, NOTHING],
  ['one was redacted before', redacted, redacted, ALL],
  ['one is redacted once more', bulletin({ ...redacted, text: 'khác' }), redacted, NOTHING],
])('of the last build is believed, when %s: %#', async (_, before, now, believed) => {
  expect(await listBelieved(before, now)).toEqual(believed);
});

test('a file or a part of the index without the sum of the release is not believed, where something is taken back', async () => {
  for (const [path, believed] of [
    ['tin/2024/ab/index.html', [PATHS.slice(0, 3), 1]],
    ['pagefind/fragment/vi_1.pf_fragment', [PATHS, 0]],
  ] as const) {
    expect(
      await listBelieved(withdrawn, withdrawn, { released: { ...files, [path]: 'b'.repeat(64) } }),
    ).toEqual(believed);
    expect(
      await listBelieved(bulletin(), bulletin(), { released: { ...files, [path]: 'b'.repeat(64) } }),
    ).toEqual(ALL);
  }
});

test('nothing is believed of a release whose manifest was changed, or sealed elsewhere, where something is taken back', async () => {
  const forgeries: Forgery[] = [
    (sealed) => ({ ...sealed, restored: [] }),
    ({ seal: _, ...unsealed }: { seal?: string }) => unsealed,
  ];
  for (const forge of forgeries) {
    expect(await listBelieved(withdrawn, withdrawn, { forge })).toEqual(NOTHING);
    expect(await listBelieved(bulletin(), bulletin(), { forge })).toEqual(ALL);
  }
});

test('a site that does not yet name what is taken back now is not believed', async () => {
  expect(await listBelieved(bulletin(), bulletin(), { takenBack: ['/nhap/'] })).toEqual(NOTHING);
});
