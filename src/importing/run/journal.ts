import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportItem } from '../report/item.ts';
import type { LedgerRow } from './ledger.ts';

/** A source that was taken: its line of the ledger, and what is told of it. */
export interface JournalEntry {
  row: LedgerRow;
  item: ReportItem;
}

/** What a run that has not ended has taken, one line each. It resumes a killed run, and nothing else. */
export interface Journal {
  /** What a killed run had taken; a line that it did not finish says nothing. */
  before: JournalEntry[];
  note: (entry: JournalEntry) => Promise<void>;
  /** Ends the run: all of it stands in the ledger. */
  close: () => Promise<void>;
}

/** Opens the journal of a content root in its work folder. */
export async function openJournal(folder: string): Promise<Journal> {
  const file = join(folder, 'journal.ndjson');
  await mkdir(dirname(file), { recursive: true });
  const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n').slice(0, -1) : [];
  // What a killed run was writing ends here, so that the next line is whole.
  if (existsSync(file)) await appendFile(file, '\n', { flush: true });
  return {
    before: lines.flatMap(parseLine),
    note: async (entry) => appendFile(file, `${JSON.stringify(entry)}\n`, { flush: true }),
    close: async () => rm(file, { force: true }),
  };
}

function parseLine(line: string): JournalEntry[] {
  try {
    const entry = JSON.parse(line) as Partial<JournalEntry>;
    return entry.row && entry.item ? [{ row: entry.row, item: entry.item }] : [];
  } catch {
    return [];
  }
}
