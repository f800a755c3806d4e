import * as fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { EDITED_MOMENT, readEdited, type Edit } from '../support/edited-sites.ts';
import { EDITS } from '../support/edits.ts';
import { listPlainFaults } from '../support/plain-site.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const SEED = 20_261_129;
/** So many sites are judged: the one without an edit, each edit by itself, and pairs that are made by chance, all of them in `npm run test:faults`. */
const SITES = IS_THOROUGH ? 500 : EDITS.length + 21;
const PAIRS = SITES - 1 - EDITS.length;

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(dirname(root), { recursive: true }))));

/** The codes of the errors that check tells of a site after some edits, and what a build would refuse. */
async function judge(edits: readonly Edit[]): Promise<{ errors: string[]; faults: string[] }> {
  const { content, errors, folders } = await readEdited(edits);
  roots.push(folders.content);
  return { errors, faults: content ? await listPlainFaults(content, folders, EDITED_MOMENT) : [] };
}

/** Former addresses where each release has other files are refused even while nothing lies there. */
const isCautious = (edits: readonly Edit[]): boolean =>
  edits.some(({ name }) => /\/(?:pagefind|\.cu)\//u.test(name));

test(
  'check refuses what the steps of a build that depend on content refuse, and nothing else',
  { timeout: 300_000 },
  async () => {
    const index = fc.nat(EDITS.length - 1);
    const pairs = fc.sample(fc.tuple(index, index), { seed: SEED, numRuns: PAIRS });
    const cases = [[], ...EDITS.map((edit) => [edit]), ...pairs.map(([a, b]) => [EDITS[a]!, EDITS[b]!])];
    const codes = new Map<string, number>();
    const [untold, overstated]: [string[], string[]] = [[], []];
    let accepted = 0;
    for (const edits of cases) {
      const { errors, faults } = await judge(edits);
      const said = `${edits.map(({ name }) => name).join(' + ')}: ${[...errors, ...faults].join('; ')}`;
      if (errors.length === 0) accepted += 1;
      if (errors.length === 0 && faults.length > 0) untold.push(said);
      const isOfRelease = errors.length > 0 && errors.every((code) => code >= 'BT-710');
      if (isOfRelease && faults.length === 0 && !isCautious(edits)) overstated.push(said);
      for (const code of new Set(errors)) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    const told = [...codes].sort().map(([code, count]) => `${code} ${count}`);
    console.log(
      `check = release: ${cases.length} sites (seed ${SEED}), ${accepted} accepted; refused by ${told.join(', ')}`,
    );
    expect(cases.length).toBe(SITES);
    expect(untold).toEqual([]);
    expect(overstated).toEqual([]);
    const wanted = [520, 702, 710, 711, 712, 714, 715, 716, 717, 718, 719, 720, 721];
    expect(wanted.filter((code) => !codes.has(`BT-${code}`))).toEqual([]);
  },
);
