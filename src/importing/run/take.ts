import { join } from 'node:path';
import type { Office } from '../../authoring/new/office.ts';
import { openSource, type SourceFilePath } from '../reading/source-file.ts';
import type { KeptBecause, ReportItem } from '../report/item.ts';
import type { LedgerRow } from './ledger.ts';
import { nameDeleted, nameItem, refreshItem, refuseSource, type ImportOutcome } from './outcome.ts';
import { sumFolder, type PresentBulletin } from './present.ts';
import { readOne, type SourceReadingOptions } from './read-one.ts';
import type { FoundSource, TakenSources } from './taken.ts';
import { makeDraft, updateDraft, type WritingOptions } from './write-item.ts';

/** How sources are taken. */
export interface TakeOptions extends SourceReadingOptions, WritingOptions {
  /** Whether a draft that nobody has changed is made anew where its source has changed. */
  isUpdating: boolean;
}

/** Takes one source over: never a second time, never over what a person has edited, never again what a person has deleted. */
export async function takeSource(
  file: SourceFilePath,
  taken: TakenSources,
  options: TakeOptions,
  office: Office,
): Promise<ImportOutcome> {
  const name = file.source;
  const opened = await openSource(file);
  if ('fault' in opened) return refuseSource(nameItem(name, 'refused'), opened.fault);
  const { sha256 } = opened;
  const found = taken.find(sha256);
  if (found.row ?? found.present) return tellFound(name, sha256, found, taken, options);
  const reading = await readOne(file, opened, taken, options, office);
  if (!('taken' in reading) || !reading.taken) return reading;
  const key = nameSource(name, reading.item.address, taken);
  const { row, present } = taken.findEarlier([...new Set([name, key])]);
  const whole = { ...reading, taken: reading.taken, sha256 };
  if (!row) return makeDraft({ ...whole, key }, taken, options, office);
  if (!present) return { item: nameDeleted(name, row.source) };
  const keptBecause = await judgeDraft(present, taken, office);
  if (options.isUpdating && keptBecause === 'unasked')
    return updateDraft({ ...whole, key: row.source }, { ...present, id: row.id }, taken, options, office);
  const doubts: ReportItem['doubts'] = [{ kind: 'changed', count: 1 }];
  const before = taken.toldBefore(name) ?? nameItem(name, 'changed');
  return { item: { ...before, state: 'changed', id: row.id, path: present.path, keptBecause, doubts } };
}

/** The name of a source in the ledger: its former address, where that is of one page and no other source of this run has it. */
function nameSource(name: string, address: string | undefined, taken: TakenSources): string {
  if (address === undefined || !URL.canParse(address) || taken.isNamed(address)) return name;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? name : address;
}

/** What is told of bytes that were taken before. */
async function tellFound(
  name: string,
  sha256: string,
  { row, present }: FoundSource,
  taken: TakenSources,
  { isWriting }: TakeOptions,
): Promise<ImportOutcome> {
  const other = present && taken.findOther(name, sha256);
  if (present && other !== undefined) {
    const same: ReportItem = { ...nameItem(name, 'same'), id: present.id, path: present.path, other };
    const line: LedgerRow = { source: name, sha256, id: present.id, state: 'same' };
    if (isWriting) await taken.add(line, same);
    return { item: same };
  }
  const before = taken.toldBefore(name) ?? nameItem(name, row?.state === 'same' ? 'same' : 'present');
  const item = refreshItem(before, present, row?.source ?? name);
  // A killed run has made the draft and noted nothing of it.
  if (!row && present && isWriting)
    await taken.add({ source: name, sha256, id: present.id, state: 'draft' } satisfies LedgerRow, item);
  return { item };
}

/** What speaks against making a draft anew: nothing where it is as this machine has written it. */
async function judgeDraft(
  { id, path, isDraft }: PresentBulletin,
  taken: TakenSources,
  { folders }: Office,
): Promise<KeptBecause> {
  if (!isDraft) return 'published';
  const sum = taken.findDraftSum(id);
  if (sum === undefined) return 'elsewhere';
  return sum === (await sumFolder(join(folders.content, path))) ? 'unasked' : 'edited';
}
