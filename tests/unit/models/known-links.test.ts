import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TOPIC_LISTS, type TopicList } from '../../../src/addresses/segments.ts';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { readContent } from '../../../src/bulletins/reading/read-content.ts';
import { groupByPeriod, periodId } from '../../../src/catalogue/periods.ts';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import { buildListing, countPages, type List } from '../../../src/models/listing.ts';
import { buildPersonPage } from '../../../src/models/person-page.ts';
import { listPlace } from '../../../src/models/place-pages.ts';
import { buildTopicIndexPage, listEventPeriods, listTopic } from '../../../src/models/topic-pages.ts';
import { planSite } from '../../../src/release/refusals/planned-site.ts';

// What bulletins of the demo name by id leads to pages that know them, and these say no more than the registers.

const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-known-links-'));
afterAll(() => rm(cacheFolder, { recursive: true }));

const releaseMoment = '2026-11-25T00:00:00Z';
const root = join('tests', 'fixtures', 'sites', 'demo');
const { content } = await readContent({ root, cacheFolder, releaseMoment });
const { context, pages } = planSite(content!, [], { releaseMoment, isPreview: false });
const { catalogue, addresses } = context;

/** The addresses to which the facts and the attendees of a bulletin have to lead. */
function listMeant(bulletin: Bulletin): string[] {
  const { event, organisers, bloc, movement, location, attendees } = bulletin;
  const topic = (list: TopicList, id: string | undefined): string[] =>
    id === undefined ? [] : [addresses.topic(list, id)];
  return [
    ...topic('eventTypes', event?.type),
    ...(event?.period ? [addresses.eventPeriod(event.type, periodId(event.period))] : []),
    ...organisers.flatMap((id) => topic('organisations', id)),
    ...topic('blocs', bloc),
    ...topic('movements', movement),
    ...(location?.place === undefined ? [] : [addresses.place(location.place)]),
    ...attendees.flatMap(({ person }) => (person === undefined ? [] : [addresses.person(person)])),
  ];
}

/** The addresses of all bulletins on all pages of a list. */
function listCards(list: List): string[] {
  return Array.from({ length: countPages(list, context) }, (_, index) =>
    buildListing(list, index + 1, context).groups.flatMap(({ cards }) => cards.map(({ href }) => href)),
  ).flat();
}

it('every bulletin leads to the pages of all that it names, and these lead back', () => {
  const planned = new Set(pages.map(({ address }) => address));
  const lists = new Map<string, string[]>();
  for (const list of TOPIC_LISTS)
    for (const id of catalogue.topics[list].keys())
      lists.set(addresses.topic(list, id), listCards(listTopic(context, list, id)));
  for (const { type, period, list } of listEventPeriods(context))
    lists.set(addresses.eventPeriod(type, period), listCards(list));
  for (const id of catalogue.placeIndex.keys())
    lists.set(addresses.place(id), listCards(listPlace(context, id)));
  let count = 0;
  for (const bulletin of catalogue.bulletins) {
    const { dateline, attendees } = buildBulletinPage(bulletin, context);
    const known = [
      ...dateline.known.flatMap(({ values }) => values),
      dateline.place,
      ...attendees.map(({ name }) => name),
    ].flatMap((each) => each?.href ?? []);
    const meant = listMeant(bulletin);
    expect(known.toSorted()).toEqual(meant.toSorted());
    for (const address of meant) {
      expect(planned).toContain(address);
      expect(lists.get(address) ?? [addresses.bulletin(bulletin.key)]).toContain(
        addresses.bulletin(bulletin.key),
      );
    }
    count += meant.length;
  }
  expect(count).toBeGreaterThan(100);
});

