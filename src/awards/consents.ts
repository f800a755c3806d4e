import { CONSENT, CONSENTED } from '../strings/consents.vi.ts';
import { readCsvCells } from './csv-cells.ts';
import { columnNamed } from './header.ts';

/** Whether a cell of `dong_y` names a consent in the one form that there is for it. */
export function isConsent(cell: string | undefined): boolean {
  return cell !== undefined && CONSENT.test(cell.normalize('NFC').trim().replaceAll(/\s+/gu, ' '));
}

/** Whether a cell of `dong_y` says something else than a consent: a refusal, a doubt. A sign without letters says nothing. */
export function isNoConsent(cell: string | undefined): boolean {
  return cell !== undefined && /\p{L}/u.test(cell) && !isConsent(cell);
}

/** The text of a list in which one word stands for every consent, and nothing for what is none; every other byte stays. */
export function withoutConsents(list: string): string {
  const mark = /^\uFEFF?/u.exec(list)![0];
  let text = list.slice(mark.length);
  const [header = [], ...rows] = readCsvCells(text).records;
  const at = header.findIndex((cell) => columnNamed(cell.text) === 'dong_y');
  // From the last to the first, so that the places of the others stay.
  for (const row of rows.toReversed()) {
    const cell = row[at];
    if (!cell || cell.text === '') continue;
    text = text.slice(0, cell.offset) + (isConsent(cell.text) ? CONSENTED : '') + text.slice(cell.end);
  }
  return mark + text;
}
