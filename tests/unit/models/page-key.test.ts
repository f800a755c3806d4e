import { describe, expect, it } from 'vitest';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import { buildBulletinData } from '../../../src/models/data-export-bulletin.ts';
import { listFeedPages } from '../../../src/models/feeds.ts';
import { buildListing, listLatest, listYear } from '../../../src/models/listing.ts';
import { buildPageKey } from '../../../src/models/page-key.ts';
import { buildPeopleIndexPage } from '../../../src/models/people-pages.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const bulletin = await makeBulletin({ attendees: '[{ name: Lê Thị Hoà, positions: [Chủ tịch] }]' });

/** All that has a key, of one bulletin. */
function buildModels(parts: Partial<typeof bulletin> = {}): Record<string, object> {
  const changed = { ...bulletin, ...parts };
  const context = makeContext([changed]);
  return {
    page: buildBulletinPage(changed, context),
    data: buildBulletinData(changed, context),
    latest: buildListing(listLatest(context), 1, context),
    year: buildListing(listYear(context, changed.year), 1, context),
    people: buildPeopleIndexPage(1, context),
    feed: { format: 'rss', page: listFeedPages(context)[0]! },
  };
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
    expect(unwritten.filter((path) => !/^\w+\.shell\.words\./u.test(path))).toEqual([]);
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
    expect(differing({})).toEqual([]);
    expect(differing({ title: 'Tiêu đề khác' })).toEqual(['page', 'data', 'latest', 'year', 'feed']);
    expect(differing({ text: 'Lời khác.' })).toEqual(['data']);
    expect(differing({ attendees: [] })).toEqual(['page', 'data', 'people']);
  });
});
