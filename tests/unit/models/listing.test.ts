import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildListing, type ListedCard, type Listing } from '../../../src/models/listing.ts';
import { listLatest, listYear } from '../../../src/models/lists.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const photograph = {
  hash: '0123456789abcdef'.repeat(2),
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

/** The cards of a page, whatever their headings. */
function cardsOf(groups: Listing['groups']): ListedCard[] {
  return groups.flatMap(({ cards }) => cards);
}

describe('the home page', () => {
  it('leads with the newest bulletin, has the next beside it, and the others in order below', async () => {
    const days = ['09', '08', '07*', '06', '05*', '04', '03'].map((day) => `2024-05-${day}`);
    const context = makeContext(await makeDays(...days));
    const { lead, beside, groups } = buildListing(listLatest(context), 1, context);
    const titles = [lead!, ...beside, ...cardsOf(groups)].map(({ title }) => title);
    expect(titles).toEqual(days.map((day) => `Tin ${day.replace('*', '')}`));
    expect(beside).toHaveLength(4);
  });

  it('has a lead alone with one bulletin, and nothing with none', async () => {
    const one = makeContext(await makeDays('2024-05-04'));
    const { lead, beside, groups } = buildListing(listLatest(one), 1, one);
    expect([lead?.title, beside, cardsOf(groups)]).toEqual(['Tin 2024-05-04', [], []]);
    const none = makeContext([]);
    expect(buildListing(listLatest(none), 1, none).lead).toBeUndefined();
  });
});

describe('the chart of months', () => {
  it('has twelve months, with shares of the fullest and links to where each begins', async () => {
    const context = makeContext(await makeDays('2024-05-04', '2024-05-03', '2024-02-01'));
    const { chart, groups } = buildListing(listYear(context, '2024'), 1, context);
    const cards = cardsOf(groups);
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

  it('has a conference of December that is reported in January in December, and its day on the card', async () => {
    const [conference] = await makeDays('2024-12-29');
    const context = makeContext([
      { ...conference!, publishedOn: '2025-01-06' },
      ...(await makeDays('2024-01-03')),
    ]);
    const { chart, groups } = buildListing(listYear(context, '2024'), 1, context);
    const cards = cardsOf(groups);
    expect(chart!.months.map(({ countText }) => countText)).toEqual([
      '1',
      ...Array.from({ length: 10 }, () => '0'),
      '1',
    ]);
    expect(cards.map(({ day, dayText, anchor }) => `${day} ${dayText} ${anchor}`)).toEqual([
      '2024-12-29 Diễn ra 29/12/2024 thang-12',
      '2024-01-03 Đăng 3/1/2024 thang-1',
    ]);
    expect(buildListing(listLatest(context), 1, context).lead?.day).toBe('2025-01-06');
  });

  it('counts what stands under each anchor, and each month is one run', async () => {
    const plain = await makeBulletin();
    const dayNear = fc
      .date({ min: new Date('2023-06-01'), max: new Date('2025-08-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const daysOf2024 = fc
      .record({ date: dayNear, publishedOn: fc.option(dayNear) })
      .filter(({ date, publishedOn }) => `${date} ${publishedOn}`.includes('2024-'))
      .filter(({ date, publishedOn }) => date.startsWith('2024-') || publishedOn !== null);
    fc.assert(
      fc.property(
        fc.array(daysOf2024, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (days, perPage) => {
          const bulletins = days.map((each, index) => ({
            ...plain,
            ...each,
            id: `tin-${index}`,
            key: `2024/tin-${index}`,
          }));
          const context = makeContext(bulletins, { perPage });
          const list = listYear(context, '2024');
          const pages = Array.from({ length: Math.ceil(days.length / perPage) }, (_, index) =>
            buildListing(list, index + 1, context),
          );
          const cards = pages.flatMap((page, index) =>
            cardsOf(page.groups).map((card) => ({ ...card, page: list.addressOf(index + 1) })),
          );
          expect(cards).toHaveLength(days.length);
          expect(cards.map(({ day }) => day)).toEqual(
            cards
              .map(({ day }) => day)
              .toSorted()
              .toReversed(),
          );
          const anchors = cards.flatMap(({ anchor, page }) =>
            anchor === undefined ? [] : [`${page}#${anchor}`],
          );
          const months = pages[0]!.chart!.months;
          expect(anchors.toReversed()).toEqual(months.flatMap(({ href }) => href ?? []));
          expect(months.map(({ countText }) => Number(countText))).toEqual(
            months.map(
              (_, at) =>
                cards.filter(({ day }) => Number(day.slice(5, 7)) === at + 1 && day.startsWith('2024-'))
                  .length,
            ),
          );
        },
      ),
    );
  });
});
