import { formatDayShort } from '../../vietnamese/days.ts';
import { commandWords } from '../../authoring/command.ts';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Proposals } from '../proposals/propose.ts';
import { findLastLine } from '../last-line.ts';
import { isEmptyNote } from '../plain.ts';
import { readPicturePath } from '../picture-name.ts';
import type { LeftOut, PictureBlock, ReadSource, UnseenPart } from '../source.ts';
import { countLost } from '../words/account.ts';
import { countWordsIn } from '../words/tokens.ts';
import type { Draft } from '../writing/draft.ts';
import type { Doubt } from './doubts.ts';
import type { AwaitedField, ReportField, ReportItem, ReportPicture } from './item.ts';
import { hidePersonal, isQuoted } from './personal.ts';

/** What is told and is no reason to doubt a draft. */
const ONLY_TOLD: ReadonlySet<UnseenPart['kind']> = new Set<UnseenPart['kind']>(['attached', 'last-line']);

/** A source as it was read, and the draft that it becomes. */
export interface TakenSource {
  source: ReadSource;
  proposals: Proposals;
  draft: Draft;
}

/** Characters of a quotation, at most. */
const LONGEST_QUOTATION = 300;
/** Runs of words and parts left out that are quoted of one source, at most: an editor who sees so many opens the source. */
const MOST_QUOTED = 40;
/** Per cent of the words of a page below which its main block is doubtful. */
export const SMALLEST_SHARE = 30;

/** What is told of a source that was read: its fields with their evidence, its words, its pictures, and what is doubtful. */
export function describeTaken(
  { source, proposals, draft }: TakenSource,
  section: string | undefined,
): Omit<ReportItem, 'source' | 'state'> {
  const { account } = draft;
  const pictures = describePictures(proposals, draft);
  return {
    title: proposals.title?.value,
    address: source.declared.address,
    doubts: listDoubts({ source, proposals, draft }, pictures),
    waits: listWaits(proposals, section, pictures),
    words: {
      source: account.source,
      result: account.result,
      leftOut: account.leftOut + countAside(source),
      lost: hidePersonal(account.lost.slice(0, MOST_QUOTED), source.leftOut),
      repeated: hidePersonal(account.repeated.slice(0, MOST_QUOTED), source.leftOut),
    },
    leftOut: listLeftOut(source)
      .slice(0, MOST_QUOTED)
      .map(({ why, text }) => ({ why, ...(isQuoted(why) ? { text: cut(text) } : {}) })),
    unseen: listUnseen({ source, proposals }),
    fields: [...describeFields(proposals, draft), ...describeCategories(source)],
    pictures,
  };
}

/** All that a source has and its draft has not: out of its text, and what stood beside. */
export function listLeftOut({ leftOut, aside = [] }: ReadSource): LeftOut[] {
  return [...leftOut, ...aside];
}

/** All that a source has and no word tells of, with what of it a draft has otherwise: each picture once, the source itself beside it. */
export function listUnseen({
  source: { unseen = [], blocks, notes, attachments = [] },
  proposals,
}: Pick<TakenSource, 'source' | 'proposals'>): UnseenPart[] {
  const line = proposals.byline ? undefined : findLastLine(proposals.blocks);
  const names = blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : []));
  const again = names.filter((name, index) => names.indexOf(name) !== index).map(readPicturePath);
  const more: UnseenPart[] = [
    { kind: 'empty-note', count: notes.filter(isEmptyNote).length, names: [] },
    { kind: 'picture-again', count: again.length, names: [...new Set(again)] },
    { kind: 'last-line', count: line ? 1 : 0, names: line ? [line.words] : [] },
    { kind: 'attached', count: attachments.length, names: attachments.map(({ name }) => name) },
  ];
  return [...unseen, ...more.filter(({ count }) => count > 0)];
}

/** Words of what stood beside the text of a source; how many scripts there are is none. */
export function countAside({ aside = [] }: ReadSource): number {
  const texts = aside.filter(({ why }) => why !== 'script').map(({ text }) => text);
  return countWordsIn(texts.join('\n'));
}

