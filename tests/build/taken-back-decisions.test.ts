import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { readSealedLines, writeSealedLines } from '../../src/files/sealed-file.ts';
import { getFolders } from '../../src/folders.ts';
import { buildWords } from '../../src/release/stop.ts';
import { rollBack } from '../../src/release/swap/rollback.ts';
import { buildSite, foldersOf, type BuildResult } from '../support/build-site.ts';
import { bulletinText, writeContentRoot } from '../support/content-root.ts';
import { decisionRoot, decisionText } from '../support/faults/awards.ts';
import { findWords, unpackEverything } from '../support/unpacked.ts';

const NAME = 'Bùi Bimattendong';
const DECISION = 'decisions/2024/12-qd-ubnd';
const LIST = `${DECISION}/awards.csv`;
const TITLE = 'title: Về việc tặng Bằng khen cho 02 cá nhân đã có thành tích';
const ROW = '/quyet-dinh/2024/12-qd-ubnd/#d-2';
const REDACTED = 'redactions: [{ on: 2024-06-01, row: "2", ground: Theo đơn của người được khen }]';
const ENCLOSED = `${'ten,noi dung\n'}${'Danh sách hỗ trợ đột xuất của cơ quan hư cấu theo từng hộ gia đình,mục một\n'.repeat(3)}`;

const list = (name: string): string =>
  `\uFEFFmuc,stt,loai,ten,don_vi\nI. Cá nhân,1,ca-nhan,Nguyễn Văn Thử,Trường Dấu Hỏi\nI. Cá nhân,2,ca-nhan,${name},Trường Dấu Hỏi\n`;
const bulletin = (status: string): string =>
  bulletinText({
    id: 'tin-thu-hoi',
    title: 'Bản tin được thu hồi của cơ quan hư cấu',
    ...(status === 'withdrawn'
      ? { status, withdrawal: '{ on: 2024-06-01, reason: Theo yêu cầu }' }
      : { attachments: '[{ src: ./ho-tro.csv, title: Danh sách hỗ trợ }]' }),
  });

/** A bulletin that names whom the list names, until personal data is removed from it. */
const telling = (name: string, fields: Record<string, string> = {}): string =>
  bulletinText(
    { id: 'tin-ke-ten', title: 'Bản tin kể tên của cơ quan hư cấu', ...fields },
    `Khen thưởng ${name} của Trường Dấu Hỏi.\n`,
  );

let root: string;
let around: string;
let dist: string;
let first: BuildResult;
let redacted: BuildResult;
let moments = 0;

/** Each release is later than the one before. */
function build(environment: Record<string, string> = {}): Promise<BuildResult> {
  moments += 1;
  return buildSite(root, { BANTIN_RELEASE_MOMENT: `2026-12-01T12:${10 + moments}:00+07:00`, ...environment });
}

const everything = async (): Promise<Awaited<ReturnType<typeof unpackEverything>>> => {
  const preview = getFolders({ BANTIN_CONTENT: root, BANTIN_PREVIEW: '1' });
  const folders = [dist, dirname(foldersOf(dist).staging), preview.dist, dirname(preview.staging)];
  return (await Promise.all(folders.filter((folder) => existsSync(folder)).map(unpackEverything))).flat();
};

beforeAll(async () => {
  root = await writeContentRoot({
    ...decisionRoot([TITLE]),
    [LIST]: list(NAME),
    'decisions/2024/13-qd-ubnd/decision.yaml': decisionText(['id: qd-thu-13', 'number: "13"']),
    'decisions/2024/13-qd-ubnd/awards.csv': list('Lê Thị Mẫu').replace(/\nI. Cá nhân,2.*/u, ''),
    'bulletins/2024/tin-thu-hoi/index.mdx': bulletin('published'),
    'bulletins/2024/tin-thu-hoi/ho-tro.csv': ENCLOSED,
    'bulletins/2024/tin-ke-ten/index.mdx': telling(NAME),
    'bulletins/2024/tin-con-lai/index.mdx': bulletinText({
      id: 'tin-con-lai',
      title: 'Bản tin còn lại của cơ quan hư cấu',
    }),
  });
  around = dirname(root);
  await build({ BANTIN_PREVIEW: '1' });
  first = await build();
  expect(first.code, first.output).toBe(0);
  ({ dist } = first);
  const { cache } = foldersOf(dist);
  await cp(dist, join(around, 'giu-dist'), { recursive: true });
  await cp(cache, join(around, 'giu-cache'), { recursive: true });
  await writeFile(join(root, LIST), list('B. B.'));
  await writeFile(join(root, DECISION, 'decision.yaml'), decisionText([TITLE, REDACTED]));
  const cleared = telling('một cá nhân', { privacy: '{ redacted: true }' });
  await writeFile(join(root, 'bulletins/2024/tin-ke-ten/index.mdx'), cleared);
  redacted = await build();
  expect(redacted.code, redacted.output).toBe(0);
}, 600_000);

