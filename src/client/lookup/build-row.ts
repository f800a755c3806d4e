import { rowAnchor } from '../../addresses/row-anchor.ts';
import type { LookupDecision, LookupRow } from '../../awards/lookup/form.ts';
import type { LookupWords } from '../../strings/lookup.vi.ts';

/** The names of each form of award, with the days of each where it has had several. */
export type TypeNames = Readonly<Record<string, readonly { text: string; from?: string; to?: string }[]>>;

/** What results are made with. */
export interface ResultSources {
  words: LookupWords;
  types: TypeNames;
  /** The address of the page of a decision, by its key. */
  addressOf: (decision: string) => string;
}

/** A row of a list as a result: who, what and by which decision, with the way to that row. */
export function buildRow(row: LookupRow, { words, types, addressOf }: ResultSources): HTMLElement {
  const { name, honorific, position, unit, place, number, on, correction } = row;
  const href = `${addressOf(row.decision)}#${encodeURIComponent(rowAnchor(row.row))}`;
  return buildItem(
    { href, text: [honorific, name].filter(Boolean).join(' ') },
    [
      [position, unit, place],
      [
        awardOf(row, words, types),
        row.isPosthumous ? words.posthumous : '',
        words.decision(number, on),
        row.isStruck ? words.struck : '',
      ],
      [correction ? words.corrected(correction.from, correction.to) : ''],
    ].map((parts) => parts.filter(Boolean).join(', ')),
  );
}

/** A decision as a result. */
export function buildDecision(
  { key, number, symbol, on, issuer, title, rows }: LookupDecision,
  { words, addressOf }: ResultSources,
): HTMLElement {
  const link = { href: addressOf(key), text: words.decision(`${number}/${symbol}`, on) };
  return buildItem(link, [title, [issuer, ...(rows > 0 ? [words.rows(rows)] : [])].join(', ')]);
}

/** The form of award of a row with its class, by the name of its day. */
export function awardOf({ type, on }: LookupRow, words: LookupWords, types: TypeNames): string {
  const [id = '', rank] = type.split('.');
  const names = Object.hasOwn(types, id) ? types[id]! : [];
  const then = names.find(({ from = '', to = '9999' }) => from <= on && on <= to) ?? names.at(-1);
  const grade = rank === 'nhat' || rank === 'nhi' || rank === 'ba' ? words.classes[rank] : undefined;
  return [then?.text ?? id, grade].filter(Boolean).join(', ');
}

function buildItem({ href, text }: { href: string; text: string }, lines: readonly string[]): HTMLElement {
  const item = document.createElement('li');
  item.className = 'index-list__item';
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  item.append(link, ...lines.filter((line) => line !== '').map(buildLine));
  return item;
}

/** A quiet line below the link of a result. */
export function buildLine(text: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'index-list__detail';
  line.textContent = text;
  return line;
}
