import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecord, buildRecordContext } from '../../src/models/record.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { bulletinText, smallJpeg, type ContentFiles } from '../support/content-root.ts';
import { EDITED_MOMENT } from '../support/edited-sites.ts';
import { listPlainFaults } from '../support/plain-site.ts';
import { readFiles, testFolders } from '../support/read.ts';
import { openLocalEngine } from './local-engine.ts';

/** What a body may be made of, with and without words. */
const PARTS = [
  '',
  '![](./anh.jpg)',
  '![Toàn cảnh hội nghị](./anh.jpg)',
  '<Figure src="./anh.jpg" />',
  '<Figure src="./anh.jpg" caption="–" />',
  '<Gallery images="./anh.jpg" />',
  '<Gallery />',
  '<Attachment src="./so-lieu.csv" title="Số liệu" />',
  '|  |  |\n| --- | --- |\n|  |  |',
  '<table><tbody><tr><td></td></tr></tbody></table>',
  '***',
  '…',
  '–',
  '★ ★ ★',
  '> …',
  '- …',
  'Một.',
  '“%”',
  '5',
];
const BULLETINS = 120;
const SEED = 20260101;

test('what check passes is indexed, however few words its body has', async () => {
  const bodies = fc.sample(
    fc.record({
      parts: fc.array(fc.constantFrom(...PARTS), { maxLength: 3 }),
      title: fc.constantFrom('Hội nghị thử nghiệm số', '★★★★★★★★★★', '– – – – – – – –'),
    }),
    { numRuns: BULLETINS, seed: SEED },
  );
  const files: Record<string, ContentFiles[string]> = {};
  const jpeg = await smallJpeg();
  for (const [index, { parts, title }] of bodies.entries()) {
    const folder = `bulletins/2024/tin-${index}`;
    const body = parts.join('\n\n');
    const fields = {
      id: `tin-${index}`,
      title: /\p{L}/u.test(title) ? `${title} ${index}` : title.repeat((index % 9) + 1),
    };
    const images = body.includes('anh.jpg')
      ? { images: '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]' }
      : {};
    const attachments = body.includes('csv')
      ? { attachments: '[{ src: ./so-lieu.csv, title: Số liệu }]' }
      : {};
    files[`${folder}/index.mdx`] = bulletinText({ ...fields, ...images, ...attachments }, `${body}\n`);
    if (body.includes('anh.jpg')) files[`${folder}/anh.jpg`] = jpeg;
    if (body.includes('csv')) files[`${folder}/so-lieu.csv`] = 'a,b\n';
  }
  const { content } = await readFiles(files);
  const { bulletins, site, registers } = content!;
  const context = buildRecordContext(site, registers);
  const records = bulletins.map(({ bulletin }) => buildRecord(bulletin, context));
  const folder = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  await writeSearchIndex(records, folder);
  const { engine } = await openLocalEngine(folder);
  const wordless = bulletins.filter(({ bulletin }) => !/[\p{L}\p{N}]/u.test(bulletin.text)).length;
  console.log(
    `${bulletins.length} of ${BULLETINS} bodies pass (seed ${SEED}), ${wordless} of them without a word`,
  );
  expect(wordless).toBeGreaterThan(5);
  expect(engine.meta.fragments).toHaveLength(records.length);
  const folders = testFolders(join(folder, 'noi-dung'));
  expect(await listPlainFaults(content!, folders, EDITED_MOMENT)).toEqual([]);
  await rm(folder, { recursive: true });
});
