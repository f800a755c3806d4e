import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { byCodeUnits } from '../../by-code-units.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { readContentText } from '../../files/read-content-file.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';

/** What became of a source: a draft, or nothing because another source is word for word the same. */
export type LedgerState = 'draft' | 'same';

/** One source that was taken. */
export interface LedgerRow {
  /** Its former address, else its path below the folder that was named. */
  source: string;
  sha256: string;
  /** The id of its draft, or of the draft of the same words. */
  id: string;
  state: LedgerState;
}

const FILE = 'import.csv';
const COLUMNS = ['source', 'sha256', 'id', 'state'] as const;

/** What was imported into a content root, by all machines, from its `import.csv`. Throws a `Stop` for one that cannot be read. */
export async function readLedger(content: string): Promise<LedgerRow[]> {
  const file = join(content, FILE);
  if (!existsSync(file)) return [];
  const lines = parse(await readContentText(file), {
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  });
  return lines.slice(1).map((line: string[], index: number) => {
    const [source = '', sha256 = '', id = '', state = ''] = line;
    if (line.length !== COLUMNS.length || !/^[0-9a-f]{64}$/u.test(sha256) || !isState(state))
      throw new Stop(importingWords(messageLanguage()).badLedger(index + 2), 2);
    return { source, sha256, id, state };
  });
}

function isState(word: string): word is LedgerState {
  return word === 'draft' || word === 'same';
}

/**
 * Writes all that was imported, sorted, so that two machines that took the same write the same file. It is written aside in `work`
 * first, so that a killed run leaves nothing among the content.
 */
export async function writeLedger(content: string, rows: readonly LedgerRow[], work: string): Promise<void> {
  const sorted = rows.toSorted((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.sha256, b.sha256));
  const text = stringify(sorted, { header: true, columns: [...COLUMNS] });
  const [aside, file] = [join(work, FILE), join(content, FILE)];
  await writeFileAtomically(aside, text);
  try {
    await rename(aside, file);
  } catch (error) {
    // The content root is on another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await writeFileAtomically(file, text);
  }
}
