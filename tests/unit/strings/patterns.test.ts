import { describe, expect, test } from 'vitest';
import * as cues from '../../../src/strings/award-cues.vi.ts';
import * as personal from '../../../src/strings/personal-data.vi.ts';
import { findLongNumber } from '../../../src/awards/digit-runs.ts';
import { toPlainSigns } from '../../../src/vietnamese/plain-signs.ts';
import { drawEvenly } from '../../support/thorough.ts';
import { measureWork } from '../../support/measured-work.ts';

/** Characters of a text that is made to cost much. */
const LENGTH = 50_000;

/** Seconds of work that all texts of one pattern may take together: a quadratic pattern takes longer over a single one. */
const MOST_WORK = 1;

/** What stands between words and in numbers, many times over. */
const FILLERS = [' ', '1', '1 ', '1.', ' 1', '1/', 'a', 'a ', 'A. ', ', ', '(', '-', 'số 1 ', 'A'];

/** Words of patterns of which beginnings are made, at most. */
const MOST_WORDS = 8;

/** All patterns of what a module exports, each with the names that lead to it. */
function listPatterns(value: unknown, name: string): [string, RegExp][] {
  if (value instanceof RegExp) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listPatterns(each, `${name}.${key}`));
}

/** Texts of the words of a pattern, of what stands between them, and of both. */
function composeTexts({ source }: RegExp): string[] {
  const all = [...new Set(source.match(/\p{L}{2,}(?: \p{L}{2,})*/gu) ?? [])];
  const words = drawEvenly(all, Math.max(1, Math.ceil(all.length / MOST_WORDS)), 7);
  const repeat = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));
  return [
    ...FILLERS.map((filler) => `${repeat(filler)}!`),
    ...words.map((word) => `${repeat(`${word} `)}!`),
    ...words.flatMap((word) => [
      `${word} 1${repeat(' ')}!`,
      `${word}${repeat('1 ')}!`,
      `1 ${repeat(' ')}${word}`,
    ]),
    `số 1${repeat(' ')}x`,
  ];
}

const patterns = [...listPatterns(cues, 'award-cues'), ...listPatterns(personal, 'personal-data')];

describe('patterns by which something is found in texts of others', () => {
  test('are all that the two files of words have', () => {
    expect(patterns.length).toBeGreaterThan(60);
  });

  test.each(patterns)('%s takes time linear in the length of a text', async (_, pattern) => {
    const texts = composeTexts(pattern);
    const every = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    const work = () => texts.map((text) => text.replaceAll(every, '').length);
    expect(await measureWork(work, MOST_WORK)).toBeLessThan(MOST_WORK);
  });

  test('numbers are found in time linear in the length of a text', async () => {
    const texts = FILLERS.map((filler) => filler.repeat(LENGTH));
    const work = () => texts.map((text) => findLongNumber(toPlainSigns(text)));
    expect(await measureWork(work, MOST_WORK)).toBeLessThan(MOST_WORK);
  });
});
