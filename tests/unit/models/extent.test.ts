import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { reduceToTombstone } from '../../../src/bulletins/visibility.ts';
import { buildCorrectionsPage } from '../../../src/models/corrections-page.ts';
import { buildListing, type List, type Listing } from '../../../src/models/listing.ts';
import { listLatest, listSection, listYear } from '../../../src/models/lists.ts';
import { buildStatisticsPage } from '../../../src/models/statistics-page.ts';
import { formatDayShort } from '../../../src/vietnamese/days.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const plain = await makeBulletin();
const sections = [
  { id: plain.section, name: 'Tin tức' },
  { id: 'thong-bao', name: 'Thông báo' },
];

/** A bulletin held on some day of 2020 to 2023 and published up to two months later, or nobody knows when. */
const someBulletin = fc
  .record({
    held: fc.integer({ min: 0, max: 4 * 365 }),
    later: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
    section: fc.constantFrom(...sections.map(({ id }) => id)),
    isEvent: fc.boolean(),
    isWithdrawn: fc.boolean(),
  })
  .map(({ held, later, section, isEvent, isWithdrawn }): Bulletin => {
    const dayOf = (days: number) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
    const date = dayOf(held);
    const publishedOn = later === null ? null : dayOf(held + later);
    const year = (publishedOn ?? date).slice(0, 4);
    const bulletin = { ...plain, section, year, date, publishedOn, ...(isEvent ? { time: '08:00' } : {}) };
    const withdrawal = { on: dayOf(held + 90), reason: `Vì lý do ${held}` };
    return isWithdrawn ? reduceToTombstone({ ...bulletin, status: 'withdrawn', withdrawal }) : bulletin;
  });
const someBulletins = fc.array(someBulletin, { maxLength: 25 }).map((all) =>
  all.map((each, index) => ({
    ...each,
    id: `tin-${index}`,
    key: `${each.year}/tin-${index}`,
    title: `Tin ${index}`,
  })),
);

function cardsOf({ lead, beside, groups }: Listing) {
  return [...(lead ? [lead] : []), ...beside, ...groups.flatMap(({ cards }) => cards)];
}

/** What a reader counts who goes through all bulletins of a list. */
function expectedText(bulletins: readonly Bulletin[], order: List['order'], withdrawn: number): string {
  const days = bulletins
    .flatMap(({ publishedOn, date, year }) => {
      if (order === 'event') return date.startsWith(year) ? [date] : [publishedOn ?? date];
      return publishedOn ?? [];
    })
    .sort()
    .map(formatDayShort);
  const range = days[0] === days.at(-1) ? `ngày ${days[0]}` : `từ ${days[0]} đến ${days.at(-1)}`;
  const undated = order === 'event' ? 0 : bulletins.length - days.length;
  return `${[
    `${bulletins.length} bản tin`,
    ...(days.length === 0 ? [] : [order === 'event' ? `xếp theo ngày diễn ra, ${range}` : `đăng ${range}`]),
    ...(undated > 0 ? [`${undated} bản không rõ ngày đăng`] : []),
    ...(withdrawn > 0 ? [`ngoài ra đã thu hồi ${withdrawn} bản tin`] : []),
  ].join(', ')}.`;
}

describe('every list', () => {
  it('says how many bulletins it has, from which day to which and how many were withdrawn, and leads to where it is said whether that is all', () => {
    fc.assert(
      fc.property(someBulletins, (all) => {
        const context = makeContext(all, { sections, perPage: 7 });
        const { catalogue } = context;
        const { bulletins, tombstones, years } = catalogue;
        const lists: [List, (bulletin: Bulletin) => boolean][] = [
          [listLatest(context), () => true],
          ...sections.map(({ id }): (typeof lists)[number] => [
            listSection(context, id),
            ({ section }) => section === id,
          ]),
          ...years.map(({ year }): (typeof lists)[number] => [
            listYear(context, year),
            (bulletin) => bulletin.year === year,
          ]),
        ];
        for (const [list, isMeant] of lists) {
          const { extent } = buildListing(list, 1, context);
          const [here, gone] = [bulletins.filter(isMeant), tombstones.filter(isMeant)];
          expect(extent?.text).toBe(
            here.length + gone.length === 0 ? undefined : expectedText(here, list.order, gone.length),
          );
          expect(extent?.link.href ?? '/thong-ke/ban-tin/#day-du').toMatch(/^\/thong-ke\/ban-tin\/#day-du$/u);
        }
        const { completeness } = buildStatisticsPage(context);
        const said = completeness.lines.map(({ text }) => text).join('\n');
        const shown = new Set(years.map(({ year }) => year));
        const empty = ['2020', '2021', '2022', '2023', '2024'].filter(
          (year) => !shown.has(year) && [...shown].some((a) => a < year) && [...shown].some((a) => a > year),
        );
        expect(/không có bản tin nào của năm ([\d, ]+)/u.exec(said)?.[1] ?? '').toBe(empty.join(', '));
        const { withdrawn } = buildCorrectionsPage(context);
        expect(withdrawn.lines.map(({ bulletin }) => bulletin.href).toSorted()).toEqual(
          tombstones.map(({ key }) => `/tin/${key}/`).toSorted(),
        );
        expect(said).toContain(
          tombstones.length === 0 ? 'Chưa thu hồi bản tin nào' : `Đã thu hồi ${tombstones.length} bản tin`,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows of each bulletin one day and says of what: of its publication, and on the page of a year that of the event', () => {
    fc.assert(
      fc.property(someBulletins, (all) => {
        const context = makeContext(all, { sections, perPage: 50 });
        const find = (title: string) => all.find((each) => each.title === title)!;
        for (const { title, dayText } of cardsOf(buildListing(listLatest(context), 1, context))) {
          const { publishedOn, date } = find(title);
          expect(dayText).toBe(
            publishedOn === null ? `Diễn ra ${formatDayShort(date)}` : `Đăng ${formatDayShort(publishedOn)}`,
          );
        }
        for (const { year } of context.catalogue.years) {
          for (const { title, dayText } of cardsOf(buildListing(listYear(context, year), 1, context))) {
            const { publishedOn, date, time } = find(title);
            const isHeld = date.startsWith(year) && (time !== undefined || date !== publishedOn);
            expect(dayText).toBe(
              isHeld ? `Diễn ra ${formatDayShort(date)}` : `Đăng ${formatDayShort(publishedOn ?? date)}`,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
