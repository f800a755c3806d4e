import { basename, resolve as resolvePath } from 'node:path';
import { getCallerFolder } from '../../folders.ts';
import { commandWords } from '../command.ts';
import { SESSIONS, type Answers, type PhotographAnswer } from './answers.ts';
import { bringPhotographs } from './bring.ts';
import type { GivenFlags } from './flags.ts';
import type { Office } from './office.ts';
import * as resolve from './resolve.ts';

/** The answers that the flags give, what is wrong with them, and which files were left out, a line each. */
export interface FlagAnswers {
  answers: Partial<Answers>;
  problems: string[];
  leftOut: string[];
}

/** Takes the answers from the flags. Fields without a flag are left out: they are asked for, or get a default. */
export async function answerFromFlags(
  given: GivenFlags,
  office: Office,
  onProgress?: (line: string) => void,
): Promise<FlagAnswers> {
  const answers: Partial<Answers> = {};
  const problems: string[] = [];
  const leftOut: string[] = [];
  const take = <K extends keyof Answers>(
    key: K,
    flag: string,
    result: resolve.Resolved<Answers[K]>,
  ): void => {
    if ('value' in result) answers[key] = result.value;
    else problems.push(commandWords().new.problem(flag, result.problem));
  };
  const { title, date, session, where, place, section, byline, slug, status } = given;
  if (title !== undefined) take('title', '--title', resolve.resolveText('title', title));
  if (date !== undefined) take('date', '--date', resolve.resolveDay(date));
  const end = given['end-date'];
  if (end !== undefined && answers.date !== undefined)
    take('endDate', '--end-date', resolve.resolveEndDay(end, answers.date));
  if (given.attendee.length > 0)
    take('attendees', '--attendee', resolve.resolveAttendees(given.attendee.join('\n')));
  for (const path of given.attach) {
    const attachment = resolve.resolveAttachment(resolvePath(getCallerFolder(), path));
    if ('value' in attachment) (answers.attachments ??= []).push(attachment.value);
    else problems.push(commandWords().new.problem('--attach', attachment.problem));
  }
  if (session !== undefined)
    take('session', '--session', resolve.resolveChoice('session', session, SESSIONS));
  if (section !== undefined) take('section', '--section', resolve.resolveSection(section, office));
  if (byline !== undefined) take('byline', '--byline', resolve.resolveText('byline', byline));
  if (status !== undefined)
    take('status', '--status', resolve.resolveChoice('status', status, ['draft', 'published']));
  const published = given['published-on'];
  if (published !== undefined) take('publishedOn', '--published-on', resolve.resolveDay(published));
  if (place !== undefined || where !== undefined) {
    const flag = place === undefined ? '--where' : '--place';
    take(
      'location',
      flag,
      resolve.resolveLocation({ place, location: where }, answers.date ?? office.today, office),
    );
  }
  if (answers.date !== undefined && (slug !== undefined || answers.title !== undefined)) {
    const asked = resolve.resolveSlug(slug, answers.title ?? '', answers.date, office);
    // When questions can be asked, a title without a free address is not an error: the slug is asked for.
    if (slug !== undefined || 'value' in asked) take('slug', '--slug', asked);
  }
  if (given.photo.length > 0) {
    const isDraft = answers.status !== 'published';
    const taken = await takePhotographs(given, isDraft, onProgress);
    problems.push(...taken.problems);
    leftOut.push(...taken.leftOut);
    answers.photographs = taken.photographs;
  }
  if (given.photo.length === 0 && given.alt.length > 0) {
    const words = commandWords().new;
    problems.push(words.problem('--alt', words.altAlone));
  }
  return { answers, problems, leftOut };
}

/** The photographs that the flags name, each with its words, what is wrong with them, and what was left out. */
export async function takePhotographs(
  { photo, alt: alts }: Pick<GivenFlags, 'photo' | 'alt'>,
  isDraft: boolean,
  onProgress?: (line: string) => void,
): Promise<{ photographs: PhotographAnswer[]; problems: string[]; leftOut: string[] }> {
  const words = commandWords().new;
  const paths = photo.map((path) => resolvePath(getCallerFolder(), path));
  const { brought, problems: unusable, leftOut } = await bringPhotographs(paths, onProgress);
  const problems = unusable.map((problem) => words.problem('--photo', problem));
  if (alts.length > brought.length) problems.push(words.problem('--alt', words.tooManyAlts));
  const photographs = brought.map((photograph, at) => {
    const alt = resolve.resolveAlt(alts[at] ?? '', at + 1, isDraft);
    if ('value' in alt) return { ...photograph, alt: alt.value };
    const name = basename(photograph.file);
    problems.push(words.problem('--alt', alts[at] === undefined ? words.noAlt(name) : alt.problem));
    return { ...photograph, alt: '' };
  });
  return {
    photographs,
    problems,
    leftOut: leftOut.length > 0 ? [words.leftOut(brought.length, leftOut)] : [],
  };
}
