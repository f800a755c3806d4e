import { expect, test } from 'vitest';
import { countNeighbours, joinPostings } from '../../../src/search/client/neighbours.ts';
import type { Postings } from '../../../src/search/client/postings.ts';
import { Random } from '../../search/random.ts';

type Places = Map<number, number[]>;

function pack(places: Places): Postings {
  const pages = [...places.keys()].sort((a, b) => a - b);
  const starts = [0];
  for (const page of pages) starts.push(starts.at(-1)! + places.get(page)!.length);
  const positions = pages.flatMap((page) => places.get(page)!);
  return {
    pages: Uint32Array.from(pages),
    starts: Uint32Array.from(starts),
    positions: Uint32Array.from(positions),
  };
}

function draw(random: Random): Places {
  const places: Places = new Map();
  for (let page = 0; page < 30; page += 1) {
    if (!random.chance(0.4)) continue;
    const positions = Array.from({ length: 60 }, (_, position) => position).filter(() => random.chance(0.15));
    if (positions.length > 0) places.set(page, positions);
  }
  return places;
}

test('neighbours are counted as by reading all places', () => {
  const random = new Random(7);
  let sum = 0;
  for (let round = 0; round < 200; round += 1) {
    const [first, second] = [draw(random), draw(random)];
    const expected = [...first].flatMap(([page, positions]) =>
      positions.filter((position) => second.get(page)?.includes(position + 1)),
    ).length;
    expect(countNeighbours(pack(first), pack(second))).toBe(expected);
    sum += expected;
  }
  expect(sum).toBeGreaterThan(1000);
});

test('forms that are joined have the places of all', () => {
  const random = new Random(8);
  for (let round = 0; round < 100; round += 1) {
    const forms = [draw(random), draw(random), draw(random)];
    const all: Places = new Map();
    for (const form of forms) {
      for (const [page, positions] of form) {
        all.set(
          page,
          [...(all.get(page) ?? []), ...positions].sort((a, b) => a - b),
        );
      }
    }
    expect(joinPostings(forms.map(pack))).toEqual(pack(all));
  }
});
