import type { UnreadKind } from '../../strings/awarding.vi.ts';

/** A list of an office, whatever file it stood in: the headings of its columns, and the records below them. */
export interface OfficeList {
  /** The sheet that it stood in; `undefined` for a file that is one list. */
  sheet: string | undefined;
  header: string[];
  records: string[][];
}

/** What of a workbook was not read: sheets without a list, and what Excel hides. */
export interface NotRead {
  kind: UnreadKind;
  /** Sheets, or rows or columns of a sheet, by name. */
  names: string[];
}

/** What software writes for a value that is missing. */
const NOTHING = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!)$/u;

/** The text of a cell in NFC, with single blanks; what stands for nothing is empty. */
export function tidyCell(text: string): string {
  const tidy = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return NOTHING.test(tidy) ? '' : tidy;
}
