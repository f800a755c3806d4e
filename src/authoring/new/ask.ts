import { basename } from 'node:path';
import type { Session } from '../../vietnamese/days.ts';
import { commandWords } from '../command.ts';
import { SESSIONS, type Answers, type PhotographAnswer } from './answers.ts';
import { askPlace } from './ask-place.ts';
import { bringPhotographs } from './bring.ts';
import { parsePaths } from './file-names.ts';
import type { Office } from './office.ts';
import { listPlaceChoices } from './places.ts';
import { askChoice, askText, tell, warn } from './prompts.ts';
import * as resolve from './resolve.ts';

/** Asks for everything that the flags have not given, in the order of a bulletin. */
export async function askRest(known: Partial<Answers>, office: Office): Promise<Answers> {
  const words = commandWords();
  const title =
    known.title ?? (await askText(words.new.title, (typed) => resolve.resolveText('title', typed)));
  const date = known.date ?? (await askText(words.new.date, resolve.resolveDay, words.day(office.today)));
  const session = known.session ?? (await askSession());
  const location =
    known.location === undefined
      ? await askPlace(listPlaceChoices(office.registers.places, date))
      : known.location;
  const section = known.section ?? (await askSection(office));
  const photographs = known.photographs ?? (await askPhotographs());
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
    location,
    photographs,
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

async function askPhotographs(): Promise<PhotographAnswer[]> {
  const words = commandWords().new;
  const photographs: PhotographAnswer[] = [];
  for (;;) {
    const message = photographs.length === 0 ? words.photographs : words.morePhotographs;
    const paths = await askText(message, (typed) => ({ value: parsePaths(typed) }));
    if (paths.length === 0) return photographs;
    const { brought, problems } = await bringPhotographs(paths);
    for (const problem of problems) warn(problem);
    for (const photograph of brought) {
      const alt = await askText(words.alt(basename(photograph.file)), resolve.resolveAlt);
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
