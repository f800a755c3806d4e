import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { buildContext } from '../../../src/models/context.ts';
import { buildStatisticsPage } from '../../../src/models/statistics-page.ts';
import { strings } from '../../../src/strings/strings.ts';
import { BULLETIN, bulletinText, smallOffice } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

const COMMUNES = 52;
const { content } = await readFiles({
  [BULLETIN]: bulletinText(),
  'site.yaml': `${String(smallOffice['site.yaml'])}eventTypes: [{ id: hoi-nghi, name: Hội nghị }]\n`,
  'registers/places.yaml': `places:\n${Array.from(
    { length: COMMUNES },
    (_, index) => `  - { id: xa-${index}, level: commune, names: [{ text: Xã Số ${index} }] }\n`,
  ).join('')}`,
});
const { site, registers } = content!;
const { bulletin } = content!.bulletins[0]!;

/** The tables of statistics of bulletins that differ from one in these fields. */
function tablesOf(others: readonly Partial<typeof bulletin>[]) {
  const bulletins = others.map((other, index) => ({
    ...bulletin,
    id: `tin-${index}`,
    key: `2024/tin-${index}`,
    ...other,
  }));
  const catalogue = buildCatalogue({ site, registers, bulletins, pages: [] });
  const context = buildContext({ catalogue, words: strings('vi'), isPreview: false });
  const { completeness, tables } = buildStatisticsPage(context);
  return { total: completeness.lines[0]!.text, tables };
}

const at = (id: string) => ({ location: { text: 'Xã', place: id } });
const show = ({ rows }: { rows: { label: string; countText: string; share: number }[] }) =>
  rows.map(({ label, countText, share }) => [label, countText, share]);

describe('the statistics of bulletins', () => {
  it('count them by year, section, place and kind of event, each row beside the fullest, and say how many name none', () => {
    const { total, tables } = tablesOf([
      {
        year: '2023',
        date: '2023-01-02',
        publishedOn: null,
        event: { type: 'hoi-nghi' },
        ...at('xa-2'),
      },
      at('xa-1'),
      at('xa-2'),
      { location: null },
    ]);
    expect(total).toContain('4 bản tin');
    const [years, sections, places, kinds] = tables;
    expect(show(years!)).toEqual([
      ['2024', '3', 100],
      ['2023', '1', 33.3],
    ]);
    expect(sections!.rows.map(({ countText }) => countText)).toEqual(['4']);
    expect(show(places!)).toEqual([
      ['Xã Số 2', '2', 100],
      ['Xã Số 1', '1', 50],
      ['Không ghi', '1', 50],
    ]);
    expect(show(kinds!)).toEqual([
      ['Hội nghị', '1', 33.3],
      ['Không ghi', '3', 100],
    ]);
    const hrefs = tables.flatMap(({ rows }) => rows.map(({ href }) => href));
    expect(hrefs.filter((href) => href === undefined)).toHaveLength(2);
  });

  it('say that they leave places out when there are many', () => {
    const { tables } = tablesOf(Array.from({ length: COMMUNES }, (_, index) => at(`xa-${index}`)));
    const places = tables.find(({ heading }) => heading === 'Địa danh')!;
    expect(places.rows).toHaveLength(50);
    expect(places.note).toMatch(/^50 địa danh có nhiều bản tin nhất\. /u);
  });

  it('of no bulletins have no table', () => {
    expect(tablesOf([]).tables).toEqual([]);
  });
});
