import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LedgerRow } from './ledger.ts';

/** What a run that has not ended has taken, one line each. It resumes a killed run, and nothing else. */
export interface Journal {
  /** What a killed run had taken; a line that it did not finish says nothing. */
  before: LedgerRow[];
  note: (row: LedgerRow) => Promise<void>;
  /** Ends the run: all of it stands in the ledger. */
  close: () => Promise<void>;
}

/** Opens the journal of a content root in its work folder. */
export async function openJournal(work: string): Promise<Journal> {
  const file = join(work, 'import', 'journal.ndjson');
  await mkdir(dirname(file), { recursive: true });
  const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n').slice(0, -1) : [];
  return {
    before: lines.flatMap(parseLine),
    note: async (row) => appendFile(file, `${JSON.stringify(row)}\n`, { flush: true }),
    close: async () => rm(file, { force: true }),
  };
}

function parseLine(line: string): LedgerRow[] {
  try {
    return [JSON.parse(line) as LedgerRow];
  } catch {
    return [];
  }
}
