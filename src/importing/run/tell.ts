import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import type { ImportingWords } from '../../strings/importing.vi.ts';
import { readPicturePath } from '../picture-name.ts';
import { MAX_SOURCE_BYTES } from '../reading/read-source.ts';
import {
  countAside,
  describeCategories,
  describeFields,
  listLeftOut,
  listUnseen,
  SMALLEST_SHARE,
  type TakenSource,
} from '../report/describe.ts';
import type { ReportItem } from '../report/item.ts';
import { hidePersonal, isQuoted } from '../report/personal.ts';
import type { SourceBlock } from '../source.ts';
import { countLost, type WordRun } from '../words/account.ts';
import type { ImportOutcome } from './outcome.ts';

/** Characters of a quotation in a report, at most. */
const LONGEST_QUOTATION = 120;

/** How it is told what became of a source. */
export interface TellOptions {
  isWriting: boolean;
  /** Whether its file was named itself, and is told of in any case. */
  isNamed: boolean;
  /** Whether all that was read is told; else it stands in the report. */
  isWhole: boolean;
}

/** What is said of a source: a line unless all is as it was, then what it gave and what became of its words; why it was not taken. */
export function tellOutcome(
  outcome: ImportOutcome,
  options: TellOptions,
): { told: string[]; reason: string } {
  const words = importingWords(messageLanguage());
  const { item, taken } = outcome;
  const { report = [] } = outcome;
  const fault = tellFault(outcome, words);
  const reason = [fault, ...report.map((line) => line.trim())].join(' ').trim();
  if (item.state === 'present' && !options.isWhole && !options.isNamed) return { told: [], reason };
  const lines = [words.line(item.source, tellState(item, fault, options, words)), ...report];
  if (!taken || (!options.isWhole && taken.draft.account.lost.length === 0)) return { told: lines, reason };
  const proposed = options.isWhole ? tellProposals(taken, words) : [];
  return { told: [...lines, ...tellWords(taken, item, words), ...proposed], reason };
}

function tellState(
  item: ReportItem,
  reason: string,
  { isWriting }: TellOptions,
  words: ImportingWords,
): string {
  const { states } = words;
  const path = item.path ?? '';
  switch (item.state) {
    case 'made':
      return isWriting ? states.made(path) : states.would(path);
    case 'updated':
      return isWriting ? states.updated(path) : states.would(path);
    case 'present':
      return states.present(path);
    case 'deleted':
      return states.deleted(item.line ?? item.source);
    case 'changed':
      return words.changed[item.keptBecause ?? 'unasked'](path);
    case 'same':
      return states.same(item.other ?? '');
    case 'refused':
      return states.refused(reason);
  }
}

function tellFault({ fault, taken }: ImportOutcome, { faults }: ImportingWords): string {
  if (fault === undefined) return '';
  if (fault === 'too-large') return faults['too-large'](MAX_SOURCE_BYTES / 1024 / 1024);
  if (fault === 'lost-words') {
    const { account } = taken!.draft;
    return faults['lost-words'](countLost(account), account.source);
  }
  return faults[fault];
}

function tellWords(
  { draft, source, proposals }: TakenSource,
  item: ReportItem,
  words: ImportingWords,
): string[] {
  const { account } = draft;
  const lost = countLost(account);
  const count = (kind: SourceBlock['kind']) => source.blocks.filter((block) => block.kind === kind).length;
  const missing = item.pictures.flatMap(({ name, file }) =>
    file === undefined ? [readPicturePath(name)] : [],
  );
  const leftOut = listLeftOut(source);
  const verdict = account.lost.length > 0 ? words.lost(lost) : account.isComparable ? words.allKept : '';
  return [
    `${words.counted(account.source, count('picture'), count('table'))} ${verdict}`.trimEnd(),
    ...hidePersonal(account.lost, source.leftOut).map((run) => tellRun(run, words)),
    ...(account.repeated.length > 0
      ? [
          `  ${words.repeated(sum(account.repeated))}`,
          ...hidePersonal(account.repeated, source.leftOut).map((run) => tellRun(run, words)),
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          words.leftOut(account.leftOut + countAside(source)),
          // Of what is not quoted, one line says all.
          ...new Set(
            leftOut.map(({ why, text }) =>
              words.leftOutLine(words.leftOutWhy[why], isQuoted(why) ? quote(text) : words.unquoted),
            ),
          ),
        ]
      : []),
    ...listUnseen({ source, proposals }).map(({ kind, count: found, names }) =>
      words.unseen[kind](found, names.join(', ')),
    ),
    ...tellOutside(account.source, source.outside ?? 0, words),
    ...(missing.length > 0 ? [words.missingPictures(missing)] : []),
  ];
}

function tellOutside(inside: number, outside: number, words: ImportingWords): string[] {
  if (outside === 0) return [];
  const share = Math.round((inside / (inside + outside)) * 100);
  return [words.outside(outside, share), ...(share < SMALLEST_SHARE ? [words.doubtfulMain] : [])];
}

function tellRun({ before, text, after }: WordRun, words: ImportingWords): string {
  return words.run(before, quote(text), after);
}

function sum(runs: readonly WordRun[]): number {
  return runs.reduce((total, { words }) => total + words, 0);
}

function tellProposals({ proposals, source, draft }: TakenSource, words: ImportingWords): string[] {
  const fields = [...describeFields(proposals, draft), ...describeCategories(source)];
  return fields.map(({ field, value, evidence, isSure }) => {
    const name = words.fields[field];
    return words.proposed(isSure ? name : `${name} (${words.unsure})`, value, quote(evidence));
  });
}

function quote(text: string): string {
  return text.length <= LONGEST_QUOTATION ? text : `${text.slice(0, LONGEST_QUOTATION)}…`;
}
