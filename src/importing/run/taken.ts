import { createHash } from 'node:crypto';
import type { BulletinFolder } from '../../gate/tree.ts';
import { readItems } from '../report/kept-items.ts';
import type { ReportItem } from '../report/item.ts';
import type { ReadSource } from '../source.ts';
import { listTokens } from '../words/tokens.ts';
import { openJournal } from './journal.ts';
import { readLedger, writeLedger, type LedgerRow } from './ledger.ts';
import { refreshItem } from './outcome.ts';
import { openLikeness, type NearSources } from './likeness.ts';
import { listPresent, type PresentBulletin } from './present.ts';

/** The line of the ledger of a source, and the bulletin that it became; a line without a bulletin says that it was deleted. */
export interface FoundSource {
  row: LedgerRow | undefined;
  present: PresentBulletin | undefined;
}

/** What was taken over before, by this machine or another, and in this run. */
export interface TakenSources {
  /** What is known of bytes. */
  find: (sha256: string) => FoundSource;
  /** The other source that has the very same bytes and was taken; `undefined` where these bytes may be those of this source itself. */
  findOther: (name: string, sha256: string) => string | undefined;
  /** What is known of an earlier state of a source, by any of its names. */
  findEarlier: (names: readonly string[]) => FoundSource;
  /** Whether a source of this run goes by a name already. */
  isNamed: (name: string) => boolean;
  /** What is known of the source that had the very same words. */
  findSameWords: (wordSum: string) => ReportItem | undefined;
  likeness: NearSources;
  /** What was told of a source before. */
  toldBefore: (source: string) => ReportItem | undefined;
  /** The sum of a draft as this machine has written it last, whichever source it was made of. */
  findDraftSum: (id: string) => string | undefined;
  remember: (row: LedgerRow, item: ReportItem) => void;
  add: (row: LedgerRow, item: ReportItem) => Promise<void>;
  /** Writes the ledger, where anything is new in it. */
  close: () => Promise<void>;
  /** What was told of sources that are not among this run's. */
  listOthers: (told: ReadonlySet<string>) => ReportItem[];
}

/** Opens what was taken over into a content root: its ledger, what a killed run had taken, and the bulletins that are there. */
export async function openTaken(
  content: string,
  bulletins: readonly BulletinFolder[],
  work: string,
): Promise<TakenSources> {
  const journal = await openJournal(work);
  const [ledger, present, kept] = [
    await readLedger(content),
    await listPresent(bulletins),
    await readItems(work),
  ];
  for (const { item } of journal.before) kept.set(item.source, item);
  const all = [...ledger, ...journal.before.map(({ row }) => row)];
  const rows = new Map(all.map((row) => [keyOf(row), row]));
  const bySha = new Map<string, LedgerRow>();
  // Of sources that are the same, the one that became the draft stands for all.
  const index = (row: LedgerRow): void => {
    if (row.state === 'draft' || !bySha.has(row.sha256)) bySha.set(row.sha256, row);
  };
  for (const row of rows.values()) index(row);
  const byName = new Map([...rows.values()].map((row) => [row.source, row]));
  const named = new Set<string>();
  const ofRun = new Map<string, string>();
  const draftSums = new Map<string, string>();
  for (const { id, draftSum } of kept.values())
    if (id !== undefined && draftSum !== undefined) draftSums.set(id, draftSum);
  const ofWords = new Map<string, ReportItem>();
  const likeness = openLikeness();
  let isNew = journal.before.length > 0;
  const learn = (item: ReportItem): void => {
    if (item.wordSum !== undefined && item.state !== 'same') ofWords.set(item.wordSum, item);
    if (item.sketch) likeness.learn(item.source, item.sketch);
  };
  for (const item of kept.values()) learn(item);
  const remember = (row: LedgerRow, item: ReportItem): void => {
    // The earlier state of a source gives way to this one.
    const earlier = byName.get(row.source);
    if (earlier?.id === row.id && earlier.sha256 !== row.sha256) {
      rows.delete(keyOf(earlier));
      bySha.delete(earlier.sha256);
      for (const other of rows.values()) if (other.sha256 === earlier.sha256) index(other);
    }
    rows.set(keyOf(row), row);
    index(row);
    byName.set(row.source, row);
    named.add(row.source);
    if (!ofRun.has(row.sha256)) ofRun.set(row.sha256, item.source);
    if (item.draftSum !== undefined) draftSums.set(row.id, item.draftSum);
    if (row.state === 'draft' && item.path !== undefined)
      present.byId.set(row.id, { id: row.id, path: item.path, isDraft: true, open: item.waits });
    learn(item);
  };
  const lineOf = ({ id, source }: ReportItem): string =>
    [...rows.values()].find((row) => row.id === id)?.source ?? source;
  return {
    find(sha256) {
      const row = bySha.get(sha256);
      const there = present.bySha.get(sha256) ?? (row && present.byId.get(row.id));
      return { row, present: there };
    },
    findOther(name, sha256) {
      const ofThisRun = ofRun.get(sha256);
      if (ofThisRun !== undefined) return ofThisRun === name ? undefined : ofThisRun;
      const row = bySha.get(sha256);
      const isOwn = !row || row.source === name || row.id === kept.get(name)?.id || URL.canParse(row.source);
      return isOwn ? undefined : row.source;
    },
    findEarlier(names) {
      const row = names.map((name) => byName.get(name)).find(Boolean);
      return { row, present: row && present.byId.get(row.id) };
    },
    isNamed: (name) => named.has(name),
    findSameWords: (wordSum) => ofWords.get(wordSum),
    likeness,
    toldBefore: (source) => kept.get(source),
    findDraftSum: (id) => draftSums.get(id),
    remember,
    async add(row, item) {
      const known = rows.get(keyOf(row));
      if (known?.id !== row.id || known.state !== row.state) {
        await journal.note({ row, item });
        isNew = true;
      }
      remember(row, item);
    },
    async close() {
      if (isNew) await writeLedger(content, [...rows.values()], work);
      await journal.close();
    },
    listOthers: (told) =>
      [...kept.values()]
        .filter(({ source }) => !told.has(source))
        .map((item) =>
          item.id === undefined ? item : refreshItem(item, present.byId.get(item.id), lineOf(item)),
        ),
  };
}

/** By which a line of the ledger is one: a source may be the same as others, and has other bytes when it changes. */
function keyOf({ source, sha256 }: LedgerRow): string {
  return `${sha256} ${source}`;
}

/**
 * The sum of the words and signs of a source, whatever stands between them, of what was left out on purpose, and of the pictures that
 * it holds itself: of sources that differ in any of these, each becomes a draft.
 */
export function sumSaid({ words, leftOut, blocks }: ReadSource): string {
  const texts = [words, ...leftOut.map(({ text }) => text)];
  const sum = createHash('sha256').update(listTokens(texts.join('\n')).join(' '));
  for (const block of blocks)
    if (block.kind === 'picture' && block.bytes)
      sum.update(createHash('sha256').update(block.bytes).digest('hex'));
  return sum.digest('base64');
}
