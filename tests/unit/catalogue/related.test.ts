import { describe, expect, it } from 'vitest';
import { indexNeighbours } from '../../../src/catalogue/neighbours.ts';
import { indexRelated } from '../../../src/catalogue/related.ts';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { makeBulletin } from '../../support/read.ts';

async function bulletins(...changes: Partial<Bulletin>[]): Promise<Bulletin[]> {
  const plain = await makeBulletin();
  return changes.map((change, index) => ({ ...plain, key: `2024/tin-${index}`, ...change }));
}

describe('related bulletins', () => {
  it('come in the order of what they have in common', async () => {
    const all = await bulletins(
      { movement: 'nong-thon-moi', bloc: 'khoi-mot' },
      { location: { text: 'xã Thử', place: 'xa-thu' } },
      { movement: 'nong-thon-moi', location: { text: 'xã Thử', place: 'xa-thu' } },
      { movement: 'nong-thon-moi', bloc: 'khoi-mot', location: { text: 'xã Thử', place: 'xa-thu' } },
    );
    const found = indexRelated(all).find(all[3]!);
    expect(found.map(({ key }) => key)).toEqual(['2024/tin-0', '2024/tin-2', '2024/tin-1']);
  });

  it('never include the bulletin itself or one that shares only the section', async () => {
    const all = await bulletins({}, {}, { movement: 'nong-thon-moi' });
    const related = indexRelated(all);
    expect(all.flatMap((bulletin) => related.find(bulletin))).toEqual([]);
  });

  it('are four at most, the nearest in time first when they are equally near in matter', async () => {
    const all = await bulletins(...Array.from({ length: 9 }, () => ({ movement: 'nong-thon-moi' })));
    const found = indexRelated(all).find(all[4]!);
    expect(found.map(({ key }) => key)).toEqual(['2024/tin-3', '2024/tin-5', '2024/tin-2', '2024/tin-6']);
  });
});

describe('the neighbours of a bulletin', () => {
  it('are the newer and the older one of its section', async () => {
    const all = await bulletins({}, {}, {});
    const { newer, older } = indexNeighbours([{ bulletins: all }]).get('2024/tin-1')!;
    expect([newer?.key, older?.key]).toEqual(['2024/tin-0', '2024/tin-2']);
  });
});
