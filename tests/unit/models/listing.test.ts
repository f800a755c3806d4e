import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildListing, listLatest, listYear } from '../../../src/models/listing.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const photograph = {
  hash: '0123456789abcdef',
  width: 900,
  height: 600,
} as Bulletin['pictures'][number]['photograph'];

/** Bulletins of these days, newest first; those with a `*` have a photograph. */
async function makeDays(...days: string[]): Promise<Bulletin[]> {
  const plain = await makeBulletin();
  return days.map((written) => {
    const day = written.replace('*', '');
    const pictures = [{ src: './a.jpg', alt: 'Ảnh', photograph }] as Bulletin['pictures'];
    return {
      ...plain,
      key: `2024/tin-${day}`,
      title: `Tin ${day}`,
      date: day,
      publishedOn: day,
      pictures: written.endsWith('*') ? pictures : [],
    };
  });
}

describe('the home page', () => {
  it('leads with the newest bulletin that has a photograph, and lists the others in order', async () => {
    const context = makeContext(await makeDays('2024-05-04', '2024-05-03*', '2024-05-02*'));
    const { lead, cards } = buildListing(listLatest(context), 1, context);
    expect(lead?.title).toBe('Tin 2024-05-03');
    expect(cards.map(({ title }) => title)).toEqual(['Tin 2024-05-04', 'Tin 2024-05-02']);
  });

  it('has no lead without a photograph', async () => {
    const context = makeContext(await makeDays('2024-05-04', '2024-05-03'));
    const { lead, cards } = buildListing(listLatest(context), 1, context);
    expect(lead).toBeUndefined();
    expect(cards).toHaveLength(2);
  });
});

describe('the chart of months', () => {
  it('has twelve months, with shares of the fullest and links to where each begins', async () => {
    const context = makeContext(await makeDays('2024-05-04', '2024-05-03', '2024-02-01'));
    const { chart, cards } = buildListing(listYear(context, '2024'), 1, context);
    const months = chart!.months.map(({ share, href }) => `${share} ${href ?? ''}`.trim());
    expect(months).toEqual([
      '0',
      '50 /nam/2024/#thang-2',
      '0',
      '0',
      '100 /nam/2024/#thang-5',
      ...Array.from({ length: 7 }, () => '0'),
    ]);
    expect(cards.map(({ anchor }) => anchor)).toEqual(['thang-5', undefined, 'thang-2']);
  });
});
