import type { Element } from 'hast';
import { importingWords } from '../../strings/importing.ts';
import { messageLanguage } from '../../gate/report.ts';
import type { ImportReportWords } from '../../strings/import-report.vi.ts';
import { readPicturePath } from '../picture-name.ts';
import type { UnseenPart } from '../source.ts';
import type { WordRun } from '../words/account.ts';
import { isDoubtful } from './doubts.ts';
import { element, type Inside } from './elements.ts';
import type { ReportField, ReportItem, ReportPicture } from './item.ts';

/** One source in the report: what is doubtful in its line, everything else behind it, open where somebody has to look. */
export function composeItem(item: ReportItem, content: string, words: ImportReportWords): Element {
  const isOpen = item.state === 'refused' || item.state === 'changed' || isDoubtful(item);
  return element(
    'details',
    isOpen ? { open: true } : {},
    element(
      'summary',
      {},
      element('strong', {}, item.title ?? item.source),
      listMarks(item, words).map((mark) => [' ', mark]),
    ),
    composeFacts(item, content, words),
    composeRuns(words.lost, item.words?.lost ?? []),
    composeRuns(words.repeated, item.words?.repeated ?? []),
    composeFields(item.fields, words),
    composePictures(item, content, words),
    composeLeftOut(item, words),
    composeUnseen(item, words),
  );
}

function listMarks(item: ReportItem, words: ImportReportWords): Element[] {
  const doubts = isDoubtful(item)
    ? item.doubts.map(({ kind, count }) =>
        element('span', { className: ['doubt'] }, words.doubts[kind](count)),
      )
    : [];
  if (item.waits.length === 0 || item.isPublished === true) return doubts;
  const awaited = item.waits.map((field) => words.awaited[field]);
  return [...doubts, element('span', { className: ['wait'] }, words.waits(awaited))];
}

function composeFacts(item: ReportItem, content: string, words: ImportReportWords): Element {
  const account = item.words;
  const facts: [string, Inside][] = [
    [words.source, `${item.source} – ${words.states[item.state]}`],
    [
      words.draft,
      item.path !== undefined &&
        element('a', { href: encodeURI(`${content}/${item.path}/index.mdx`) }, `${item.path}/index.mdx`),
    ],
    [words.formerAddress, item.address],
    [words.reason, item.reason],
    [words.sameAs, item.other],
    [words.near, item.near && words.nearTo(item.near.source, item.near.percent)],
    [words.words, account && words.counted(account.source, account.result, account.leftOut)],
  ];
  const told = facts.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return element(
    'dl',
    {},
    told.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

function composeRuns(heading: string, runs: readonly WordRun[]): Inside {
  if (runs.length === 0) return undefined;
  const line = ({ before, text, after }: WordRun) =>
    element('li', {}, `… ${before} `, element('mark', {}, text), ` ${after} …`);
  return [element('h3', {}, heading), element('ul', { className: ['runs'] }, runs.map(line))];
}

function composeFields(fields: readonly ReportField[], words: ImportReportWords): Inside {
  if (fields.length === 0) return undefined;
  const names = importingWords(messageLanguage()).fields;
  const row = ({ field, value, evidence, isSure }: ReportField) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, names[field]),
      element('td', {}, value, !isSure && [' ', element('span', { className: ['doubt'] }, words.unsure)]),
      element(
        'td',
        { className: ['evidence'] },
        value === evidence ? undefined : markWithin(evidence, value.split(/ – | \(/u)[0]!),
      ),
    );
  const heads = [words.field, words.value, words.evidence].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  return [
    element('h3', {}, words.proposed),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, heads)),
      element('tbody', {}, fields.map(row)),
    ),
  ];
}

/** A sentence in which a value is marked where it stands there as it is. */
function markWithin(sentence: string, value: string): Inside {
  const at = value === '' ? -1 : sentence.indexOf(value);
  if (at < 0) return sentence;
  return [sentence.slice(0, at), element('mark', {}, value), sentence.slice(at + value.length)];
}

function composePictures({ pictures, path }: ReportItem, content: string, words: ImportReportWords): Inside {
  if (pictures.length === 0) return undefined;
  const figure = ({ name, file, caption, hasAlt }: ReportPicture) =>
    element(
      'figure',
      {},
      file !== undefined && path !== undefined
        ? element('img', {
            src: encodeURI(`${content}/${path}/${file}`),
            alt: caption ?? '',
            loading: 'lazy',
          })
        : element('span', { className: ['doubt'] }, words.noFile),
      element(
        'figcaption',
        {},
        element('code', {}, readPicturePath(name)),
        caption !== undefined && [' ', caption],
        file !== undefined && !hasAlt && [' ', element('span', { className: ['wait'] }, words.noAlt)],
      ),
    );
  return [
    element('h3', {}, words.pictures),
    element('div', { className: ['pictures'] }, pictures.map(figure)),
  ];
}

function composeLeftOut({ leftOut }: ReportItem, words: ImportReportWords): Inside {
  if (leftOut.length === 0) return undefined;
  const reasons: Readonly<Record<string, string>> = importingWords(messageLanguage()).leftOutWhy;
  const line = ({ why, text }: ReportItem['leftOut'][number]) =>
    element('li', {}, element('em', {}, `${reasons[why] ?? why}: `), text ?? words.unquoted);
  // Of what is not quoted, one line says all.
  const told = leftOut.filter(
    ({ why, text }, index) => text !== undefined || leftOut.findIndex((each) => each.why === why) === index,
  );
  return [element('h3', {}, words.leftOut), element('ul', { className: ['left-out'] }, told.map(line))];
}

function composeUnseen({ unseen = [] }: ReportItem, words: ImportReportWords): Inside {
  if (unseen.length === 0) return undefined;
  const told = importingWords(messageLanguage()).unseen;
  const line = ({ kind, count, names }: UnseenPart) => element('li', {}, told[kind](count, names.join(', ')));
  return [element('h3', {}, words.unseen), element('ul', {}, unseen.map(line))];
}
