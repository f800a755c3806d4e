import { join } from 'node:path';
import type { Office } from '../../authoring/new/office.ts';
import { RefusedBulletins } from '../../authoring/new/create.ts';
import { Stop } from '../../strings/stop.ts';
import type { TakenSource } from '../report/describe.ts';
import type { ReportItem } from '../report/item.ts';
import { isRefused } from '../words/account.ts';
import type { LedgerRow } from './ledger.ts';
import { listGateFaults } from './gate-faults.ts';
import { refuseSource, type ImportOutcome } from './outcome.ts';
import { sumFolder, type PresentBulletin } from './present.ts';
import type { TakenSources } from './taken.ts';
import { choosePath, replaceDraft, writeDraft } from './write-draft.ts';

/** What is written of sources. */
export interface WritingOptions {
  /** Whether what lost many words is taken all the same. */
  isLossy: boolean;
  /** Whether anything is written. */
  isWriting: boolean;
}

/** A source that was read, and is to become a draft. */
export interface ReadyItem {
  /** The name of its line of the ledger. */
  key: string;
  sha256: string;
  taken: TakenSource;
  item: ReportItem;
}

/** Makes the draft of a source; of one that is word for word another, only the line of the ledger. */
export async function makeDraft(
  { key, sha256, taken: read, item }: ReadyItem,
  taken: TakenSources,
  options: WritingOptions,
  office: Office,
): Promise<ImportOutcome> {
  const other = taken.findSameWords(item.wordSum!);
  if (other !== undefined && other.source !== item.source) {
    const { id, path, source } = other;
    const same: ReportItem = { ...item, state: 'same', id, path, other: source, doubts: [], waits: [] };
    await keep({ source: key, sha256, id: id!, state: 'same' }, same, taken, options);
    return { item: same };
  }
  const path = choosePath(read.draft, office.folders.content);
  return write({ key, sha256, taken: read, item: { ...item, path } }, taken, options, office, () =>
    writeDraft(read.draft, path, office),
  );
}

/** Makes the draft of a source anew, in the same folder and with the same id, because the source has changed and nobody the draft. */
export async function updateDraft(
  { taken: read, item, ...rest }: ReadyItem,
  { id, path }: PresentBulletin,
  taken: TakenSources,
  options: WritingOptions,
  office: Office,
): Promise<ImportOutcome> {
  const draft = {
    ...read.draft,
    id,
    text: read.draft.text.replace(`\nid: ${read.draft.id}\n`, `\nid: ${id}\n`),
  };
  const ready = {
    ...rest,
    taken: { ...read, draft },
    item: { ...item, state: 'updated' as const, id, path },
  };
  return write(ready, taken, options, office, () => replaceDraft(draft, path, office));
}

async function write(
  { key, sha256, taken: read, item }: ReadyItem,
  taken: TakenSources,
  options: WritingOptions,
  office: Office,
  writeFiles: () => Promise<void>,
): Promise<ImportOutcome> {
  const { account } = read.draft;
  if (isRefused(account) && !options.isLossy)
    return refuseSource(item, account.isComparable ? 'lost-words' : 'incomparable', { taken: read });
  let draftSum: string | undefined;
  if (options.isWriting) {
    try {
      await writeFiles();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const report =
        error instanceof RefusedBulletins ? listGateFaults(error.errors, read.draft.text) : [error.message];
      return refuseSource(item, 'gate', { taken: read, report });
    }
    draftSum = await sumFolder(join(office.folders.content, item.path!));
  }
  const told = { ...item, draftSum };
  await keep({ source: key, sha256, id: item.id!, state: 'draft' }, told, taken, options);
  return { item: told, taken: read };
}

async function keep(
  row: LedgerRow,
  item: ReportItem,
  taken: TakenSources,
  { isWriting }: WritingOptions,
): Promise<void> {
  if (isWriting) await taken.add(row, item);
  else taken.remember(row, item);
}
