import { afterAll, expect, test } from 'vitest';
import { endBoundedChildren } from '../../src/gate/bounded/bounded-child.ts';
import { MAX_IN_PROCESS_LENGTH, parseYamlBounded } from '../../src/gate/yaml/parse-yaml-bounded.ts';
import { parseYaml } from '../../src/gate/yaml/yaml.ts';
import { Random } from '../search/random.ts';
import { measureWork } from '../support/measured-work.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { composeText, pairKinds, type CostlyKind } from './costly-texts.ts';
import { costlyYaml } from './costly-yaml.ts';

const FILE = 'registers/places.yaml';
const HEAD = 'title: Thử Nghiệm\n';

/** Seconds of work that a text may take which is read in this process. */
const MOST_WORK = 2;

/** Seconds of work in this process that a text may take which another one reads. */
const MOST_WORK_HERE = 1;

/** Characters of the longest file. */
const LONGEST = 511 * 1024;

const SEED = 20_251_129;
const PAIRS = 60;

afterAll(endBoundedChildren);

/** The kinds that take more work than they may, of those and of pairs of them. */
async function listSlow(kinds: readonly CostlyKind[]): Promise<{ slow: object[]; most: number }> {
  const slow: object[] = [];
  let most = 0;
  for (const kind of kinds) {
    const text = composeText(kind, MAX_IN_PROCESS_LENGTH, HEAD);
    const work = await measureWork(() => parseYaml(text, FILE), MOST_WORK);
    most = Math.max(most, work);
    if (work >= MOST_WORK) slow.push({ kind: kind.name, work });
  }
  return { slow, most };
}

test('a short text of any kind is read in this process within seconds', { timeout: 300_000 }, async () => {
  const random = new Random(SEED);
  const pairs = Array.from({ length: PAIRS }, () =>
    pairKinds(random.pick(costlyYaml), random.pick(costlyYaml)),
  );
  const { slow, most } = await listSlow([...costlyYaml, ...pairs]);
  console.log(
    `${costlyYaml.length} kinds and ${PAIRS} pairs (seed ${SEED}): at most ${most.toFixed(2)} s of work`,
  );
  expect(slow).toEqual([]);
});

/** One of each way to cost much; `npm run test:faults` tries all. */
const FEW = /^(?:aliases|keys|letters|marks before a comment)$/;

test('a long text of any kind is read or given up in another process', { timeout: 900_000 }, async () => {
  const counts = { read: 0, told: 0, ended: 0, 'most work here': 0 };
  const kinds = costlyYaml.filter(({ name }) => IS_THOROUGH || FEW.test(name));
  for (const kind of kinds) {
    const text = composeText(kind, LONGEST, HEAD);
    let outcome: keyof typeof counts = 'read';
    const work = await measureWork(async () => {
      const parsed = await parseYamlBounded(text, FILE);
      if (!('issues' in parsed)) return;
      const [issue] = parsed.issues;
      outcome = 'ended' in issue!.details ? 'ended' : 'told';
      expect(issue!.details).not.toHaveProperty('ended', 'crash');
    }, MOST_WORK_HERE);
    counts[outcome] += 1;
    counts['most work here'] = Math.max(counts['most work here'], work);
  }
  console.log(`${kinds.length} kinds of long YAML: ${JSON.stringify(counts)}`);
  expect(counts['most work here']).toBeLessThan(MOST_WORK_HERE);
  expect(counts.read).toBeGreaterThan(0);
  expect(counts.told).toBeGreaterThan(0);
});
