import { createHash } from 'node:crypto';
import { readContentText } from '../../files/read-content-file.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { listTokens } from '../words/tokens.ts';
import type { Journal } from './journal.ts';
import { readLedger, writeLedger, type LedgerRow } from './ledger.ts';
import type { ImportOutcome } from './take.ts';

/** What was taken over before, by this machine or another, and in this run. */
export interface TakenSources {
  /** What became of a source before; `undefined` for a new one. */
  find: (source: string, sha256: string) => ImportOutcome | undefined;
  /** The source that had the very same words in this run. */
  findSameWords: (words: string) => LedgerRow | undefined;
  remember: (row: LedgerRow, words: string) => void;
  add: (row: LedgerRow, words: string) => Promise<void>;
  /** Writes the ledger, where anything is new in it. */
  close: () => Promise<void>;
}

/** Opens what was taken over into a content root: its ledger, what a killed run had taken, and the bulletins that are there. */
export async function openTaken(
  content: string,
  bulletins: readonly BulletinFolder[],
  journal: Journal,
): Promise<TakenSources> {
  const [ledger, present] = [await readLedger(content), await listPresent(bulletins)];
  const rows = new Map([...ledger, ...journal.before].map((row) => [row.sha256, row]));
  const isNew = (row: LedgerRow) => !ledger.some(({ sha256 }) => sha256 === row.sha256);
  const ofWords = new Map<string, LedgerRow>();
  const remember = (row: LedgerRow, words: string): void => {
    rows.set(row.sha256, row);
    ofWords.set(digest(words), row);
  };
  return {
    find(source, sha256) {
      const row = rows.get(sha256);
      const there = present.bySha.get(sha256) ?? (row && present.byId.get(row.id));
      if (there !== undefined) {
        // A killed run has made the draft and noted nothing of it.
        if (!row) rows.set(sha256, { source, sha256, id: there.id, state: 'draft' });
        return row?.state === 'same'
          ? { state: 'same', other: there.path }
          : { state: 'present', path: there.path };
      }
      if (row) return { state: 'deleted' };
      const earlier = [...rows.values()].find((each) => each.source === source);
      return earlier && { state: 'changed', id: earlier.id };
    },
    findSameWords: (words) => ofWords.get(digest(words)),
    remember,
    async add(row, words) {
      await journal.note(row);
      remember(row, words);
    },
    async close() {
      const all = [...rows.values()];
      if (all.some(isNew)) await writeLedger(content, all);
      await journal.close();
    },
  };
}

function digest(words: string): string {
  return createHash('sha256').update(listTokens(words).join(' ')).digest('base64');
}

interface PresentBulletin {
  id: string;
  path: string;
}

/** The bulletins of a content root by their ids, and by the sums of their sources, whatever else is wrong with them. */
async function listPresent(bulletins: readonly BulletinFolder[]): Promise<{
  byId: Map<string, PresentBulletin>;
  bySha: Map<string, PresentBulletin>;
}> {
  const [byId, bySha] = [new Map<string, PresentBulletin>(), new Map<string, PresentBulletin>()];
  for (const { index, path } of bulletins) {
    const text = await readContentText(index.absolute);
    const id = /^id:[ \t]*["']?([a-z0-9-]+)/mu.exec(text)?.[1] ?? '';
    const sha256 = /^\s*(?:source:\s*\{.*)?sha256:[ \t]*["']?([0-9a-f]{64})/mu.exec(text)?.[1];
    byId.set(id, { id, path });
    if (sha256 !== undefined) bySha.set(sha256, { id, path });
  }
  return { byId, bySha };
}
