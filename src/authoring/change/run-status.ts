import { buildAddresses } from '../../addresses/build-addresses.ts';
import type { Refusals } from '../../bulletins/reading/refusals.ts';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { formatDayShort, isCalendarDay } from '../../vietnamese/days.ts';
import { dayFromLooseDate } from '../../vietnamese/loose-days.ts';
import { commandWords, type ExitCode } from '../command.ts';
import { parseCommandArgs } from '../command-args.ts';
import { openOffice } from '../new/office.ts';
import { resolveDay } from '../new/resolve.ts';
import { readField, setField } from './edit-frontmatter.ts';
import { findBulletin } from './find-bulletin.ts';
import { listLinks } from './list-links.ts';
import { makeChange, readPresent } from './make-change.ts';

/** What commands that change a bulletin need to know. `moment` is the present one, an ISO date-time with zone. */
export interface ChangeContext {
  folders: Folders;
  /** What a release would refuse. */
  refusals: Refusals;
  moment: string;
  print: (line: string) => void;
}

/**
 * `npm run publish -- 2026/slug`: makes a draft readable, with the present day or that of `--published-on` as its day of publication. What
 * was imported was published elsewhere before: without that option it keeps the day that it has, or stays without one.
 */
export async function runPublish(
  args: readonly string[],
  { folders, refusals, moment, print }: ChangeContext,
): Promise<ExitCode> {
  const words = commandWords();
  const { named, on, more, help } = parseStatusArgs(args);
  if (help) {
    print(words.change.publishHelp);
    return 0;
  }
  const loose = more.find((each) => dayFromLooseDate(each) !== undefined);
  if (loose !== undefined) throw new Stop(words.change.looseDay(loose), 2);
  if (named === undefined) throw new Stop(`${words.change.usage}\n\n${words.change.publishHelp}`, 2);
  const office = await openOffice(folders, moment);
  const given = on === undefined ? undefined : resolveDay(on);
  if (given && 'problem' in given) throw new Stop(words.new.problem('--published-on', given.problem), 1);
  const folder = findBulletin(named, office.bulletins);
  const present = await readPresent(folder, office);
  if (present.visibility === 'withdrawn') throw new Stop(words.change.isWithdrawn(folder.path), 1);
  if (present.visibility === 'scheduled') throw new Stop(words.change.isScheduled(folder.path), 1);
  if (present.visibility !== 'draft') throw new Stop(words.change.alreadyPublished(folder.path), 1);
  const kept =
    readField(present.text, 'kind') === 'imported' ? readField(present.text, 'publishedOn') : undefined;
  const day = given?.value ?? kept ?? office.today;
  const isKnown = isCalendarDay(day);
  const date = readField(present.text, 'date') ?? '';
  // Nobody announces an event by its report more than a year ahead.
  if (isKnown && isCalendarDay(date) && Number(date.slice(0, 4)) - Number(day.slice(0, 4)) > 1)
    throw new Stop(words.change.distantDay(formatDayShort(day), formatDayShort(date)), 1);
  const readable = setField(present.text, 'status', 'published', 'date');
  const text = readable && (day === kept ? readable : setField(readable, 'publishedOn', day, 'location'));
  await makeChange(present, text, folder, office, refusals);
  print(words.change.published(folder.path, isKnown ? formatDayShort(day) : undefined));
  return 0;
}

/**
 * `npm run unpublish -- 2026/slug`: makes a draft of a bulletin, and names what links to it, also when that keeps it from becoming
 * one.
 */
export async function runUnpublish(
  args: readonly string[],
  { folders, refusals, moment, print }: ChangeContext,
): Promise<ExitCode> {
  const words = commandWords().change;
  const { named, on, help } = parseStatusArgs(args);
  if (help) {
    print(words.unpublishHelp);
    return 0;
  }
  if (named === undefined || on !== undefined) throw new Stop(`${words.usage}\n\n${words.unpublishHelp}`, 2);
  const office = await openOffice(folders, moment);
  const folder = findBulletin(named, office.bulletins);
  const present = await readPresent(folder, office);
  if (present.visibility === 'withdrawn') throw new Stop(words.isWithdrawn(folder.path), 1);
  if (present.visibility === 'draft') throw new Stop(words.alreadyDraft(folder.path), 1);
  // Bodies write addresses without the base path of the site.
  const address = buildAddresses({ url: 'https://trang.example/' }).bulletin(`${folder.year}/${folder.slug}`);
  const linking = await listLinks(folders.content, address, folder.index.path);
  if (linking.length > 0) print(words.linkedFrom(linking));
  const text = setField(present.text, 'status', 'draft', 'date');
  await makeChange(present, text, folder, office, refusals);
  print(words.unpublished(folder.path));
  return 0;
}

function parseStatusArgs(args: readonly string[]): {
  named?: string;
  on?: string;
  /** What stands behind the bulletin. */
  more: string[];
  help: boolean;
} {
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'published-on': { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [named, ...more] = positionals;
  return {
    more,
    help: values.help,
    ...(values['published-on'] === undefined ? {} : { on: values['published-on'] }),
    ...(named !== undefined && positionals.length === 1 ? { named } : {}),
  };
}
