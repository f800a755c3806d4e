import { describe, expect, test } from 'vitest';
import { buildAddresses } from '../../../src/addresses/build-addresses.ts';
import { pageKinds, type PageKind } from '../../../src/addresses/page-kinds.ts';
import { parseAddress, parseSiteFile, type SitePage } from '../../../src/addresses/parse-site-file.ts';

const base = '/tdkt/';
const addresses = buildAddresses({ url: `https://mau.example${base}` });

/** An address of every kind of page, and what it says. */
const pages: { [K in PageKind]: [address: string, page: Extract<SitePage, { kind: K }>][] } = {
  latest: [
    [addresses.home, { kind: 'latest', page: 1 }],
    [addresses.latest(3), { kind: 'latest', page: 3 }],
  ],
  section: [
    [addresses.section('tin-tuc'), { kind: 'section', section: 'tin-tuc', page: 1 }],
    [addresses.section('trang', 2), { kind: 'section', section: 'trang', page: 2 }],
  ],
  year: [[addresses.year('2024', 12), { kind: 'year', year: '2024', page: 12 }]],
  place: [[addresses.place('xa-mau', 2), { kind: 'place', place: 'xa-mau', page: 2 }]],
  'standing-page': [[addresses.standingPage('gioi-thieu'), { kind: 'standing-page', slug: 'gioi-thieu' }]],
  search: [[`${addresses.search}?q=khen`, { kind: 'search' }]],
  corrections: [[addresses.corrections, { kind: 'corrections' }]],
  places: [[addresses.places, { kind: 'places' }]],
  people: [
    [addresses.people(), { kind: 'people', page: 1 }],
    [addresses.people(2), { kind: 'people', page: 2 }],
  ],
  person: [[addresses.person('le-chu-hoa'), { kind: 'person', person: 'le-chu-hoa' }]],
  blocs: [[addresses.topics('blocs'), { kind: 'blocs' }]],
  bloc: [[addresses.topic('blocs', 'cum-so-1', 2), { kind: 'bloc', topic: 'cum-so-1', page: 2 }]],
  movements: [[addresses.topics('movements'), { kind: 'movements' }]],
  movement: [[addresses.topic('movements', 'mot-cua'), { kind: 'movement', topic: 'mot-cua', page: 1 }]],
  'event-types': [[addresses.topics('eventTypes'), { kind: 'event-types' }]],
  'event-type': [
    [addresses.topic('eventTypes', 'dai-hoi'), { kind: 'event-type', topic: 'dai-hoi', page: 1 }],
    [addresses.topic('eventTypes', 'trang', 2), { kind: 'event-type', topic: 'trang', page: 2 }],
  ],
  'event-period': [
    [
      addresses.eventPeriod('dai-hoi', '2026-quy-1'),
      { kind: 'event-period', topic: 'dai-hoi', period: '2026-quy-1', page: 1 },
    ],
    [
      addresses.eventPeriod('dai-hoi', '2026', 2),
      { kind: 'event-period', topic: 'dai-hoi', period: '2026', page: 2 },
    ],
  ],
  organisations: [[addresses.topics('organisations'), { kind: 'organisations' }]],
  organisation: [
    [addresses.topic('organisations', 'so-thu'), { kind: 'organisation', topic: 'so-thu', page: 1 }],
  ],
  albums: [
    [addresses.albums(), { kind: 'albums', page: 1 }],
    [addresses.albums(2), { kind: 'albums', page: 2 }],
  ],
  subscribe: [[addresses.subscribe, { kind: 'subscribe' }]],
  'site-map': [[addresses.siteMap, { kind: 'site-map' }]],
  data: [[addresses.data, { kind: 'data' }]],
  statistics: [[addresses.statistics, { kind: 'statistics' }]],
  awards: [[`${addresses.awards}?q=thu`, { kind: 'awards' }]],
  'award-type': [[addresses.awardList('type', 'giay-khen'), { kind: 'award-type', type: 'giay-khen' }]],
  'award-organisation': [
    [addresses.awardList('organisation', 'so-thu'), { kind: 'award-organisation', organisation: 'so-thu' }],
  ],
  'award-place': [[addresses.awardList('place', 'xa-mau'), { kind: 'award-place', place: 'xa-mau' }]],
  decisions: [[addresses.decisions, { kind: 'decisions' }]],
  'decision-year': [[addresses.decisionYear('2026'), { kind: 'decision-year', year: '2026' }]],
  decision: [
    [addresses.decision('2026/163-qd-ubnd'), { kind: 'decision', key: '2026/163-qd-ubnd' }],
    [addresses.decision('2026/163-qd-ubnd', '2-15'), { kind: 'decision', key: '2026/163-qd-ubnd' }],
  ],
  bulletin: [
    [`${addresses.bulletin('2024/trao-bang-khen')}#anh-1`, { kind: 'bulletin', key: '2024/trao-bang-khen' }],
  ],
  'not-found': [[`${base}404.html`, { kind: 'not-found' }]],
};

