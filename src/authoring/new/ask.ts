import { basename } from 'node:path';
import type { Session } from '../../vietnamese/days.ts';
import { commandWords } from '../command.ts';
import { SESSIONS, type Answers, type AttachmentAnswer, type PhotographAnswer } from './answers.ts';
import { askPlace } from './ask-place.ts';
import { bringPhotographs } from './bring.ts';
import { parsePaths } from './file-names.ts';
import type { Office } from './office.ts';
import { listPlaceChoices } from './places.ts';
import { askChoice, askLines, askText, showProgress, tell, warn } from './prompts.ts';
import * as resolve from './resolve.ts';

/** Asks for everything that the flags have not given, in the order of a bulletin. */
export async function askRest(known: Partial<Answers>, office: Office): Promise<Answers> {
  const words = commandWords();
  const title =
    known.title ?? (await askText(words.new.title, (typed) => resolve.resolveText('title', typed)));
  const date = known.date ?? (await askText(words.new.date, resolve.resolveDay, words.day(office.today)));
  const endDate = known.endDate ?? (known.date === undefined ? await askEndDay(date) : undefined);
  const session = known.session ?? (await askSession());
  const location =
    known.location === undefined
      ? await askPlace(listPlaceChoices(office.registers.places, date))
      : known.location;
  const section = known.section ?? (await askSection(office));
  const attendees = known.attendees ?? (await askLines(words.new.attendees, resolve.resolveAttendees));
  const isDraft = known.status !== 'published';
  const photographs = known.photographs ?? (await askPhotographs(isDraft));
  const attachments = known.attachments ?? (await askAttachments());
  const byline =
    known.byline ??
    (await askText(
      words.new.byline,
      (typed) => resolve.resolveText('byline', typed),
      office.site.office.name,
    ));
  const slug = known.slug ?? (await askSlug(title, date, office));
  return {
    title,
    section,
    date,
    ...(endDate === undefined ? {} : { endDate }),
    location,
    attendees,
    photographs,
    attachments,
    byline,
    slug,
    ...(session ? { session } : {}),
    status: known.status ?? 'draft',
    publishedOn: known.publishedOn ?? office.today,
  };
}

async function askSession(): Promise<Session | undefined> {
  const words = commandWords();
  const options = SESSIONS.map((value) => ({ value, label: words.session(value) }));
  const none = { value: 'none', label: words.new.noSession } as const;
  const choice = await askChoice<Session | 'none'>(words.new.session, [none, ...options]);
  return choice === 'none' ? undefined : choice;
}

async function askSection({ site: { sections } }: Office): Promise<string> {
  const [only] = sections;
  if (only && sections.length === 1) return only.id;
  const options = sections.map(({ id, name }) => ({ value: id, label: name }));
  return askChoice(commandWords().new.section, options);
}

async function askEndDay(date: string): Promise<string | undefined> {
  return askText(commandWords().new.endDate, (typed) => resolve.resolveEndDay(typed, date));
}

async function askAttachments(): Promise<AttachmentAnswer[]> {
  return askText(commandWords().new.attachments, (typed) => {
    const results = parsePaths(typed).map(resolve.resolveAttachment);
    const problems = results.flatMap((result) => ('problem' in result ? [result.problem] : []));
    if (problems.length > 0) return { problem: problems.join(' ') };
    return { value: results.flatMap((result) => ('value' in result ? [result.value] : [])) };
  });
}

/** Asks for photographs and the words for each, which may come later where `isDraft`, until no more are given. */
export async function askPhotographs(isDraft: boolean): Promise<PhotographAnswer[]> {
  const words = commandWords().new;
  const photographs: PhotographAnswer[] = [];
  for (;;) {
    const message = photographs.length === 0 ? words.photographs : words.morePhotographs;
    const paths = await askText(message, (typed) => ({ value: parsePaths(typed) }));
    if (paths.length === 0) return photographs;
    const { brought, problems, leftOut } = await showProgress((progress) =>
      bringPhotographs(paths, progress),
    );
    for (const problem of problems) warn(problem);
    if (leftOut.length > 0) warn(words.leftOut(brought.length, leftOut));
    for (const photograph of brought) {
      const number = photographs.length + 1;
      const alt = await askText(words.alt(number, basename(photograph.file)), (typed) =>
        resolve.resolveAlt(typed, number, isDraft),
      );
      photographs.push({ ...photograph, alt });
    }
  }
}

/** The slug made from the title; asks for one only when that is not possible or taken. */
async function askSlug(title: string, date: string, office: Office): Promise<string> {
  const proposed = resolve.resolveSlug(undefined, title, date, office);
  if ('value' in proposed) return proposed.value;
  tell(proposed.problem);
  return askText(commandWords().new.slug, (typed) => resolve.resolveSlug(typed, title, date, office));
}