test('a name that was hidden in a list is left nowhere, and nobody can go back to it', async () => {
  expect(findWords(await everything(), ['Bimattendong'])).toEqual([]);
  expect(redacted.output).toContain(buildWords().previousDropped(['2024/tin-ke-ten', ROW]));
  await expect(rollBack(foldersOf(dist), () => undefined)).rejects.toThrow(buildWords().nothingBefore);
});

/** What a build asks of the site before it, vouched for by the sums of what lay in a site before that: pages, parts of the index. */
async function forgeMemory(cache: string): Promise<void> {
  const read = async (folder: string, name: string): Promise<string[]> =>
    (await readSealedLines(join(folder, name)))!;
  type Line = [string, { sha256: string }];
  const parse = (line: string): Line => JSON.parse(line) as Line;
  const [, ...old] = await read(join(around, 'giu-cache'), 'pages.ndjson');
  const before = new Map(old.map(parse));
  const [rules = '', ...lines] = await read(cache, 'pages.ndjson');
  const forged = lines.map(parse).map(([path, file]) => {
    const sha256 = before.get(path)?.sha256 ?? file.sha256;
    return JSON.stringify([path, { ...file, sha256 }]);
  });
  expect(forged).not.toEqual(lines);
  await writeSealedLines(join(cache, 'pages.ndjson'), [rules, ...forged]);
  const oldParts = await read(join(around, 'giu-cache'), 'parts.ndjson');
  const parts = (await read(cache, 'parts.ndjson')).map((line, at) => {
    const { key } = JSON.parse(line) as { key: string };
    return JSON.stringify({ ...(JSON.parse(oldParts[at] ?? line) as object), key });
  });
  await writeSealedLines(join(cache, 'parts.ndjson'), parts);
}

test(
  'a memory of the last build that was forged with the sums of pages with the name brings none of them back',
  { timeout: 300_000 },
  async () => {
    const { cache } = foldersOf(dist);
    const expected = await sumFiles(dist);
    const before = await sumFiles(join(around, 'giu-dist'));
    const told = [...expected].filter(([path, sum]) => before.has(path) && before.get(path) !== sum);
    expect(told.map(([path]) => path)).toEqual(
      expect.arrayContaining(['quyet-dinh/2024/12-qd-ubnd/index.html', 'tin/2024/tin-ke-ten/index.html']),
    );
    expect(findWords(await unpackEverything(join(around, 'giu-dist')), ['Bimattendong'])).not.toEqual([]);
    await rm(dist, { recursive: true });
    await cp(join(around, 'giu-dist'), dist, { recursive: true });
    await forgeMemory(cache);
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(findWords(await everything(), ['Bimattendong'])).toEqual([]);
    expect(await sumFiles(dist)).toEqual(expected);
  },
);

test('old files that are copied back are refused, unless that is meant', { timeout: 300_000 }, async () => {
  const kept = await mkdtemp(join(tmpdir(), 'bantin-kept-'));
  await cp(join(root, DECISION), kept, { recursive: true });
  await writeFile(join(root, LIST), list(NAME));
  await writeFile(join(root, DECISION, 'decision.yaml'), decisionText([TITLE]));
  const { code, output } = await build();
  expect(code).not.toBe(0);
  expect(output).toContain('BT-746');
  expect(output).toContain(`Dòng khen thưởng ${ROW} đã ẩn tên, mà nay lại có đủ họ tên.`);
  await cp(kept, join(root, DECISION), { recursive: true });
});

test(
  'a decision that is gone is told, and rollback names it and does not bring it back unasked',
  { timeout: 300_000 },
  async () => {
    await rm(join(root, 'decisions/2024/13-qd-ubnd'), { recursive: true });
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(output).toMatch(/So với bản đang đăng: quyết định: bỏ 1;/u);
    await expect(rollBack(foldersOf(dist), () => undefined)).rejects.toThrow('/quyet-dinh/2024/13-qd-ubnd/');
    expect(existsSync(join(dist, 'quyet-dinh/2024/13-qd-ubnd'))).toBe(false);
  },
);

test(
  'what was withdrawn with a bulletin is not published among the files of a decision',
  { timeout: 300_000 },
  async () => {
    await writeFile(join(root, 'bulletins/2024/tin-thu-hoi/index.mdx'), bulletin('withdrawn'));
    await rm(join(root, 'bulletins/2024/tin-thu-hoi/ho-tro.csv'));
    expect(await build()).toMatchObject({ code: 0 });
    await writeFile(join(root, DECISION, 'ho-tro.csv'), ENCLOSED);
    await writeFile(
      join(root, DECISION, 'decision.yaml'),
      decisionText([
        TITLE,
        REDACTED,
        'redactedCopy: true',
        'files: [{ src: ./ho-tro.csv, kind: danh-sach }]',
      ]),
    );
    const { code, output } = await build();
    expect(code).not.toBe(0);
    expect(output).toContain('BT-746');
    expect(output).toContain(`${DECISION}/ho-tro.csv`);
  },
);