describe('an address of the site says what lies there', () => {
  test.for(Object.values(pages).flat())('%s', ([address, page]) => {
    expect(parseAddress(address, base)).toEqual(page);
  });

  test.for(Object.entries(pages))('%s pages lie where the kind declares', ([kind, examples]) => {
    const { address, isNumbered } = pageKinds[kind as PageKind];
    const pattern = address.replace(/<[^>]+>/gu, '[^/]+').replace(/^\//u, base);
    for (const [example] of examples) {
      const [path = ''] = example.split(/[?#]/u);
      expect(path).toMatch(new RegExp(`^${pattern}${isNumbered ? String.raw`(?:trang/\d+/)?` : ''}$`, 'u'));
    }
  });
});

test('files that are no pages are told apart by what they are for', () => {
  expect(parseSiteFile('tin/2024/mau/ban-tin.json')).toEqual({
    kind: 'bulletin-file',
    key: '2024/mau',
    name: 'ban-tin.json',
  });
  expect(parseAddress(addresses.feedOf('atom', { list: 'section', id: 'tin-tuc' }, 2), base)).toEqual({
    kind: 'feed',
    of: { list: 'section', id: 'tin-tuc' },
  });
  for (const list of ['place', 'blocs', 'movements'] as const)
    expect(parseAddress(addresses.feedOf('rss', { list, id: 'mot' }), base)).toEqual({
      kind: 'feed',
      of: { list, id: 'mot' },
    });
  expect(parseAddress(addresses.feedOf('rss'), base)).toEqual({ kind: 'feed', of: undefined });
  expect(parseAddress(addresses.image('0a1b2c3d4e5f60710a1b2c3d4e5f6071-640.webp'), base)).toEqual({
    kind: 'image',
    hash: '0a1b2c3d4e5f60710a1b2c3d4e5f6071',
  });
  expect(parseAddress(addresses.dataFile('ban-tin.csv'), base)).toEqual({
    kind: 'data-file',
    name: 'ban-tin.csv',
  });
  expect(parseAddress(addresses.calendar, base)).toEqual({ kind: 'calendar' });
  for (const name of ['robots.txt', 'sitemap.xml', '_headers', '.well-known/security.txt', 'phat-hanh.txt'])
    expect(parseSiteFile(name)).toEqual({ kind: 'machine-file' });
  for (const name of [
    'favicon.svg',
    'mau-1a2b.css',
    'tai-lieu/index.pdf',
    'cu/trang.html',
    'thang/2024-01/index.html',
  ])
    expect(parseSiteFile(name)).toEqual({ kind: 'other' });
});

test('an address outside the base path is none of the site', () => {
  expect(parseAddress('/khac/tin/2024/mau/', base)).toBeUndefined();
});

test('the name of a folder without its slash is the folder', () => {
  expect(parseAddress('/tin/2024/mau', '/')).toEqual({ kind: 'bulletin', key: '2024/mau' });
});
