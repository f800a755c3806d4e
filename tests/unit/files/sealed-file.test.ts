import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSealedLines, writeSealedLines } from '../../../src/files/sealed-file.ts';

async function makeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-niem-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'trong', 'tep.ndjson');
}

test('lines come back as they were written, empty ones too', async () => {
  const file = await makeFile();
  const many = Array.from({ length: 3000 }, (_, index) => `dòng ${index} ${'đ'.repeat(index % 90)}`);
  for (const lines of [['Đắk Lắk', '', '{"a":1}'], [], ['x'.repeat(40_000)], many]) {
    await writeSealedLines(file, lines);
    expect(await readSealedLines(file)).toEqual(lines);
  }
});

test('a missing file holds nothing', async () => {
  expect(await readSealedLines(await makeFile())).toBeUndefined();
});

test('a file that lost its end, or in which one letter changed, holds nothing', async () => {
  const file = await makeFile();
  await writeSealedLines(file, ['một', 'hai']);
  const whole = await readFile(file, 'utf8');
  for (const damaged of [whole.slice(0, -2), whole.replace('hai', 'hái'), whole.replace(/^./u, 'z'), '']) {
    await writeFile(file, damaged);
    expect(await readSealedLines(file), damaged).toBeUndefined();
  }
});
