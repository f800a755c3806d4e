import { describe, expect, it } from 'vitest';
import type { KeyedPageKind } from '../../../src/addresses/page-kinds.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { buildAlbumsPage } from '../../../src/models/albums-page.ts';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import { buildContext } from '../../../src/models/context.ts';
import { buildBulletinData } from '../../../src/models/data-export-bulletin.ts';
import { listFeedPages } from '../../../src/models/feeds.ts';
import { buildListing } from '../../../src/models/listing.ts';
import { listLatest, listSection, listYear } from '../../../src/models/lists.ts';
import { buildPageKey } from '../../../src/models/page-key.ts';
import { buildPeopleIndexPage } from '../../../src/models/people-pages.ts';
import { buildAwardListPage, listAwardLists } from '../../../src/models/awards/award-list-page.ts';
import { withAwards } from '../../../src/models/awards/award-words.ts';
import { buildAwardsPage } from '../../../src/models/awards/awards-page.ts';
import { buildDecisionPage } from '../../../src/models/awards/decision-page.ts';
import { buildDecisionsPage, buildDecisionYearPage } from '../../../src/models/awards/decisions-pages.ts';
import { buildPersonPage } from '../../../src/models/person-page.ts';
import { listPlace } from '../../../src/models/place-pages.ts';
import { buildTopicIndexPage, listEventPeriod, listTopic } from '../../../src/models/topic-pages.ts';
import { strings } from '../../../src/strings/strings.ts';
import { BULLETIN, bulletinText, smallOffice } from '../../support/content-root.ts';
import { decisionText } from '../../support/faults/awards.ts';
import { readFiles } from '../../support/read.ts';

const { content } = await readFiles({
  [BULLETIN]: bulletinText({
    location: '{ text: Xã Ví Dụ, place: xa-vi-du }',
    bloc: 'cum-thu',
    movement: 'phong-trao-thu',
    organisers: '[co-quan-thu]',
    event: '{ type: hoi-nghi, period: { year: 2024 } }',
    attendees: '[{ name: Lê Thị Hoà, person: le-thi-hoa, positions: [Chủ tịch] }]',
  }),
  'site.yaml': `${String(smallOffice['site.yaml'])}eventTypes: [{ id: hoi-nghi, name: Hội nghị }]\n`,
  'registers/places.yaml': 'places:\n  - { id: xa-vi-du, level: commune, names: [{ text: Xã Ví Dụ }] }\n',
  'registers/blocs.yaml': 'blocs: [{ id: cum-thu, names: [{ text: Cụm Thử }] }]\n',
  'registers/movements.yaml': 'movements: [{ id: phong-trao-thu, names: [{ text: Thử }] }]\n',
  'registers/organisations.yaml': 'organisations: [{ id: co-quan-thu, names: [{ text: Cơ quan Thử }] }]\n',
  'registers/people.yaml': 'people:\n  - { id: le-thi-hoa, name: Lê Thị Hoà }\n',
  'decisions/2024/12-qd-ubnd/decision.yaml': decisionText([
    'issuer: co-quan-thu',
    'title: Về việc tặng Bằng khen cho 01 tập thể có thành tích',
  ]),
  'decisions/2024/12-qd-ubnd/awards.csv':
    'stt,loai,ten,to_chuc,dia_danh\n1,tap-the,Cơ quan Thử,co-quan-thu,xa-vi-du\n',
});
const { site, registers } = content!;
const { bulletin } = content!.bulletins[0]!;

const topics = ['bloc', 'movement', 'organisation', 'event-type', 'event-period'];

/** The files beside pages that have a key. */
type KeyedFile = 'data file' | 'feed';

