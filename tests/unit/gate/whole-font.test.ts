import { array, assert, constantFrom, integer, property, uint8Array } from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isWholeFont } from '../../../src/gate/whole-font.ts';
import { publicFile } from '../../support/content-root.ts';
import { PROJECT } from '../../support/project.ts';
import { readFiles } from '../../support/read.ts';

const font = await readFile(join(PROJECT, 'src/styles/be-vietnam-pro-700.woff2'));

/** The font with a number of four bytes of its head changed. */
function withNumber(at: number, value: number): Buffer {
  const changed = Buffer.from(font);
  changed.writeUInt32BE(value, at);
  return changed;
}

it('a font is whole, and nothing can be put behind or into it', () => {
  expect(isWholeFont(font)).toBe(true);
  const bytes = uint8Array({ minLength: 1, maxLength: 200 });
  assert(
    property(bytes, integer({ min: 4, max: font.length }), (more, at) => {
      expect(isWholeFont(Buffer.concat([font.subarray(0, at), more, font.subarray(at)]))).toBe(false);
    }),
    { numRuns: 60, seed: 3 },
  );
});

it('a font with metadata or private data is refused, and what only begins as one', () => {
  for (const at of [32, 44]) expect(isWholeFont(withNumber(at, 9))).toBe(false);
  assert(
    property(array(constantFrom('<h1>', 'Danh sách kín', '\0')), (behind) => {
      expect(isWholeFont(Buffer.from(`wOF2${behind.join('')}`))).toBe(false);
    }),
    { numRuns: 30, seed: 3 },
  );
});

it('is told in `public`', async () => {
  const files = {
    [publicFile('chu.woff2')]: font,
    [publicFile('kin.woff2')]: Buffer.from('wOF2<h1>Danh sách kín'),
  };
  const { issues } = await readFiles(files);
  const told = issues.filter(({ file }) => file.endsWith('.woff2') && !file.endsWith('index.mdx'));
  expect(told.filter(({ code }) => code === 'BT-111').map(({ file }) => file)).toEqual([
    publicFile('kin.woff2'),
  ]);
});
