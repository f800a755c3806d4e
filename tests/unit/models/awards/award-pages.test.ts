import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withAwards, type AwardModelContext } from '../../../../src/models/awards/award-words.ts';
import { buildAwardsPage } from '../../../../src/models/awards/awards-page.ts';
import {
  buildDecisionTable,
  buildYearDocument,
  listDecisionFiles,
} from '../../../../src/models/awards/award-data.ts';
import { buildAwardListPage, listAwardLists } from '../../../../src/models/awards/award-list-page.ts';
import { buildDecisionPage } from '../../../../src/models/awards/decision-page.ts';
import { listDecisionRecords } from '../../../../src/models/awards/decision-records.ts';
import { listAwardsOf, listDecisionsOf } from '../../../../src/models/awards/linked-awards.ts';
import { buildListing } from '../../../../src/models/listing.ts';
import { listLatest, listSection } from '../../../../src/models/lists.ts';
import { listSitemapEntries } from '../../../../src/models/sitemap.ts';
import { planSite } from '../../../../src/release/refusals/planned-site.ts';
import type { Site } from '../../../../src/site.ts';
import { readWithAwards } from '../../../support/read-awards.ts';

const releaseMoment = '2026-11-25T00:00:00Z';
let context: AwardModelContext;

beforeAll(async () => {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-award-pages-'));
  const root = join('tests', 'fixtures', 'sites', 'demo');
  // The bulletin that tells of a ceremony; the others would take long to read, and no page of awards names them.
  const select = ({ slug }: { slug: string }) => slug.startsWith('le-trao-tang-co-thi-dua');
  const content = await readWithAwards({ root, cacheFolder, releaseMoment, select });
  context = withAwards(planSite(content, [], { releaseMoment, isPreview: false }).context);
});

test('the field for awards stands on the first page of the newest bulletins and of a section of decisions', () => {
  const sections = context.catalogue.sections.map(({ section }) => section);
  expect(buildListing(listLatest(context), 1, context).lookup).toBe('/tdkt/khen-thuong/');
  expect(buildListing(listLatest(context), 2, context).lookup).toBeUndefined();
  for (const { id, kind } of sections)
    expect([id, buildListing(listSection(context, id), 1, context).lookup]).toEqual([
      id,
      kind === 'decisions' ? '/tdkt/khen-thuong/' : undefined,
    ]);
});

function pageOf(key: string) {
  return buildDecisionPage(
    context.awards.decisions.find((each) => each.key === key)!,
    context,
  );
}

/** The context of an office with other settings of awards. */
function withSetting(setting: Partial<Site['awards']>): AwardModelContext {
  const { catalogue } = context;
  const site = { ...catalogue.site, awards: { ...catalogue.site.awards, ...setting } };
  return { ...context, catalogue: Object.create(catalogue, { site: { value: site } }) as typeof catalogue };
}

function rowOf(key: string, id: string) {
  return pageOf(key)
    .list!.groups.flatMap(({ rows }) => rows)
    .find((row) => row.id === id)!;
}