/** The model of one page of each kind that has a key, and of such files, made of one bulletin. */
function buildModels(parts: Partial<typeof bulletin> = {}): Record<KeyedPageKind | KeyedFile, object> {
  const changed = { ...bulletin, ...parts };
  const catalogue = buildCatalogue({ site, registers, bulletins: [changed], pages: [] });
  const context = buildContext({ catalogue, words: strings(site.language), isPreview: false });
  const awarded = withAwards(context);
  const person = catalogue.peopleIndex.find((entry) => entry.person);
  return {
    bulletin: buildBulletinPage(changed, context),
    'data file': buildBulletinData(changed, context),
    latest: buildListing(listLatest(context), 1, context),
    section: buildListing(listSection(context, changed.section), 1, context),
    year: buildListing(listYear(context, changed.year), 1, context),
    place: buildListing(listPlace(context, 'xa-vi-du'), 1, context),
    people: buildPeopleIndexPage(1, context),
    blocs: buildTopicIndexPage(context, 'blocs'),
    movements: buildTopicIndexPage(context, 'movements'),
    organisations: buildTopicIndexPage(context, 'organisations'),
    'event-types': buildTopicIndexPage(context, 'eventTypes'),
    bloc: buildListing(listTopic(context, 'blocs', 'cum-thu'), 1, context),
    movement: buildListing(listTopic(context, 'movements', 'phong-trao-thu'), 1, context),
    organisation: buildListing(listTopic(context, 'organisations', 'co-quan-thu'), 1, context),
    'event-type': buildListing(listTopic(context, 'eventTypes', 'hoi-nghi'), 1, context),
    'event-period': buildListing(listEventPeriod(context, 'hoi-nghi', '2024'), 1, context),
    albums: buildAlbumsPage(1, context),
    awards: buildAwardsPage(awarded),
    'award-type': buildAwardListPage(listAwardLists('type', awarded)[0]!, awarded),
    'award-organisation': buildAwardListPage(listAwardLists('organisation', awarded)[0]!, awarded),
    'award-place': buildAwardListPage(listAwardLists('place', awarded)[0]!, awarded),
    decisions: buildDecisionsPage(awarded),
    'decision-year': buildDecisionYearPage(awarded.awards.years[0]!.year, awarded),
    decision: buildDecisionPage(awarded.awards.decisions[0]!, awarded),
    person: person ? buildPersonPage(person, context) : {},
    feed: { format: 'rss', page: listFeedPages(context)[0]! },
  };
}

/** The key of the page of the decision with this text about it. */
function keyOfDecision(html: string): string {
  const catalogue = buildCatalogue({ site, registers, bulletins: [bulletin], pages: [] });
  const context = withAwards(buildContext({ catalogue, words: strings(site.language), isPreview: false }));
  const body = { file: '', blocks: [{ kind: 'html' as const, html }], text: '', links: [] };
  return buildPageKey(buildDecisionPage({ ...context.awards.decisions[0]!, body }, context));
}

/** Where something stands that JSON leaves out or changes. */
function listUnwritten(value: unknown, path: string): string[] {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((each, at) => listUnwritten(each, `${path}.${at}`));
  if (Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return Object.entries(value as object).flatMap(([key, each]) => listUnwritten(each, `${path}.${key}`));
}

describe('the key of a model', () => {
  it('has all of it: a model is plain data but for the words of the site', () => {
    const unwritten = Object.entries(buildModels()).flatMap(([name, model]) => listUnwritten(model, name));
    expect(unwritten.filter((path) => !/^[\w-]+\.shell\.words\./u.test(path))).toEqual([]);
  });

  it('is the same for the same bulletin, and another where what is shown is another', () => {
    const keysOf = (parts?: Partial<typeof bulletin>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(buildModels(parts)).map(([name, model]) => [name, buildPageKey(model)]),
      );
    const differing = (parts: Partial<typeof bulletin>): string[] => {
      const [before, after] = [keysOf(), keysOf(parts)];
      return Object.keys(before).filter((name) => before[name] !== after[name]);
    };
    const lists = ['latest', 'section', 'year', 'place', ...topics];
    expect(differing({})).toEqual([]);
    expect(differing({ title: 'Tiêu đề khác' })).toEqual([
      'bulletin',
      'data file',
      ...lists,
      'person',
      'feed',
    ]);
    expect(differing({ text: 'Lời khác.' })).toEqual(['data file']);
    expect(differing({ attendees: [] })).toEqual(['bulletin', 'data file', 'people', 'person']);
  });

  it('is another for a decision about which something else is said', () => {
    expect(keyOfDecision('<p>Lời.</p>')).toBe(keyOfDecision('<p>Lời.</p>'));
    expect(keyOfDecision('<p>Lời.</p>')).not.toBe(keyOfDecision('<p>Lời khác.</p>'));
  });
});
