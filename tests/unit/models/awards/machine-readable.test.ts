import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Decision } from '../../../../src/awards/decision.ts';
import { withAwards, type AwardModelContext } from '../../../../src/models/awards/award-words.ts';
import { buildDecisionPage } from '../../../../src/models/awards/decision-page.ts';
import { formatCalendar } from '../../../../src/models/calendar.ts';
import { formatAtom, formatJsonFeed, formatRss } from '../../../../src/models/feeds-formats.ts';
import { listFeedPages } from '../../../../src/models/feeds.ts';
import { planSite } from '../../../../src/release/refusals/planned-site.ts';
import { readWithAwards } from '../../../support/read-awards.ts';

const releaseMoment = '2026-11-25T00:00:00Z';
let context: AwardModelContext;

beforeAll(async () => {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-award-machines-'));
  const root = join('tests', 'fixtures', 'sites', 'demo');
  // One bulletin between decisions; the others would take long to read.
  const select = ({ slug }: { slug: string }) => slug.startsWith('le-trao-tang-co-thi-dua');
  const content = await readWithAwards({ root, cacheFolder, releaseMoment, select });
  context = withAwards(planSite(content, [], { releaseMoment, isPreview: false }).context);
});

function decisionOf(key: string): Decision {
  return context.awards.decisions.find((each) => each.key === key)!;
}

/** The context in which one decision has other fields. */
function withFields(key: string, fields: Partial<Decision['fields']>): AwardModelContext {
  const old = decisionOf(key);
  const renewed = { ...old, fields: { ...old.fields, ...fields } };
  const decisions = context.awards.decisions.map((each) => (each === old ? renewed : each));
  const byDay = Map.groupBy(decisions, (each) => each.fields.issuedOn);
  const byId = new Map(decisions.map((each) => [each.fields.id, each]));
  return { ...context, awards: { ...context.awards, decisions, byDay, byId } };
}

/** All that machines are given of decisions: every feed in every format, the calendar, the data blocks of their pages. */
function writeForMachines(own: AwardModelContext): string {
  const feeds = listFeedPages(own).flatMap((page) => [
    formatRss(page, own),
    formatAtom(page, own),
    formatJsonFeed(page, own),
  ]);
  const blocks = own.awards.decisions.map((each) => buildDecisionPage(each, own).shell.head.structuredData);
  // The calendar breaks long lines.
  return [...feeds, formatCalendar(own).replaceAll('\r\n ', ''), ...blocks].join('\n');
}

function dataOf(key: string, own: AwardModelContext): object {
  const decision = own.awards.decisions.find((each) => each.key === key)!;
  const graph = JSON.parse(buildDecisionPage(decision, own).shell.head.structuredData) as {
    '@graph': object[];
  };
  return graph['@graph'][0]!;
}

describe('the feeds of the whole site', () => {
  test('tell decisions among bulletins by number, day and issuer, newest first; those of sections do not', () => {
    const pages = listFeedPages(context);
    const entries = pages.filter(({ of }) => of === undefined).flatMap((page) => page.entries);
    const address = context.addresses.absolute(context.addresses.decision('2026/163-qd-ubnd'));
    expect(entries.find(({ id }) => id === address)).toEqual({
      id: address,
      link: address,
      title: 'Quyết định số 163/QĐ-UBND ngày 19/1/2026 của Ủy ban nhân dân tỉnh Mẫu',
      summary: decisionOf('2026/163-qd-ubnd').fields.title,
      byline: 'Ủy ban nhân dân tỉnh Mẫu',
      section: 'Khen thưởng',
      day: '2026-01-19',
      updated: '2026-01-19',
    });
    expect(entries.filter(({ id }) => id.includes('/quyet-dinh/'))).toHaveLength(
      context.awards.decisions.length,
    );
    expect(entries.some(({ id }) => id.includes('/tin/'))).toBe(true);
    const days = pages[0]!.entries.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    const ofParts = pages.filter(({ of }) => of !== undefined).flatMap((page) => page.entries);
    expect(ofParts.filter(({ id }) => id.includes('/quyet-dinh/'))).toEqual([]);
  });
});