function listDoubts({ source, proposals, draft }: TakenSource, pictures: readonly ReportPicture[]): Doubt[] {
  const { account } = draft;
  const outside = source.outside ?? 0;
  const share = (account.source / (account.source + outside)) * 100;
  const { title, day } = proposals;
  const unseen = listUnseen({ source, proposals });
  const counted: Doubt[] = [
    { kind: 'lost', count: countLost(account) },
    { kind: 'repeated', count: account.repeated.reduce((total, { words }) => total + words, 0) },
    { kind: 'small-main', count: outside > 0 && share < SMALLEST_SHARE ? Math.round(share) : 0 },
    { kind: 'unsure-title', count: title?.confidence === 'medium' ? 1 : 0 },
    { kind: 'unsure-day', count: day && (day.confidence === 'medium' || !day.value.date) ? 1 : 0 },
    { kind: 'unsure-year', count: draft.filed ? 1 : 0 },
    { kind: 'unseen', count: unseen.filter(({ kind }) => !ONLY_TOLD.has(kind)).length },
    { kind: 'missing-pictures', count: pictures.filter(({ file }) => file === undefined).length },
  ];
  return counted.filter(({ count }) => count > 0);
}

function listWaits(
  { title, day, byline }: Proposals,
  section: string | undefined,
  pictures: readonly ReportPicture[],
): AwaitedField[] {
  const open: [AwaitedField, boolean][] = [
    ['title', !title || title.value.length < 10 || title.value.length > 200],
    ['section', section === undefined],
    ['date', day?.value.date === undefined],
    ['byline', !byline],
    ['images', pictures.some(({ file, hasAlt }) => file !== undefined && !hasAlt)],
  ];
  return open.flatMap(([field, isOpen]) => (isOpen ? [field] : []));
}

function describePictures({ blocks }: Proposals, draft: Draft): ReportPicture[] {
  const named = new Map<string, PictureBlock>();
  for (const block of blocks)
    if (block.kind === 'picture' && !named.has(block.name)) named.set(block.name, block);
  const blockOf = [...named.values()];
  return draft.pictures.map(({ name, brought }, index) => {
    const block = blockOf[index];
    return {
      name: cut(block?.name ?? name),
      ...(brought ? { file: name } : {}),
      ...(block?.caption === undefined ? {} : { caption: block.caption }),
      hasAlt: block?.alt !== undefined,
    };
  });
}

/** The fields that a source gave a value for, as they are told. */
export function describeFields(
  { title, day, place, attendees, byline, published }: Proposals,
  { filed }: Pick<Draft, 'filed'>,
): ReportField[] {
  const words = commandWords();
  const tell = (
    field: ReportField['field'],
    proposal: Proposal<unknown> | undefined,
    value: string,
  ): ReportField[] =>
    proposal
      ? [{ field, value, evidence: cut(proposal.evidence), isSure: proposal.confidence === 'high' }]
      : [];
  const { date, endDate, session, said } = day?.value ?? {};
  const days = [date, endDate].flatMap((each) => (each === undefined ? [] : [formatDayShort(each)]));
  const parts = [
    days.length > 0 ? days.join(' – ') : `${said} (?)`,
    ...(session ? [words.session(session)] : []),
  ];
  return [
    ...tell('title', title, title?.value ?? ''),
    ...tell('date', day, parts.join(', ')),
    ...tell('place', place, place?.value ?? ''),
    ...attendees.flatMap((each) => tell('attendee', each, describeAttendee(each.value))),
    ...tell('byline', byline, byline?.value ?? ''),
    ...tell('published', published, published ? formatDayShort(published.value) : ''),
    ...tell('year', filed, filed?.value ?? ''),
  ];
}

function describeAttendee({ name, positions, part }: Proposals['attendees'][number]['value']): string {
  const { parts } = strings(messageLanguage()).bulletin;
  return `${[name, ...positions].filter(Boolean).join(' – ')} (${parts[part]})`;
}

/** What a source was filed under, by which a map gives its section. */
export function describeCategories({ declared: { categories = [] } }: ReadSource): ReportField[] {
  return categories.map((value) => ({ field: 'category', value, evidence: value, isSure: true }));
}

function cut(text: string): string {
  return text.length <= LONGEST_QUOTATION ? text : `${text.slice(0, LONGEST_QUOTATION)}…`;
}
