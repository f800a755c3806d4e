import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/bulletins/check/check-content.ts';
import { MAX_BULLETIN_BYTES } from '../../src/gate/file-types.ts';
import type { Issue } from '../../src/gate/issue.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { Random } from '../search/random.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { measureWork } from '../support/measured-work.ts';
import { testFolders } from '../support/read.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

/** Seconds of work of this process that a check of one bulletin may take. A bounded process ends itself. */
const MOST_WORK = 5;

const SEED = Number(process.env['SEED'] ?? 20_261_130);

/** Pairs in one run of `npm test`, whose seed changes nothing about what must hold; `npm run test:faults` tries all. */
const PAIRS = 60;

const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
/** Signs of other scripts, widths and lengths, and those that programs of editors make of ASCII. */
const OTHERS = [...'\n\t\u00A0\u00ADàđĐ“”‘’–—…·•′×½№€\u0301\u0323\u200D\u2028\u3000中ªµ﹤😀𝟏'];
const SIGNS = [...ASCII, ...OTHERS];

/** A text of the largest allowed size that is one run. */
function repeat(run: string, around: string): string {
  const bytes = MAX_BULLETIN_BYTES - Buffer.byteLength(around) - 8;
  return run.repeat(Math.floor(bytes / Buffer.byteLength(run)));
}

const counts = { checked: 0, clean: 0, told: 0, 'most work': 0, of: '' };
afterAll(() => console.log(`runs of signs (SEED=${SEED}): ${JSON.stringify(counts)}`));

/** A body without words is refused before it is judged. */
const WORDS = 'Đoạn đầu của bản tin thử.';
const OTHER = 'bulletins/2024/tin-khac/index.mdx';
const PAGE = 'pages/thu.mdx';
const page = '---\ntitle: Trang thử\ndescription: Một trang của cơ quan hư cấu.\n---\n\nTrang thử.\n\n';

/** Seconds that a whole check takes of a bulletin and a standing page whose body is a run, and of fields that have one. */
async function measureCheck(run: string): Promise<number> {
  const text = bulletinText({}, `${WORDS}\n\n`);
  const field = JSON.stringify(run.repeat(200).trim());
  const title = 'Bản tin khác của cơ quan hư cấu';
  const around = await mkdtemp(join(tmpdir(), 'bantin-signs-'));
  const files = {
    [BULLETIN]: `${text}${repeat(run, text)}\n`,
    [PAGE]: `${page}${repeat(run, page)}\n`,
    [OTHER]: bulletinText({ id: 'tin-khac', title, summary: field, notes: field }),
  };
  const root = await writeContentRoot({ ...smallOffice, ...files }, around);
  const folders = testFolders(root);
  const moment = '2024-07-01T00:00:00Z';
  let issues: readonly Issue[] = [];
  const work = await measureWork(
    async () => ({ issues } = await checkContent({ folders, refusals: openRefusals(folders, {}), moment })),
    MOST_WORK,
  );
  await rm(around, { recursive: true });
  counts.checked += 1;
  counts[issues.some(({ severity, file }) => severity === 'error' && file === BULLETIN) ? 'told' : 'clean'] +=
    1;
  if (work > counts['most work']) Object.assign(counts, { 'most work': work, of: JSON.stringify(run) });
  return work;
}

async function listDear(runs: readonly string[]): Promise<string[]> {
  const dear: string[] = [];
  for (const run of runs) {
    const work = await measureCheck(run);
    if (work >= MOST_WORK) dear.push(`${JSON.stringify(run)}: ${work.toFixed(1)} s`);
  }
  return dear;
}

test('a body of one sign alone is checked in 5 s, whatever the sign', { timeout: 1_800_000 }, async () => {
  expect(await listDear(SIGNS)).toEqual([]);
  expect(counts.checked).toBeGreaterThanOrEqual(120);
});

test('so is a body of any two signs in turn', { timeout: 20 * 3_600_000 }, async () => {
  const random = new Random(SEED);
  const all = SIGNS.flatMap((one) => SIGNS.map((other) => one + other));
  const some = Array.from({ length: PAIRS }, () => random.pick(all));
  expect(await listDear(IS_THOROUGH ? all : some)).toEqual([]);
});
