import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Office } from '../../authoring/new/office.ts';
import { findPlaces, listPlaceChoices } from '../../authoring/new/places.ts';
import { Stop } from '../../strings/stop.ts';
import { proposeFields, type Proposals } from '../proposals/propose.ts';
import { MAX_SOURCE_BYTES, readSource, type SourceFault } from '../reading/read-source.ts';
import type { ReadSource } from '../source.ts';
import { isRefused } from '../words/account.ts';
import { composeDraft, type Draft } from '../writing/draft.ts';
import { bringPictures } from './bring-pictures.ts';
import type { SourceFilePath } from './list-sources.ts';
import type { TakenSources } from './taken.ts';
import { choosePath, writeDraft } from './write-draft.ts';

/** How sources are taken. */
export interface TakeOptions {
  section: string | undefined;
  year: string | undefined;
  /** Whether what lost many words is taken all the same. */
  isLossy: boolean;
  /** Whether anything is written. */
  isWriting: boolean;
}

/** A source as it was read, and the draft that it becomes. */
export interface TakenSource {
  source: ReadSource;
  proposals: Proposals;
  draft: Draft;
}

/** What became of a source. */
export type ImportOutcome =
  | ({ state: 'made'; path: string } & TakenSource)
  | { state: 'present'; path: string }
  | { state: 'deleted' }
  | { state: 'changed'; id: string }
  | { state: 'same'; other: string }
  | ({
      state: 'refused';
      fault: SourceFault | 'no-year' | 'lost-words' | 'incomparable' | 'gate';
      report?: string;
    } & Partial<TakenSource>);

/** Takes one source over: never a second time, never over what a person has edited, never again what a person has deleted. */
export async function takeSource(
  { absolute, source: name }: SourceFilePath,
  taken: TakenSources,
  options: TakeOptions,
  office: Office,
): Promise<ImportOutcome> {
  if ((await stat(absolute)).size > MAX_SOURCE_BYTES) return { state: 'refused', fault: 'too-large' };
  const bytes = await readFile(absolute);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const before = taken.find(name, sha256);
  if (before) return before;
  const source = readSource(bytes);
  if ('fault' in source) return { state: 'refused', fault: source.fault };
  const proposals = proposeFields(source);
  const draft = await composeDraft(source, proposals, {
    sha256,
    name,
    section: options.section,
    year: options.year,
    photographs: await bringPictures(source.blocks, absolute),
    findPlace: (words, day) => {
      const found = findPlaces(words, listPlaceChoices(office.registers.places, day));
      return found.length === 1 ? found[0]!.id : undefined;
    },
  });
  if (!draft) return { state: 'refused', fault: 'no-year' };
  const other = taken.findSameWords(source.words);
  if (other !== undefined) {
    if (options.isWriting)
      await taken.add({ source: name, sha256, id: other.id, state: 'same' }, source.words);
    return { state: 'same', other: other.source };
  }
  const whole = { source, proposals, draft };
  if (isRefused(draft.account) && !options.isLossy)
    return { state: 'refused', fault: draft.account.isComparable ? 'lost-words' : 'incomparable', ...whole };
  const path = choosePath(draft, office.folders.content);
  const row = { source: name, sha256, id: draft.id, state: 'draft' as const };
  if (!options.isWriting) {
    taken.remember(row, source.words);
    return { state: 'made', path, ...whole };
  }
  try {
    await writeDraft(draft, path, office);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { state: 'refused', fault: 'gate', report: error.message, ...whole };
  }
  await taken.add(row, source.words);
  return { state: 'made', path, ...whole };
}
