import { listPersonalDataOfTexts } from '../bulletins/lint/personal-data.ts';
import { isFormula } from '../gate/documents/formula-cells.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import type { CsvCell } from './csv-cells.ts';
import type { ListContext } from './list-context.ts';
import type { ReadRow } from './read-list.ts';

/** One warning of all cells that a spreadsheet takes for formulas: a list is passed on as it is. */
export function judgeFormulas(cells: readonly CsvCell[], placeAt: ListContext['placeAt']): Issue[] {
  const found = cells.filter(({ text }) => isFormula(text));
  const [first] = found;
  if (!first) return [];
  const details = { cell: first.text.slice(0, 80), count: found.length };
  return [issueAt('csv-formula', placeAt(first.offset), details)];
}

/** Warnings of what consents say of a person: one is named by its number and day, and the list that has it is kept and passed on. */
export function judgeConsents(read: readonly ReadRow[], placeAt: ListContext['placeAt']): Issue[] {
  return listPersonalDataOfTexts(
    read.flatMap(({ cells: { dong_y: text }, places }) =>
      text === undefined ? [] : [{ text, place: () => placeAt(places.dong_y!) }],
    ),
  );
}
