import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import type { Answers } from './answers.ts';
import type { Office } from './office.ts';
import { resolveSlug } from './resolve.ts';

/** Completes the answers with defaults, for a command without a terminal. Throws a `Stop` for a missing answer without a default. */
export function completeWithDefaults(known: Partial<Answers>, office: Office): Answers {
  const { site, today } = office;
  const { title, date } = known;
  const section = known.section ?? (site.sections.length === 1 ? site.sections[0]?.id : undefined);
  const missing = [
    ...(title === undefined ? ['--title'] : []),
    ...(date === undefined ? ['--date'] : []),
    ...(section === undefined ? ['--section'] : []),
  ];
  if (title === undefined || date === undefined || section === undefined) {
    throw new Stop(commandWords().new.missing(missing.join(' ')), 2);
  }
  const slug = known.slug === undefined ? resolveSlug(undefined, title, date, office) : { value: known.slug };
  if ('problem' in slug) throw new Stop(slug.problem, 1);
  return {
    status: 'draft',
    publishedOn: today,
    location: null,
    attendees: [],
    photographs: [],
    attachments: [],
    byline: site.office.name,
    ...known,
    title,
    date,
    section,
    slug: slug.value,
  };
}
