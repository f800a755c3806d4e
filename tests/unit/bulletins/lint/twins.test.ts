import { describe, expect, test } from 'vitest';
import { compareSketches, sketchText } from '../../../../src/bulletins/lint/sketch.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { composeMany } from '../../../support/many-bulletins.ts';
import { readFiles } from '../../../support/read.ts';

const SECOND = 'bulletins/2024/tin-hai/index.mdx';
const words = (count: number, seed = 0) => Array.from({ length: count }, (_, index) => `từ${seed + index}`);
const compare = (a: readonly string[], b: readonly string[]) =>
  compareSketches(sketchText(a.join(' '))!, sketchText(b.join(' '))!);

describe('how alike two texts are', () => {
  test('is 1 for the same words, whatever separates them', () => {
    expect(compareSketches(sketchText(words(100).join(' '))!, sketchText(words(100).join(',\n'))!)).toBe(1);
  });

  test('is 0 for other words, and falls with each word that differs', () => {
    expect(compare(words(500), words(500, 1000))).toBe(0);
    const changed = words(500).map((word, index) => (index % 50 === 0 ? 'khác' : word));
    expect(compare(words(500), changed)).toBeGreaterThan(0.8);
    expect(compare(words(500), [...words(250), ...words(250, 1000)])).toBeLessThan(0.6);
  });

  test('is not asked of a text of a few words', () => {
    expect(sketchText(words(39).join(' '))).toBeUndefined();
  });

  test('is small between bulletins of one office that only sound alike', () => {
    const sketches = [1, 2, 3, 4].map((index) => sketchText(composeMany(index).paragraphs.join('\n'))!);
    expect(
      Math.max(...sketches.slice(1).map((sketch) => compareSketches(sketches[0]!, sketch))),
    ).toBeLessThan(0.5);
  });
});

describe('two bulletins', () => {
  const long = `${words(200).join(' ')}\n`;
  const other = { id: 'tin-hai', title: 'Hội nghị thứ hai của cơ quan' };
  const judge = async (fields: Record<string, string>, body: string, first: Record<string, string> = {}) => {
    const files = { [BULLETIN]: bulletinText(first, long), [SECOND]: bulletinText(fields, body) };
    return (await readFiles(files)).issues.map(({ code, file }) => `${code} ${file}`);
  };

  test('of one title and day are told once, even when they are alike', async () => {
    expect(await judge({ id: 'tin-hai' }, long)).toEqual([`BT-706 ${BULLETIN}`]);
  });

  test('of nearly the same words are told', async () => {
    expect(await judge(other, long.replace('từ7 ', 'khác '))).toEqual([`BT-707 ${BULLETIN}`]);
  });

  test('of one title on two days, or of other words, are two', async () => {
    expect(await judge({ id: 'tin-hai', date: '2024-05-04' }, 'Bài khác.\n')).toEqual([]);
    expect(await judge(other, `${words(200, 500).join(' ')}\n`)).toEqual([]);
  });

  test('are one and its correction when the first was withdrawn', async () => {
    const withdrawn = { status: 'withdrawn', withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm bài }' };
    expect(await judge({ id: 'tin-hai' }, long, withdrawn)).toEqual([]);
  });
});
