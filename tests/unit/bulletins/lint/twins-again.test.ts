import { expect, test } from 'vitest';
import { findTwins, NOTHING_COMPARED, type Sketched } from '../../../../src/bulletins/lint/twins.ts';
import { makeBulletin } from '../../../support/read.ts';
import { Random } from '../../../search/random.ts';

test('after each of many changes the twins are those that a comparison of all finds', async () => {
  const bulletin = await makeBulletin();
  const random = new Random(7);
  // Some phrases are everybody's, and one story is told so often that its groups are full.
  const make = (key: string): Sketched => {
    const story = random.below(3) === 0 ? 0 : random.below(20);
    const hashes = Array.from({ length: 64 }, (_, at) => at * 1000 + (at < 3 ? 0 : story * 10));
    const sketch = hashes.map((each) => (random.below(25) === 0 ? each + 1 + random.below(3) : each));
    const title = `Nhan đề ${random.below(400)}`;
    const status = random.below(12) === 0 ? 'withdrawn' : 'published';
    return { bulletin: { ...bulletin, file: `bulletins/2024/${key}/index.mdx`, title, status }, sketch };
  };
  const all = new Map(Array.from({ length: 150 }, (_, at) => `tin-${at}`).map((key) => [key, make(key)]));
  const inOrder = () => [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  let last = NOTHING_COMPARED;
  const found = new Set<number>();
  for (let time = 0; time < 60; time += 1) {
    for (let change = random.below(3); change >= 0; change -= 1) {
      const key = `tin-${random.below(170)}`;
      if (random.below(4) === 0) all.delete(key);
      else all.set(key, make(key));
    }
    const whole = findTwins(inOrder()).issues;
    const again = findTwins(inOrder(), last);
    expect(again.issues).toEqual(whole);
    last = again.comparison;
    found.add(whole.filter(({ rule }) => rule === 'near-identical-body').length);
  }
  expect(found.size).toBeGreaterThan(5);
});
