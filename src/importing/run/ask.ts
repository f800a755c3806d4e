import type { Office } from '../../authoring/new/office.ts';
import { askChoice, askText, begin } from '../../authoring/new/prompts.ts';
import { resolveAlt, resolveDay, resolveText, type Resolved } from '../../authoring/new/resolve.ts';
import { commandWords } from '../../authoring/command.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { formatDayShort } from '../../vietnamese/days.ts';
import { readPicturePath } from '../picture-name.ts';
import { findLastLine } from '../last-line.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { ProposedDay } from '../proposals/day.ts';
import type { SourceBlock } from '../source.ts';
import type { Answered } from './read-one.ts';

const LATER = 'later';

/**
 * Asks a person only for what a source does not say, or not for sure: title, day, section, byline, what the pictures show whose files
 * are there. An empty line takes what is proposed; without a proposal, the field waits in the draft. Ctrl+C stops with nothing made.
 */
export async function askMissing(
  { proposals, section }: Answered,
  hasFile: (picture: string) => boolean,
  { site }: Office,
): Promise<Answered> {
  begin(commandWords().new.intro);
  const words = commandWords().new;
  const { title, day, byline } = proposals;
  const answers = {
    title: isSure(title) ? title : await askWords(words.title, title, (typed) => resolveText('title', typed)),
    day: isSure(day) && day?.value.date ? day : await askDay(day),
    byline: isSure(byline)
      ? byline
      : await askWords(words.byline, byline, (typed) => resolveText('byline', typed)),
  };
  const blocks = withoutSignature(proposals.blocks, answers.byline?.value);
  return {
    proposals: { ...proposals, ...answers, blocks: await describePictures(blocks, hasFile) },
    section: section ?? (await askSection(site.sections)),
  };
}

/** The blocks without the last line where it is the byline, which the site shows below the text. */
function withoutSignature(
  blocks: readonly SourceBlock[],
  byline: string | undefined,
): readonly SourceBlock[] {
  const line = findLastLine(blocks);
  return line && line.words === byline ? blocks.toSpliced(line.at, 1) : blocks;
}

function isSure(proposal: Proposal<unknown> | undefined): boolean {
  return proposal?.confidence === 'high';
}

async function askWords(
  question: string,
  proposed: Proposal<string> | undefined,
  resolve: (typed: string) => Resolved<string>,
): Promise<Proposal<string> | undefined> {
  const value = await askText(question, orLater(resolve), proposed?.value);
  return value === undefined ? undefined : byPerson(value);
}

async function askDay(
  proposed: Proposal<ProposedDay> | undefined,
): Promise<Proposal<ProposedDay> | undefined> {
  const words = importingWords(messageLanguage());
  const question = words.askDay(proposed?.evidence ?? '');
  const { date } = proposed?.value ?? {};
  const day = await askText(question, orLater(resolveDay), date === undefined ? '' : formatDayShort(date));
  if (day === undefined || day === date) return proposed;
  const { session, said = '' } = proposed?.value ?? {};
  return byPerson({ said, date: day, ...(session ? { session } : {}), year: 'written' });
}

async function askSection(sections: readonly { id: string; name: string }[]): Promise<string | undefined> {
  const [only] = sections;
  if (only && sections.length === 1) return only.id;
  const later = { value: LATER, label: importingWords(messageLanguage()).later };
  const options = sections.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = await askChoice(commandWords().new.section, [...options, later]);
  return chosen === LATER ? undefined : chosen;
}

/** A caption says more than a picture shows, and less: it is told with the question, and never proposed. */
async function describePictures(
  blocks: readonly SourceBlock[],
  hasFile: (picture: string) => boolean,
): Promise<SourceBlock[]> {
  const described: SourceBlock[] = [];
  const asked = new Set<string>();
  for (const block of blocks) {
    if (
      block.kind !== 'picture' ||
      block.alt !== undefined ||
      !hasFile(block.name) ||
      asked.has(block.name)
    ) {
      described.push(block);
      continue;
    }
    asked.add(block.name);
    const place = asked.size;
    const name = importingWords(messageLanguage()).askedPicture(readPicturePath(block.name), block.caption);
    const alt = await askText(commandWords().new.alt(place, name), (typed) => resolveAlt(typed, place, true));
    described.push(alt === '' ? block : { ...block, alt });
  }
  return described;
}

/** An empty line leaves a field open. */
function orLater<T>(resolve: (typed: string) => Resolved<T>): (typed: string) => Resolved<T | undefined> {
  return (typed) => (typed.trim() === '' ? { value: undefined } : resolve(typed));
}

function byPerson<T>(value: T): Proposal<T> {
  return { value, evidence: '', confidence: 'high' };
}
