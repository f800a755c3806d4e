import type { Office } from '../../authoring/new/office.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { findPlaces, listPlaceChoices } from '../../authoring/new/places.ts';
import { sketchText } from '../../bulletins/lint/sketch.ts';
import { proposeFields, type Proposals } from '../proposals/propose.ts';
import type { OpenedSource, SourceFilePath } from '../reading/source-file.ts';
import { describeTaken, type TakenSource } from '../report/describe.ts';
import type { ReportItem } from '../report/item.ts';
import type { Declared } from '../source.ts';
import { composeDraft } from '../writing/draft.ts';
import { bringPictures } from './bring-pictures.ts';
import { nameItem, refuseSource, type ImportOutcome } from './outcome.ts';
import { sumSaid, type TakenSources } from './taken.ts';

/** What a draft is made of besides what its source says. */
export interface SourceReadingOptions {
  /** The section of a source, by its path or what it declares. */
  chooseSection: (source: string, declared: Declared) => string | undefined;
  year: string | undefined;
  /** Whether a draft gets the place of the register that alone has the name that its source gives. */
  hasPlaces: boolean;
  /** The host from which pictures are fetched that a source only names. */
  host: string | undefined;
  /** Asks a person for what a source does not say, or not for sure; `hasFile` says of which pictures there is a file. */
  ask: ((found: Answered, hasFile: (picture: string) => boolean) => Promise<Answered>) | undefined;
}

/** What is to stand in a draft. */
export interface Answered {
  proposals: Proposals;
  section: string | undefined;
}

/** A source that was read. */
export interface SourceReading {
  taken: TakenSource;
  item: ReportItem;
}

/** Reads one source and composes its draft. Nothing is written. */
export async function readOne(
  { absolute, source: name }: SourceFilePath,
  { sha256, read }: OpenedSource,
  { likeness }: TakenSources,
  options: SourceReadingOptions,
  office: Office,
): Promise<SourceReading | ImportOutcome> {
  const source = await read();
  if ('fault' in source) {
    const report = source.at === undefined ? [] : [importingWords(messageLanguage()).oldFontAt(source.at)];
    return refuseSource(nameItem(name, 'refused'), source.fault, { report });
  }
  const found = { proposals: proposeFields(source), section: options.chooseSection(name, source.declared) };
  const photographs = await bringPictures(source, absolute, options.host);
  const { proposals, section } = (await options.ask?.(found, (picture) => photographs.has(picture))) ?? found;
  const draft = await composeDraft(source, proposals, {
    sha256,
    name,
    section,
    year: options.year,
    photographs,
    findPlace: (words, day) => (options.hasPlaces ? findPlace(words, day, office) : undefined),
  });
  if (!draft) return refuseSource(nameItem(name, 'refused'), 'no-year');
  if (!draft.hasBody) return refuseSource(nameItem(name, 'refused'), 'no-body');
  const taken = { source, proposals, draft };
  const sketch = sketchText(source.words.toLowerCase());
  const near = sketch && likeness.findNear(name, sketch);
  const described = describeTaken(taken, section);
  const doubts = near ? [{ kind: 'near' as const, count: near.percent }] : [];
  const item: ReportItem = {
    source: name,
    state: 'made',
    id: draft.id,
    ...described,
    doubts: [...described.doubts, ...doubts],
    near,
    sketch,
    wordSum: sumSaid(source),
  };
  return { taken, item };
}

function findPlace(words: string, day: string, { registers }: Office): string | undefined {
  const found = findPlaces(words, listPlaceChoices(registers.places, day));
  return found.length === 1 ? found[0]!.id : undefined;
}
