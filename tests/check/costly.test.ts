import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';
import { costlyDocuments } from '../support/costly-documents.ts';
import { pngChunk } from '../support/large-png.ts';
import { scaleWork } from '../support/measured-work.ts';
import { PROJECT } from '../support/project.ts';

/** Seconds of work that the whole command may take, its bounded processes included that ended before it. */
const MOST_WORK = 30;

const document = (name: string) => Buffer.from(costlyDocuments.find((each) => each.name === name)!.make());

/** A PNG that says to be so many pixels wide and high, and has hardly any data. */
function makeHugePng(side: number): Buffer {
  const header = Buffer.from('00000000000000000806000000', 'hex');
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = pngChunk('IDAT', deflateSync(Buffer.alloc(1024)));
  return Buffer.concat([signature, pngChunk('IHDR', header), data, pngChunk('IEND', Buffer.alloc(0))]);
}

const fields = {
  attachments:
    '[{ src: ./a.pdf, title: Tệp một }, { src: ./b.docx, title: Tệp hai }, { src: ./c.csv, title: Tệp ba }]',
  images: '[{ src: ./d.png, alt: Toàn cảnh hội nghị thử }]',
};
const TEXT = 'bulletins/2024/tin-dai/index.mdx';

/** The code and the end of the path by which each file is told that costs much. */
const told = [
  'BT-115 tin-thu/a.pdf',
  'BT-115 tin-thu/b.docx',
  'BT-117 tin-thu/c.csv',
  'BT-306 registers/places.yaml',
  'BT-535 tin-dai/index.mdx',
  'BT-607 tin-thu/index.mdx',
  'BT-722 tin-thu/c.csv',
];

interface Ended {
  code?: number;
  stdout: string;
  stderr: string;
}

test('a check names one costly file of every kind, and ends in time', { timeout: 300_000 }, async () => {
  const beside = (name: string) => join(dirname(BULLETIN), name);
  const root = await writeContentRoot({
    [BULLETIN]: bulletinText(fields),
    [beside('a.pdf')]: document('nhieu-goi.pdf'),
    [beside('b.docx')]: document('thuc-the.docx'),
    [beside('c.csv')]: document('cong-thuc.csv'),
    [beside('d.png')]: makeHugePng(60_000),
    [TEXT]: bulletinText({ id: 'tin-dai' }, `${'Lê &amp; Trần '.repeat(15_000)}\n`),
    'registers/places.yaml': `places:\n${'  - *a\n'.repeat(60_000)}`,
  });
  onTestFinished(() => rm(dirname(root), { recursive: true }));
  const command = ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', process.execPath];
  const check = async (): Promise<Ended> =>
    promisify(execFile)('sh', [...command, 'scripts/check.ts', '--format', 'json'], {
      cwd: PROJECT,
      env: { ...process.env, BANTIN_CONTENT: root },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: Ended) => error);
  let ended: Ended = { stdout: '', stderr: '' };
  const work = await scaleWork(async () => {
    ended = await check();
    // The last line that a shell writes of its times is that of what it has started.
    const times = [...ended.stderr.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2);
    return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  }, MOST_WORK);
  expect(ended.code).toBe(1);
  const { issues } = JSON.parse(ended.stdout) as { issues: { code: string; path: string }[] };
  const found = issues.map(({ code, path }) => `${code} ${path.split('/').slice(-2).join('/')}`);
  expect([...new Set(found)].sort()).toEqual(told);
  console.log(`a check of one costly file of every kind: ${work.toFixed(1)} s of work`);
  expect(work).toBeGreaterThan(0);
  expect(work).toBeLessThan(MOST_WORK);
});
