/**
 * What a register of awards costs a whole site: `node tests/bench/award-site.ts [--bulletins 10000] [--decisions 12000] [--rows 300000]`
 * builds the bulletins alone, with the decisions, and again with one decision of 50 rows more. Prints a table and ends with 1 where a
 * budget is missed. Needs Linux.
 */
import { stringify } from 'csv-stringify/sync';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LookupDecision, LookupRow } from '../../src/awards/lookup/form.ts';
import { getFolders } from '../../src/folders.ts';
import { PROJECT } from '../support/project.ts';
import { buildAwardCorpus, withOneMore } from './award-corpus.ts';
import { composeCorpus, writeContentRoot } from './corpus.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';

const { values } = parseArgs({
  options: {
    bulletins: { type: 'string', default: '10000' },
    decisions: { type: 'string', default: '12000' },
    rows: { type: 'string', default: '300000' },
  },
});
const [bulletins, decisions, rows] = [values.bulletins, values.decisions, values.rows].map(Number) as [
  number,
  number,
  number,
];

/** The id of the office that decides, in the register. */
const ISSUER = 'ubnd-tinh';

/** Writes the folder of a decision: what is decided, and its list. */
async function writeDecision(
  root: string,
  decision: LookupDecision,
  own: readonly LookupRow[],
): Promise<void> {
  const folder = join(root, 'decisions', decision.key);
  await mkdir(folder, { recursive: true });
  const fields = {
    id: `qd-${decision.key.replace('/', '-')}`,
    kind: 'khen-thuong',
    number: decision.number,
    symbol: decision.symbol,
    issuer: ISSUER,
    issuedOn: decision.on,
    title: 'Về việc tặng Bằng khen cho các tập thể, cá nhân đã có thành tích xuất sắc',
    defaults: { manner: 'thuong-xuyen', achievement: 'Đã có thành tích xuất sắc trong năm' },
  };
  await writeFile(
    join(folder, 'decision.yaml'),
    Object.entries(fields)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  const lines = own.map((row, at) => ({
    stt: row.row,
    loai: row.isPerson ? 'ca-nhan' : 'tap-the',
    xung_ho: row.honorific,
    ten: row.name,
    chuc_vu: row.position,
    don_vi: row.unit,
    dia_phuong: row.place,
    hinh_thuc: row.isPerson ? row.type.split('.')[0] : 'bang-khen-bo-tinh',
    hang: row.isPerson ? (row.type.split('.')[1] ?? '') : '',
    truy_tang: row.isPosthumous ? 'x' : '',
    phan_biet: `hồ sơ ${at + 1}`,
  }));
  await writeFile(join(folder, 'awards.csv'), stringify(lines, { header: true, bom: true }));
}

async function build(root: string): Promise<MeasuredRun> {
  return runMeasured([process.execPath, join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: PROJECT,
    env: { BANTIN_CONTENT: root, ASTRO_TELEMETRY_DISABLED: '1', BANTIN_LANG: 'vi' },
  });
}

async function countFiles(root: string): Promise<number> {
  const entries = await readdir(getFolders({ BANTIN_CONTENT: root }, PROJECT).dist, {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isFile()).length;
}

const work = await mkdtemp(join(tmpdir(), 'bantin-awards-'));
const lines: [what: string, figure: string, holds: boolean][] = [];
const add = (what: string, figure: string, holds = true): void => {
  lines.push([what, figure, holds]);
};
const tell = ({ wall, cpu, peak }: MeasuredRun): string =>
  `${wall.toFixed(0)} s, ${cpu.toFixed(0)} s of CPU, ${peak.toFixed(0)} MB`;
try {
  const plain = join(work, 'tin');
  const corpus = composeCorpus(bulletins);
  await writeContentRoot(plain, corpus);
  const alone = await build(plain);
  add(`${bulletins} bulletins alone`, tell(alone));
  const both = join(work, 'tin-va-quyet-dinh');
  await writeContentRoot(both, corpus);
  await writeFile(
    join(both, 'registers/organisations.yaml'),
    `organisations: [{ id: ${ISSUER}, names: [{ text: Ủy ban nhân dân tỉnh Mẫu }] }]\n`,
  );
  const awards = buildAwardCorpus(rows, decisions);
  const byDecision = Map.groupBy(awards.rows, ({ decision }) => decision);
  for (const decision of awards.decisions)
    await writeDecision(both, decision, byDecision.get(decision.key) ?? []);
  const whole = await build(both);
  add(`with ${decisions} decisions of ${rows} rows`, tell(whole), whole.peak <= 2560);
  const [each, of] = [(whole.cpu - alone.cpu) / decisions, alone.cpu / bulletins];
  add('CPU of a decision ÷ of a bulletin', (each / of).toFixed(2), each / of <= 1.2);
  const unchanged = await countFiles(both);
  add('files of the site', String(unchanged));
  const more = withOneMore(awards, 50);
  const added = more.decisions.at(-1)!;
  await writeDecision(
    both,
    added,
    more.rows.filter(({ decision }) => decision === added.key),
  );
  const again = await build(both);
  add('one decision of 50 rows more', tell(again), again.cpu <= whole.cpu / 4);
  add('the same ÷ the whole', (again.cpu / whole.cpu).toFixed(2), again.cpu <= whole.cpu / 4);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log('| what | figure | |\n| --- | --- | --- |');
for (const [what, figure, holds] of lines) console.log(`| ${what} | ${figure} | ${holds ? '' : 'missed'} |`);
if (lines.some(([, , holds]) => !holds)) process.exitCode = 1;