describe('the page of a decision', () => {
  test('tells number and symbol apart, issuer, signer, law, the form of award and the ceremony', () => {
    const facts = Object.fromEntries(
      pageOf('2026/163-qd-ubnd').facts.map(({ label, values }) => [label, values.map(({ text }) => text)]),
    );
    expect(facts).toMatchObject({
      Số: ['163'],
      'Ký hiệu': ['QĐ-UBND'],
      'Nơi ban hành': ['Ủy ban nhân dân tỉnh Mẫu'],
      'Người ký': ['Chủ tịch Ủy ban nhân dân tỉnh Đỗ Văn Dấu'],
    });
    expect(facts['Căn cứ']).toHaveLength(2);
    expect(
      pageOf('2026/163-qd-ubnd').facts.find(({ label }) => label === 'Trao tặng')!.values[0]!.href,
    ).toMatch(/\/tin\/2026\//);
  });

  test('strikes a row that a later decision annulled, with that decision and the ground', () => {
    const row = rowOf('2026/163-qd-ubnd', 'd-2');
    expect(row.isStruck).toBe(true);
    expect(row.notes).toEqual([
      {
        text: 'Đã hủy bỏ theo Quyết định số 402/QĐ-UBND ngày 18/3/2026: điểm a khoản 2 Điều 93 Luật Thi đua khen thưởng',
        href: '/tdkt/quyet-dinh/2026/402-qd-ubnd/',
      },
    ]);
  });

  test('shows a name as it was listed, and what it was corrected to', () => {
    const row = rowOf('2026/163-qd-ubnd', 'd-6');
    expect(row.name.text).toBe('Bà Ưng Thị Mực Tín');
    expect(row.notes.map(({ text }) => text).join()).toContain(
      '“Ưng Thị Mực Tín” sửa thành “Ưng Thị Mực Tím”',
    );
    expect(row.isStruck).toBe(false);
  });

  test('tells people of one name apart, and shows of a child what the list says', () => {
    expect(rowOf('2026/163-qd-ubnd', 'd-5').notes).toEqual([{ text: 'thôn Không Tên' }]);
    expect(rowOf('2026/163-qd-ubnd', 'd-8').name.text).toBe('em Đ. B. C.');
  });

  test('puts what all rows share above the list, and only what differs into columns', () => {
    const { common, columns } = pageOf('2025/1500-qd-snv').list!;
    expect(common).toHaveLength(2);
    expect(columns.map(({ key }) => key)).toEqual(['post', 'place']);
  });

  test('has a slip with the nine fields of a certificate: what the decision says is filled in, and what neither says is told', () => {
    const { fields, cells, digests, address } = pageOf('2026/163-qd-ubnd').slip!;
    expect(Object.fromEntries(fields.map(({ key, text }) => [key, text]))).toMatchObject({
      honorific: 'không ghi',
      name: 'không ghi',
      post: 'không ghi',
      achievement: 'không ghi',
      decision: '163/QĐ-UBND',
      day: '19/1/2026',
      signerPost: 'Chủ tịch Ủy ban nhân dân tỉnh',
      signer: 'Đỗ Văn Dấu',
      book: 'không ghi',
      award: '“Bằng khen của bộ, ban, ngành, tỉnh”',
    });
    expect(cells).toEqual(['post', 'place', 'achievement']);
    expect(digests).toEqual([{ text: 'Bản ký', digest: pageOf('2026/163-qd-ubnd').files[0]!.digest }]);
    expect(address).toMatch(/\/tdkt\/quyet-dinh\/2026\/163-qd-ubnd\/$/);
    expect(rowOf('2026/163-qd-ubnd', 'd-3')).toMatchObject({ honorific: 'Hộ ông', href: '#d-3' });
    expect(pageOf('2018/12-qd-ubnd').slip).toBeUndefined();
  });

  test('cuts 1,200 rows into groups of at most 100, each with a place to go to', () => {
    const { groups } = pageOf('2025/1500-qd-snv').list!;
    expect(groups.map(({ rows }) => rows.length)).toEqual(Array.from({ length: 12 }, () => 100));
    expect(groups[1]).toMatchObject({ id: 'phan-2', heading: 'STT 101 đến 200' });
  });

  test('says why there is no list, and gives of a file that is withheld its digest alone', () => {
    expect(pageOf('2018/12-qd-ubnd')).toMatchObject({ list: undefined, table: undefined });
    expect(pageOf('2018/12-qd-ubnd').listMissing).toContain('bản quét mờ');
    const files = context.awards.decisions.flatMap(({ key, files: own }) =>
      own.length > 0 ? pageOf(key).files : [],
    );
    expect(files.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(files.some(({ href }) => href !== undefined)).toBe(true);
  });

  test('of a later decision names the rows that it changes', () => {
    const [change] = pageOf('2026/402-qd-ubnd').changes;
    expect(change!.target.href).toBe('/tdkt/quyet-dinh/2026/163-qd-ubnd/');
    expect(change!.lines).toEqual([{ text: 'dòng 2', href: '/tdkt/quyet-dinh/2026/163-qd-ubnd/#d-2' }]);
    expect(change!.detail).toContain('thu hồi hiện vật và tiền thưởng');
  });
});

test('search engines are asked to leave lists of people and corrected names alone, unless the office wants them found', () => {
  const hiddenIn = (own: AwardModelContext, wanted = '2026/163-qd-ubnd') => {
    const decision = own.awards.decisions.find(({ key }) => key === wanted)!;
    const { canonical } = buildDecisionPage(decision, own).shell;
    const isListed = listSitemapEntries(own).some(({ url }) => url === canonical);
    return [buildDecisionPage(decision, own).shell.noIndex, isListed];
  };
  expect(hiddenIn(context)).toEqual([true, false]);
  expect(hiddenIn(withSetting({ hiddenFromSearch: false }))).toEqual([false, true]);
  expect(hiddenIn(context, '2026/210-qd-ubnd')).toEqual([true, false]);
  expect(hiddenIn(withSetting({ hiddenFromSearch: false }), '2026/210-qd-ubnd')).toEqual([false, true]);
  expect(pageOf('2026/402-qd-ubnd').shell.noIndex).toBe(false);
});

test('a list is offered as a table, unless the office wants none', () => {
  const filesIn = (own: AwardModelContext) => {
    const decision = own.awards.decisions.find(({ key }) => key === '2026/163-qd-ubnd')!;
    return [buildDecisionPage(decision, own).table?.href, listDecisionFiles(decision, own).length];
  };
  expect(filesIn(context)).toEqual(['/tdkt/quyet-dinh/2026/163-qd-ubnd/danh-sach.csv', 2]);
  expect(filesIn(withSetting({ listFiles: false }))).toEqual([undefined, 1]);
});

test('the page of awards says what is held, what is not, and who replaces what was lost, by records of law with their day', () => {
  const page = buildAwardsPage(context);
  expect(page.sum).toMatch(/^Có 27 quyết định với 1\.2\d\d dòng/);
  expect(page.withoutList!.decisions.map(({ href }) => href)).toEqual(['/tdkt/quyet-dinh/2018/12-qd-ubnd/']);
  expect(page.ways.map(({ label }) => label)).toEqual([
    'Theo hình thức khen thưởng',
    'Theo năm',
    'Theo đơn vị được khen',
    'Theo địa danh',
  ]);
  expect(page.ways.at(-1)!.links).toContainEqual({
    href: '/tdkt/khen-thuong/dia-danh/huyen-thu-mau/',
    text: 'huyện Thử, tỉnh Mẫu (đến 30/6/2025), tên cũ huyện Thử Nghiệm (4)',
  });
  expect(page.missing.bases).toEqual([
    expect.stringMatching(/276\/2026\/NĐ-CP.*xem lần cuối ngày 29\/11\/2026/),
  ]);
});

test('the page of a unit names its awards, each with the way to its row, and those of no person', () => {
  const list = listAwardLists('organisation', context).find(({ id }) => id === 'benh-vien-tinh')!;
  const lines = buildAwardListPage(list, context).groups.flatMap((group) => group.lines);
  expect(lines.flatMap(({ awards }) => awards)).toContainEqual({
    text: expect.stringContaining('Bệnh viện Đa khoa tỉnh Mẫu: “Huân chương Lao động”, hạng Nhì') as string,
    href: '/tdkt/quyet-dinh/2022/455-qd-ctn/#d-1',
  });
});

test('a person has the awards that an editor has linked, and a bulletin the decisions whose ceremony it tells of', () => {
  expect(listAwardsOf('vo-thi-anh', context).map(({ decision }) => decision.href)).toContain(
    '/tdkt/quyet-dinh/2022/455-qd-ctn/#d-2',
  );
  expect(listAwardsOf('khong-co', context)).toEqual([]);
  expect(listDecisionsOf('mau-2026-0203-01', context).map(({ href }) => href)).toContain(
    '/tdkt/quyet-dinh/2026/163-qd-ubnd/',
  );
});

test('the data tell of each row its state, and the record of the search nothing of the rows', () => {
  const decision = context.awards.decisions.find(({ key }) => key === '2026/163-qd-ubnd')!;
  const lines = buildDecisionTable(decision, context).csv.split('\r\n');
  expect(lines[2]).toContain(',annulled,qd-mau-2026-402,');
  expect(lines[6]).toContain('qd-mau-2026-210,Ưng Thị Mực Tím');
  const data = JSON.parse(buildYearDocument('2026', context).json) as { count: number; awards: object[] };
  expect(data.awards).toHaveLength(data.count);
  const record = listDecisionRecords(context).find(({ address }) => address.endsWith('/2026/163-qd-ubnd/'))!;
  expect(record.text).toContain('163/QĐ-UBND');
  expect(JSON.stringify(record)).not.toContain('Nguyễn Văn Thử');
});
