import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeContents } from '../../src/gate/file-types.ts';
import { costlyDocuments } from '../support/costly-documents.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-ton-kem-'));
});
afterAll(() => rm(folder, { recursive: true }));

const counts = { told: 0, 'let in': 0, ended: 0, 'most work here': 0 };
afterAll(() => console.log(`${costlyDocuments.length} costly documents: ${JSON.stringify(counts)}`));

// The process that looks into them bounds itself; what is left for this one is little.
test.each(costlyDocuments)('$name is judged in time', { timeout: 120_000 }, async ({ name, make }) => {
  const file = join(folder, name);
  await writeFile(file, make());
  const before = process.cpuUsage();
  const issues = await judgeContents(file, { file: name, line: 1, column: 1 });
  const { user, system } = process.cpuUsage(before);
  await rm(file);
  const work = (user + system) / 1e6;
  const isEnded = issues.some(({ details }) => 'ended' in details);
  counts[isEnded ? 'ended' : issues.length > 0 ? 'told' : 'let in'] += 1;
  counts['most work here'] = Math.max(counts['most work here'], work);
  expect(issues.filter(({ details }) => (details as { ended?: string }).ended === 'crash')).toEqual([]);
  expect(work).toBeLessThan(1);
});
