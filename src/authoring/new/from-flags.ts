import { basename, resolve as resolvePath } from 'node:path';
import { commandWords } from '../command.ts';
import { SESSIONS, type Answers, type PhotographAnswer } from './answers.ts';
import { bringPhotographs } from './bring.ts';
import type { GivenFlags } from './flags.ts';
import type { Office } from './office.ts';
import * as resolve from './resolve.ts';

/** The answers that the flags give, and what is wrong with them, a line each. */
export interface FlagAnswers {
  answers: Partial<Answers>;
  problems: string[];
}

/** Takes the answers from the flags. Fields without a flag are left out: they are asked for, or get a default. */
export async function answerFromFlags(given: GivenFlags, office: Office): Promise<FlagAnswers> {
  const answers: Partial<Answers> = {};
  const problems: string[] = [];
  const take = <K extends keyof Answers>(
    key: K,
    flag: string,
    result: resolve.Resolved<Answers[K]>,
  ): void => {
    if ('value' in result) answers[key] = result.value;
    else problems.push(commandWords().new.problem(flag, result.problem));
  };
  const { title, date, session, location, place, section, byline, slug, status } = given;
  if (title !== undefined) take('title', '--title', resolve.resolveText('title', title));
  if (date !== undefined) take('date', '--date', resolve.resolveDay(date));
  if (session !== undefined)
    take('session', '--session', resolve.resolveChoice('session', session, SESSIONS));
  if (section !== undefined) take('section', '--section', resolve.resolveSection(section, office));
  if (byline !== undefined) take('byline', '--byline', resolve.resolveText('byline', byline));
  if (status !== undefined)
    take('status', '--status', resolve.resolveChoice('status', status, ['draft', 'published']));
  const published = given['published-on'];
  if (published !== undefined) take('publishedOn', '--published-on', resolve.resolveDay(published));
  if (place !== undefined || location !== undefined) {
    const flag = place === undefined ? '--location' : '--place';
    take(
      'location',
      flag,
      resolve.resolveLocation({ place, location }, answers.date ?? office.today, office),
    );
  }
  if (answers.date !== undefined && (slug !== undefined || answers.title !== undefined)) {
    const asked = resolve.resolveSlug(slug, answers.title ?? '', answers.date, office);
    // When questions can be asked, a title without a free address is not an error: the slug is asked for.
    if (slug !== undefined || 'value' in asked) take('slug', '--slug', asked);
  }
  if (given.photo.length > 0) {
    const photographs = await takePhotographs(given, problems);
    if (photographs) answers.photographs = photographs;
  }
  return { answers, problems };
}

async function takePhotographs(
  given: GivenFlags,
  problems: string[],
): Promise<PhotographAnswer[] | undefined> {
  const words = commandWords().new;
  const before = problems.length;
  const { brought, problems: unusable } = await bringPhotographs(
    given.photo.map((path) => resolvePath(path)),
  );
  problems.push(...unusable.map((problem) => words.problem('--photo', problem)));
  if (given.alt.length > brought.length) problems.push(words.problem('--alt', words.tooManyAlts));
  const photographs = brought.map((photograph, at) => {
    const typed = given.alt[at];
    const alt = typed === undefined ? undefined : resolve.resolveAlt(typed);
    if (!alt) problems.push(words.problem('--alt', words.noAlt(basename(photograph.file))));
    else if ('problem' in alt) problems.push(words.problem('--alt', alt.problem));
    return { ...photograph, alt: alt && 'value' in alt ? alt.value : '' };
  });
  return problems.length === before ? photographs : undefined;
}