it('every topic stands in its index with the number of its bulletins', () => {
  for (const list of TOPIC_LISTS) {
    const entries = buildTopicIndexPage(context, list).groups.flatMap((group) => group.entries);
    expect(entries.map(({ href }) => href).toSorted()).toEqual(
      [...catalogue.topics[list].keys()].map((id) => addresses.topic(list, id)).toSorted(),
    );
    expect(entries.length).toBeGreaterThan(2);
  }
});

it('events without a period stand in no list of a period', () => {
  const [first] = catalogue.bulletins;
  expect(groupByPeriod([{ ...first!, event: { type: 'dai-hoi' } }])).toEqual([]);
});

describe('the page of a place', () => {
  it('says of each bulletin that was elsewhere why it stands there, and of no other', () => {
    for (const [id, { bulletins }] of catalogue.placeIndex) {
      const list = listPlace(context, id);
      for (const bulletin of bulletins) {
        const isThere = bulletin.location?.place === id;
        expect(list.noteOf!(bulletin) === undefined, `${id} ${bulletin.key}`).toBe(isThere);
      }
    }
  });

  it('tells a part of a former unit from all of it', () => {
    const { groups, heading } = buildListing(listPlace(context, 'phuong-minh-hoa-mau'), 1, context);
    expect(heading).toBe('Phường Minh Họa');
    const [since, before] = groups;
    expect(since!.heading).toBe('Từ ngày 1/7/2025');
    expect(before!.heading).toBe('Trước ngày 1/7/2025');
    expect(since!.cards.map(({ note }) => note)).toEqual([undefined]);
    const reasons = new Set(before!.cards.map(({ note }) => note));
    expect(reasons).toContain('huyện Thử cũ; một phần nay thuộc phường Minh Họa');
    expect(reasons).toContain('phường Minh Hoạ cũ; nay thuộc phường Minh Họa');
  });

  it('has no bulletin of a day before the place below the heading of those since, and none twice', () => {
    for (const [id, { place, bulletins }] of catalogue.placeIndex) {
      const list = listPlace(context, id);
      expect(list.bulletins.toSorted()).toEqual([...bulletins].toSorted());
      const headings = list.bulletins.map((bulletin) => list.groupOf?.(bulletin));
      const turns = headings.filter((heading, at) => at > 0 && heading !== headings[at - 1]);
      expect(turns.length).toBeLessThan(2);
      const early = list.bulletins.filter(({ date }) => list.groupOf && date < place.validFrom!);
      expect(early.filter((bulletin) => !list.groupOf!(bulletin).startsWith('Trước ngày'))).toEqual([]);
    }
  });

  it('begins with what the register says of it', () => {
    const { facts } = buildListing(listPlace(context, 'phuong-minh-hoa-mau'), 1, context);
    expect(
      facts.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`),
    ).toEqual([
      'Thời gian tồn tại: từ 1/7/2025',
      'Thuộc: tỉnh Mẫu',
      'Hình thành từ: thành phố Giả Tưởng, huyện Thử, phường Minh Hoạ, thị trấn Thử',
    ]);
    const renamed = buildListing(listPlace(context, 'xa-ban-nhap-mau'), 1, context).facts;
    expect(renamed.flatMap(({ values }) => values).map(({ text }) => text)).toContain(
      'xã Nháp Mới (từ 1/7/2025 đến 31/12/2025)',
    );
  });
});

it('the page of a person groups bulletins by the post held on the day, with counts', () => {
  const entry = catalogue.peopleIndex.find(({ person }) => person?.id === 'do-van-dau')!;
  const { groups } = buildPersonPage(entry, context);
  expect(groups.map(({ heading }) => heading)).toEqual([
    'Chủ tịch Ủy ban nhân dân tỉnh (4 bản tin)',
    'Giám đốc Sở Nội vụ (2 bản tin)',
  ]);
  const days = groups.map(({ appearances }) => appearances.map(({ day }) => day));
  expect(days[0]!.every((day) => day >= '2021-06-15')).toBe(true);
  expect(days[1]!.every((day) => day < '2021-06-15')).toBe(true);
});
