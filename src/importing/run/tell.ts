import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import type { ImportingWords } from '../../strings/importing.vi.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { MAX_SOURCE_BYTES } from '../reading/read-source.ts';
import type { SourceBlock } from '../source.ts';
import { countLost, type WordRun } from '../words/account.ts';
import type { ImportOutcome, TakenSource, TakeOptions } from './take.ts';

/** Characters of a quotation in a report, at most. */
const LONGEST_QUOTATION = 120;

/** What is said of a source that was taken, or was not: one line, then what it gave and what became of its words. */
export function tellOutcome(source: string, outcome: ImportOutcome, options: TakeOptions): string[] {
  const words = importingWords(messageLanguage());
  const line = words.line(source, tellState(outcome, options, words));
  const { draft, proposals, source: read } = outcome as Partial<TakenSource>;
  if (!draft || !proposals || !read) return [line];
  return [line, ...tellWords({ draft, proposals, source: read }, words), ...tellProposals(proposals, words)];
}

function tellState(outcome: ImportOutcome, { isWriting }: TakeOptions, words: ImportingWords): string {
  switch (outcome.state) {
    case 'made':
      return isWriting ? words.states.made(outcome.path) : words.states.would(outcome.path);
    case 'present':
      return words.states.present(outcome.path);
    case 'deleted':
      return words.states.deleted;
    case 'changed':
      return words.changed(outcome.id);
    case 'same':
      return words.states.same(outcome.other);
    case 'refused':
      return words.states.refused(tellFault(outcome, words));
  }
}

function tellFault(
  outcome: Extract<ImportOutcome, { state: 'refused' }>,
  { faults }: ImportingWords,
): string {
  if (outcome.fault === 'gate') return outcome.report ?? '';
  if (outcome.fault === 'too-large') return faults['too-large'](MAX_SOURCE_BYTES / 1024 / 1024);
  if (outcome.fault === 'lost-words') {
    const { account } = outcome.draft!;
    return faults['lost-words'](countLost(account), account.source);
  }
  return faults[outcome.fault];
}

function tellWords({ draft, source }: TakenSource, words: ImportingWords): string[] {
  const { account } = draft;
  const lost = countLost(account);
  const count = (kind: SourceBlock['kind']) => source.blocks.filter((block) => block.kind === kind).length;
  const missing = draft.pictures.flatMap(({ name, brought }) => (brought ? [] : [name]));
  const verdict = account.lost.length > 0 ? words.lost(lost) : account.isComparable ? words.allKept : '';
  return [
    `${words.counted(account.source, count('picture'), count('table'))} ${verdict}`.trimEnd(),
    ...account.lost.map((run) => tellRun(run, words)),
    ...(account.repeated.length > 0
      ? [`  ${words.repeated(sum(account.repeated))}`, ...account.repeated.map((run) => tellRun(run, words))]
      : []),
    ...(source.leftOut.length > 0
      ? [
          words.leftOut(account.leftOut),
          ...source.leftOut.map(({ why, text }) => words.leftOutLine(words.leftOutWhy[why], quote(text))),
        ]
      : []),
    ...tellOutside(account.source, source.outside ?? 0, words),
    ...(missing.length > 0 ? [words.missingPictures(missing)] : []),
  ];
}

/** Per cent of the words of a page below which its main block is doubtful. */
const SMALLEST_SHARE = 30;

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

function tellProposals(proposals: TakenSource['proposals'], words: ImportingWords): string[] {
  const { title, day, place, attendees, byline, published } = proposals;
  const { fields } = words;
  const tell = (field: string, value: string, { evidence, confidence }: Proposal<unknown>) =>
    words.proposed(confidence === 'high' ? field : `${field} (${words.unsure})`, value, quote(evidence));
  const dayWords = day && [day.value.date ?? '?', day.value.session].filter(Boolean).join(', ');
  return [
    ...(title ? [tell(fields.title, title.value, title)] : []),
    ...(day ? [tell(fields.date, dayWords!, day)] : []),
    ...(place ? [tell(fields.place, place.value, place)] : []),
    ...attendees.map((each) =>
      tell(fields.attendee, [each.value.name, ...each.value.positions].filter(Boolean).join(' – '), each),
    ),
    ...(byline ? [tell(fields.byline, byline.value, byline)] : []),
    ...(published ? [tell(fields.published, published.value, published)] : []),
  ];
}

function quote(text: string): string {
  return text.length <= LONGEST_QUOTATION ? text : `${text.slice(0, LONGEST_QUOTATION)}…`;
}
