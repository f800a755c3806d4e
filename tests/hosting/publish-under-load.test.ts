import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OFFICE_URLS, publishUnderLoad } from './publish-under-load.ts';
import { writeSyntheticArtefact } from './synthetic-artefact.ts';

/** Releases of each office; the first is there before anybody visits. */
const RELEASES = 3;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-tai-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('readers of three offices on one nginx meet no error, no mixture and no broken search while releases change', async () => {
  const artefacts: string[][] = [];
  for (const [office, url] of OFFICE_URLS.entries()) {
    const own: string[] = [];
    for (let release = 0; release < RELEASES; release += 1) {
      const artefact = join(folder, 'artefacts', `${office}-${release}`);
      const moment = `2026-11-30T08:0${release}:00.000Z`;
      await writeSyntheticArtefact(artefact, { url, mark: `release ${office}-${release}`, moment });
      own.push(artefact);
    }
    artefacts.push(own);
  }
  const report = await publishUnderLoad(folder, artefacts as [string[], string[], string[]], 3);
  const { publishes, requests, openSearches, reopened, refused, mixed, brokenSearches } = report;
  console.log(
    `${publishes} publishes, 3 offices: ${requests} requests, ${refused.length} refused, ${mixed.length} mixed; ` +
      `${openSearches} open search pages, ${brokenSearches.length} broken; ${reopened} connections opened again`,
  );
  expect({ publishes, refused, mixed, brokenSearches }).toEqual({
    publishes: (RELEASES - 1) * OFFICE_URLS.length,
    refused: [],
    mixed: [],
    brokenSearches: [],
  });
  expect([requests > 200, openSearches > 10]).toEqual([true, true]);
});