describe('the data block of a decision', () => {
  test('is an act of its issuer with number and day, its published file, and what it changes', () => {
    expect(dataOf('2026/163-qd-ubnd', context)).toMatchObject({
      '@type': 'Legislation',
      name: 'Quyết định số 163/QĐ-UBND ngày 19/1/2026 của Ủy ban nhân dân tỉnh Mẫu',
      legislationIdentifier: '163/QĐ-UBND',
      legislationDate: '2026-01-19',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: 'Ủy ban nhân dân tỉnh Mẫu' },
      encoding: [{ contentUrl: expect.stringMatching(/\/2026\/163-qd-ubnd\/163-qd-ubnd\.pdf$/u) as string }],
    });
    const awarded = dataOf('2026/163-qd-ubnd', context) as { '@id': string };
    expect(dataOf('2026/402-qd-ubnd', context)).toMatchObject({
      legislationChanges: [{ '@id': awarded['@id'] }],
    });
  });
});

describe('the calendar', () => {
  test('has the ceremony that a decision dates by itself, at its place', () => {
    const lines = formatCalendar(context).replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('UID:qd-mau-2019-640-trao-1@tdkt.tinh-mau.example');
    expect(lines).toContain('DTSTART;VALUE=DATE:20190420');
    expect(lines).toContain('SUMMARY:Lễ trao: Quyết định số 640/QĐ-UBND ngày 2/4/2019');
    expect(lines.filter((line) => line.startsWith('UID:qd-'))).toHaveLength(1);
  });
});

describe('what machines are given of decisions', () => {
  test('names nobody of a list, not even where the office lets its lists be found', () => {
    const site = { ...context.catalogue.site, awards: { hiddenFromSearch: false, listFiles: true } };
    const catalogue = Object.create(context.catalogue, { site: { value: site } }) as typeof context.catalogue;
    const bulletins = context.catalogue.bulletins.map((each) => JSON.stringify(each)).join('\n');
    const names = context.awards.decisions
      .flatMap(({ rows }) => rows.filter(({ kind, hidden }) => kind !== 'tap-the' && !hidden))
      .map(({ name }) => name)
      .filter((name) => name.includes(' ') && !bulletins.includes(name));
    expect(names.length).toBeGreaterThan(1000);
    const written = writeForMachines({ ...context, catalogue });
    expect(names.filter((name) => written.includes(name))).toEqual([]);
  });

  test('says how many somebody is one of, where the title of the decision or of its ceremony names him', () => {
    const key = '2026/163-qd-ubnd';
    const person = decisionOf(key).rows.find(({ kind, hidden }) => kind === 'ca-nhan' && !hidden);
    const own = withFields(key, {
      title: `Về việc tặng Bằng khen cho Ông ${person!.name.toUpperCase()}`,
      presented: [{ on: '2026-02-03', text: `Trao tại nhà ông ${person!.name}` }],
    });
    const written = writeForMachines(own).toLowerCase();
    expect(written).not.toContain(person!.name.toLowerCase());
    expect(dataOf(key, own)).toMatchObject({ abstract: '2 tập thể, 1 hộ gia đình, 5 cá nhân' });
    expect(written).toContain('lễ trao: quyết định số 163/qđ-ubnd');
  });

  test('names nobody whom a correction names', () => {
    const [corrected] = decisionOf('2026/210-qd-ubnd').fields.corrects!;
    const own = withFields('2026/210-qd-ubnd', { title: `Về việc đính chính tên bà ${corrected!.to}` });
    expect(writeForMachines(own)).not.toContain(corrected!.to);
    expect(dataOf('2026/210-qd-ubnd', own)).toMatchObject({ abstract: 'đính chính' });
  });
});
