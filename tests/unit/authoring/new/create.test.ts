import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openFolders } from '../../../../src/authoring/command.ts';
import { createBulletin } from '../../../../src/authoring/new/create.ts';
import { chooseId } from '../../../../src/authoring/new/identify.ts';
import { preparePhotograph } from '../../../../src/authoring/new/photograph.ts';
import { listOriginals } from '../../../../src/files/originals.ts';
import { originalsFolder } from '../../../../src/folders.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';
import { openOffice, type Office } from '../../../../src/authoring/new/office.ts';
import { bulletinText, writeContentRoot } from '../../../support/content-root.ts';
import { answers } from '../../../support/new-answers.ts';

const first = 'bulletins/2026/hoi-nghi-so-ket';

afterEach(() => vi.unstubAllEnvs());

/** An office with one bulletin of the day. */
async function open(): Promise<{ root: string; office: Office }> {
  const text = bulletinText({ id: 'tin-2026-0716-01', date: '2026-07-16' });
  const root = await writeContentRoot({ [`${first}/index.mdx`]: text });
  vi.stubEnv('BANTIN_CONTENT', root);
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  return { root, office: await openOffice(openFolders(), '2026-07-16T18:30:00Z') };
}

test('bulletins that came and were renamed while questions were answered keep their ids to themselves', async () => {
  const { root, office } = await open();
  await rename(join(root, first), join(root, `${first}-quy-hai`));
  const second = join(root, 'bulletins/2026/hoi-nghi-ban-giao');
  await mkdir(second);
  await writeFile(join(second, 'index.mdx'), bulletinText({ id: 'tin-2026-0716-02', date: '2026-07-16' }));

  const { path } = await createBulletin(answers, office);
  const text = await readFile(join(root, path, 'index.mdx'), 'utf8');
  expect(text).toMatch(/^id: tin-2026-0716-03$/m);
});

test('a bulletin that goes before its id has been read has none', async () => {
  const { root, office } = await open();
  await rm(join(root, first), { recursive: true });
  expect(await chooseId(office.bulletins, '2026-07-16')).toBe('tin-2026-0716-01');
});

test('a photograph that is brought in keeps its untouched file in the store of originals', async () => {
  const { root, office } = await open();
  const bytes = await makeTelephoneJpeg();
  const file = join(dirname(root), 'IMG_2041.JPG');
  await writeFile(file, bytes);
  const ready = await preparePhotograph(bytes);
  if ('fault' in ready) throw new Error(ready.fault);
  const photographs = [{ file, ready, alt: 'Toàn cảnh hội nghị' }];
  const { path, photographs: written } = await createBulletin({ ...answers, photographs }, office);
  const store = originalsFolder(office.folders);
  const name = createHash('sha256').update(bytes).digest('hex');
  expect((await listOriginals(store)).sums).toEqual([name]);
  expect(await readFile(join(store, name))).toEqual(bytes);
  expect(await readFile(join(root, path, written[0]!.name))).not.toEqual(bytes);
});
