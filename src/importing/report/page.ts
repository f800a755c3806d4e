import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { messageLanguage } from '../../gate/report.ts';
import { importReportWords } from '../../strings/import-report.ts';
import type { ImportReportWords } from '../../strings/import-report.vi.ts';
import { isDoubtful, sortByDoubt } from './doubts.ts';
import { element, type Inside } from './elements.ts';
import { composeItem } from './item-card.ts';
import type { ReportItem } from './item.ts';
import { REPORT_STYLE } from './page-style.ts';

type ReportGroup = keyof ImportReportWords['groups'];

/** What a page of the report is made for. */
export interface ReportView {
  /** The address of the content root, relative to the page. */
  content: string;
  onlyDoubtful: boolean;
}

/** Nothing but the styles of the page itself and pictures from this disk. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** The report as one page without scripts, the most doubtful source first. */
export function composePage(items: readonly ReportItem[], view: ReportView): string {
  const words = importReportWords(messageLanguage());
  const grouped = Map.groupBy(sortByDoubt(items), groupOf);
  const groups = (Object.keys(words.groups) as ReportGroup[]).filter((group) => grouped.has(group));
  const link = (group: ReportGroup) =>
    element(
      'li',
      {},
      element('a', { href: `#${group}` }, `${words.groups[group]} (${grouped.get(group)!.length})`),
    );
  const section = (group: ReportGroup) =>
    element(
      'section',
      { id: group },
      element('h2', {}, `${words.groups[group]} (${grouped.get(group)!.length})`),
      grouped.get(group)!.map((item) => composeItem(item, view.content, words)),
    );
  const body = element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', {}, words.title),
      element('p', { className: ['sum'] }, sumUp(items, words)),
      element('p', {}, words.how),
      view.onlyDoubtful && element('p', {}, words.onlyDoubtful),
      groups.length > 0
        ? element('nav', {}, element('ul', {}, groups.map(link)))
        : element('p', {}, words.none),
    ),
    element('main', {}, groups.map(section)),
  );
  const html = element('html', { lang: messageLanguage() }, composeHead(words), body);
  return `<!DOCTYPE html>\n${toHtml(html)}\n`;
}

function composeHead({ title }: ImportReportWords): Element {
  const meta = (properties: Record<string, string>): Inside => element('meta', properties);
  return element(
    'head',
    {},
    meta({ charSet: 'utf-8' }),
    meta({ httpEquiv: 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'robots', content: 'noindex' }),
    element('title', {}, title),
    element('style', {}, REPORT_STYLE),
  );
}

function groupOf(item: ReportItem): ReportGroup {
  if (item.state === 'refused' || item.state === 'changed') return 'refused';
  if (item.state === 'deleted' || item.state === 'same') return item.state;
  if (isDoubtful(item)) return 'doubtful';
  return item.waits.length > 0 && item.isPublished !== true ? 'waiting' : 'ready';
}

function sumUp(items: readonly ReportItem[], words: ImportReportWords): string {
  const count = (isCounted: (item: ReportItem) => boolean) => items.filter(isCounted).length;
  return words.sum({
    sources: items.length,
    drafts: count(({ state }) => state === 'made' || state === 'updated' || state === 'present'),
    refused: count((item) => groupOf(item) === 'refused'),
    doubtful: count((item) => groupOf(item) === 'doubtful'),
  });
}
