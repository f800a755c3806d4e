import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endBoundedChildren, openBoundedChild } from '../../src/gate/bounded/bounded-child.ts';
import type { DocumentQuestion } from '../../src/gate/documents/document-child.ts';
import { costlyDocuments } from '../support/costly-documents.ts';
import type { MeasuredJudging } from '../support/measured-judging.ts';
import { scaleWork } from '../support/measured-work.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

/** Seconds of work for one document, whether it is let in or refused; the slowest takes under 2 s on a quiet machine. */
const MOST_WORK = 5;

/** What one has cost that was ended: its process watches over that itself, see `bounded-child.test.ts`. */
const ENDED = { work: 0, megabytes: 0 };

/** Megabytes of memory of the process that looks into a document. */
const MOST_MEMORY = 768;

/** One of each way to cost much; `npm run test:faults` tries all. */
const FEW =
  /^(?:doi-tuong|tu-dien|ten-thoat|lzw|nen-hai-lan|chu-truong|thuoc-tinh|cong-thuc|tac-gia\.odt|mo-o)/;

const documents = costlyDocuments.filter(({ name }) => IS_THOROUGH || FEW.test(name));
const child = openBoundedChild<DocumentQuestion, MeasuredJudging>(
  new URL('../support/measured-judging.ts', import.meta.url),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-ton-kem-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterAll(endBoundedChildren);

const counts = { told: 0, 'let in': 0, ended: 0, 'most work': 0, 'most megabytes': 0 };
afterAll(() => console.log(`${documents.length} costly documents: ${JSON.stringify(counts)}`));

test.each(documents)('$name is judged within its bounds', { timeout: 120_000 }, async ({ name, make }) => {
  const file = join(folder, name);
  await writeFile(file, make());
  const ask = () => child.ask({ absolute: file, place: { file: name, line: 1, column: 1 } });
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  const work = await scaleWork(async () => {
    answer = await ask();
    return 'ended' in answer ? ENDED.work : answer.result.work;
  }, MOST_WORK);
  await rm(file);
  expect(answer).not.toHaveProperty('ended', 'crash');
  const { megabytes } = 'ended' in answer! ? ENDED : answer!.result;
  const outcome = 'ended' in answer! ? 'ended' : answer!.result.issues.length > 0 ? 'told' : 'let in';
  counts[outcome] += 1;
  counts['most work'] = Math.max(counts['most work'], work);
  counts['most megabytes'] = Math.max(counts['most megabytes'], megabytes);
  expect(work).toBeLessThan(MOST_WORK);
  expect(megabytes).toBeLessThan(MOST_MEMORY);
});
