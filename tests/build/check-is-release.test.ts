import { build } from 'astro';
import * as fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getBuildProject } from '../support/build-project.ts';
import { withoutVitest } from '../support/build-site.ts';
import { EDITED_MOMENT, readEdited, type Edit } from '../support/edited-sites.ts';
import { EDITS } from '../support/edits.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const SEED = 20_261_130;
const project = await getBuildProject();

/** So many codes refuse a build each; `tests/check/edited-sites.test.ts` tries all edits without Astro. */
const REFUSED_BUILDS = 2;

/** A build publishes the `public` of the project, so that edits of that folder cannot be tried on one. */
const TRIED = EDITS.filter(({ name }) => !name.includes('../public/'));

beforeEach(() => {
  // Astro and Vite behave otherwise when they see a test runner's variables.
  const kept = withoutVitest(process.env);
  for (const key of Object.keys(process.env)) if (!(key in kept)) vi.stubEnv(key, undefined);
  vi.stubEnv('NODE_ENV', 'production');
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  vi.stubEnv('BANTIN_RELEASE_MOMENT', EDITED_MOMENT);
  // A stop ends the process, which here is that of the tests.
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const roots: string[] = [];
// Astro has written what it keeps of a load that failed half a second later.
afterAll(async () => {
  await wait(1000);
  await Promise.all(roots.map((root) => rm(dirname(root), { recursive: true })));
});

/** What check and a build in this process say of the same site: the codes of errors, and why the build was refused. */
async function compare(edits: readonly Edit[]): Promise<{ errors: string[]; refusal: string | undefined }> {
  const { errors, folders } = await readEdited(edits);
  vi.stubEnv('BANTIN_CONTENT', folders.content);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const refusal = await build({ root: project, logLevel: 'error' }).then(
    () => undefined,
    (error: Error) => `${error.message}\n${said.mock.calls.flat().join('')}`,
  );
  said.mockRestore();
  roots.push(folders.content);
  return { errors, refusal };
}

/** All edits that check accepts together, and of each code that it refuses the others by, one edit. */
async function sortEdits(): Promise<{ accepted: Edit[]; refused: Map<string, Edit> }> {
  const accepted: Edit[] = [];
  const refused = new Map<string, Edit>();
  for (const edit of TRIED) {
    const { errors, folders } = await readEdited([...accepted, edit]);
    roots.push(folders.content);
    const [code] = errors;
    if (code === undefined) accepted.push(edit);
    else if (!refused.has(code)) refused.set(code, edit);
  }
  return { accepted, refused };
}

test(
  'builds are refused by what check tells, and by nothing that it does not tell',
  { timeout: 600_000 },
  async () => {
    const { accepted, refused } = await sortEdits();
    const index = fc.nat(TRIED.length - 1);
    const pairs = fc.sample(fc.tuple(index, index), { seed: SEED, numRuns: 500 - TRIED.length });
    const cases = IS_THOROUGH
      ? [...TRIED.map((edit) => [edit]), ...pairs.map(([a, b]) => [TRIED[a]!, TRIED[b]!])]
      : [...refused.values()].slice(0, REFUSED_BUILDS).map((edit) => [edit]);
    const wrong: string[] = [];
    let built = 0;
    for (const edits of [accepted, ...cases]) {
      const { errors, refusal } = await compare(edits);
      if (refusal === undefined) built += 1;
      const isSame =
        errors.length === 0 ? refusal === undefined : errors.every((code) => refusal?.includes(code));
      if (!isSame)
        wrong.push(`${edits.map(({ name }) => name).join(' + ')}: ${errors.join(' ')} / ${refusal}`);
    }
    console.log(
      `check = release: ${cases.length + 1} builds (seed ${SEED}), ${built} finished, one of them with ${accepted.length} edits at once; codes ${[...refused.keys()].join(' ')}`,
    );
    expect(wrong).toEqual([]);
    expect(accepted.length).toBeGreaterThan(TRIED.length / 4);
    expect(refused.size).toBeGreaterThan(8);
  },
);
