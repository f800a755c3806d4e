import { describe, expect, test } from 'vitest';
import { planParts, type IndexPart } from '../../../src/search/part-plan.ts';
import { Random } from '../../search/random.ts';
import { makeRecord } from '../../search/record.ts';

const MOST = { recent: 12, old: 30, pages: 5 };
const WORDS = [
  'hoi-nghi',
  'trao-tang',
  'bang-khen',
  'phat-dong',
  'tong-ket',
  'xa',
  'phuong',
  'nam',
  'thi-dua',
];

/** A bulletin with an address such as offices give: many begin alike, some years have many more than others. */
function drawRecord(random: Random, newest: number): ReturnType<typeof makeRecord> {
  const year = newest - Math.floor(12 * random.next() ** 2);
  const words = Array.from({ length: 1 + random.below(3) }, () => random.pickZipf(WORDS));
  return makeRecord(`${words.join('-')}-${random.below(10_000)}`, { day: `${year}-05-03` });
}

function drawRecords(random: Random): ReturnType<typeof makeRecord>[] {
  const all = Array.from({ length: random.below(300) }, () => drawRecord(random, 2026));
  return [...new Map(all.map((record) => [record.address, record])).values()];
}

const describePart = ({ label, records, pages }: IndexPart): string =>
  [label, ...records.map(({ address }) => address), ...pages.map(({ address }) => address)].join(' ');

const pages = [{ address: '/gioi-thieu/', title: 'Giới thiệu', description: '', text: '' }];

describe('the parts of an index', () => {
  test('are all bulletins in the order of their addresses, then the pages, none too large, each with a name of its own', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const records = drawRecords(new Random(seed));
      const parts = planParts(records, pages, MOST);
      const addresses = parts.flatMap((part) =>
        [...part.records, ...part.pages].map(({ address }) => address),
      );
      expect(addresses).toEqual([...records.map(({ address }) => address).sort(), '/gioi-thieu/']);
      const newest = Math.max(...records.map(({ year }) => Number(year)));
      for (const part of parts) {
        const isRecent = Number(part.records.at(-1)?.year) >= newest - 1;
        expect(part.records.length).toBeLessThanOrEqual(isRecent ? MOST.recent : MOST.old);
      }
      expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
    }
  });

  test('are the same in whatever order the bulletins come', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const records = drawRecords(new Random(seed));
      const expected = planParts(records, pages, MOST);
      expect(planParts(records.toReversed(), pages, MOST)).toEqual(expected);
    }
  });

  test('change two at most when a bulletin of a known year is added or removed', () => {
    const mades: number[] = [];
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = new Random(seed);
      let records = drawRecords(random);
      for (let step = 0; step < 12; step += 1) {
        const before = new Set(planParts(records, pages, MOST).map(describePart));
        const edges = planParts(records, pages, MOST).flatMap((part) => [
          part.records[0],
          part.records.at(-1),
        ]);
        const taken = random.chance(0.5) ? random.pick(edges) : random.pick(records);
        const added = drawRecord(random, 2026);
        const isSure =
          records.some(({ year }) => year === '2026') && records.some(({ year }) => year === '2025');
        records = random.chance(0.5)
          ? records.filter((each) => each !== taken || each.year === '2026')
          : [...records.filter(({ address }) => address !== added.address), added];
        const made = planParts(records, pages, MOST)
          .map(describePart)
          .filter((part) => !before.has(part));
        // Which years are the newest decides how large a part may be.
        mades.push(isSure ? made.length : 0);
      }
    }
    expect(Math.max(...mades)).toBe(2);
  });

  test('of old years stay when a bulletin is the first of a new year', () => {
    const random = new Random(7);
    const records = Array.from({ length: 300 }, () => drawRecord(random, 2026));
    const before = planParts(records, pages, MOST).map(describePart);
    const after = planParts([...records, makeRecord('dau-nam', { day: '2027-01-02' })], pages, MOST).map(
      describePart,
    );
    const old = before.filter((part) => !/\/202[56]\//u.test(part));
    expect(old.length).toBeGreaterThan(2);
    expect(after).toEqual(expect.arrayContaining(old));
  });

  test('of standing pages are their own where these are many, and leave those of bulletins as they are', () => {
    const records = drawRecords(new Random(3));
    const many = Array.from({ length: 100 }, (_, at) => ({
      ...pages[0]!,
      address: `/quyet-dinh/${1990 + (at % 30)}/${at}/`,
    }));
    const parts = planParts(records, many.toReversed(), MOST);
    const ofBulletins = planParts(records, [], MOST);
    expect(parts.slice(0, ofBulletins.length).map(describePart)).toEqual(ofBulletins.map(describePart));
    const own = parts.slice(ofBulletins.length);
    expect(own.length).toBeGreaterThan(3);
    expect(own.flatMap((part) => part.pages)).toEqual(
      many.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    );
    for (const part of own) {
      expect(part.records).toEqual([]);
      expect(part.pages.length).toBeLessThanOrEqual(MOST.old);
    }
    expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
    expect(planParts([], many, MOST).flatMap((part) => part.pages)).toHaveLength(many.length);
  });

  test('are one while there are few', () => {
    const records = Array.from({ length: 1300 }, (_, index) => makeRecord(`tin-${index}`));
    expect(planParts(records, pages).map(({ label }) => label)).toEqual(['vi']);
    expect(planParts([...records, makeRecord('tin-moi')], pages)).toHaveLength(2);
    expect(planParts([], []).map(({ label }) => label)).toEqual(['vi']);
  });
});
