import { buildAddresses } from '../../addresses/build-addresses.ts';
import { isCalendarDay } from '../../vietnamese/days.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords, type ExitCode } from '../command.ts';
import { parseCommandArgs } from '../command-args.ts';
import { openOffice } from '../new/office.ts';
import { resolveSlug } from '../new/resolve.ts';
import { addToList, readField, replaceInList } from './edit-frontmatter.ts';
import { foldFormerAddress, readFormerAddress } from '../../bulletins/former-address.ts';
import { findBulletin } from './find-bulletin.ts';
import { makeChange, readPresent } from './make-change.ts';
import type { ChangeContext } from './run-status.ts';

/**
 * `npm run rename -- 2026/slug new-slug`: moves the folder of a bulletin and keeps its address among `aliases`. A draft gets no alias,
 * and may move to another year (`2025/new-slug`): nobody outside can have seen it.
 */
export async function runRename(
  args: readonly string[],
  { folders, refusals, moment, print }: ChangeContext,
): Promise<ExitCode> {
  const words = commandWords().change;
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.renameHelp);
    return 0;
  }
  const [named, wanted, ...more] = positionals;
  if (named === undefined) throw new Stop(`${words.usage}\n\n${words.renameHelp}`, 2);
  if (wanted === undefined) throw new Stop(`${words.noNewName(named)}\n\n${words.renameHelp}`, 2);
  if (more.length > 0) throw new Stop(words.severalNames(slugify([wanted, ...more].join(' '))), 2);
  const office = await openOffice(folders, moment);
  const folder = findBulletin(named, office.bulletins);
  const [, year = folder.year, slug = wanted] =
    /^(?:.*[/\\])?(\d{4})[/\\]([^/\\]+)[/\\]?$/.exec(wanted) ?? [];
  if (folder.slug === slug && folder.year === year) throw new Stop(words.sameName(slug), 1);
  const present = await readPresent(folder, office);
  if (year !== folder.year) {
    if (present.visibility !== 'draft') throw new Stop(words.otherYear(folder.year), 1);
    const years = listYears(present.text);
    if (years.length > 0 && !years.includes(year)) throw new Stop(words.yearOfDay(years), 1);
  }
  const resolved = resolveSlug(slug, '', year, office);
  if ('problem' in resolved) throw new Stop(resolved.problem, 1);
  const former = buildAddresses(office.site).bulletin(`${folder.year}/${folder.slug}`);
  const alias = present.visibility === 'draft' ? undefined : former;
  const own = buildAddresses(office.site).bulletin(`${folder.year}/${slug}`);
  // A bulletin that comes back to an address needs it no longer as a former one.
  const returned =
    alias === undefined ? undefined : replaceInList(present.text, 'aliases', isAddress(own), alias);
  // One that was killed before it moved the folder has noted the address.
  const noted =
    alias === undefined ? undefined : replaceInList(present.text, 'aliases', isAddress(alias), alias);
  const text =
    alias === undefined
      ? present.text
      : (returned ?? noted ?? addToList(present.text, 'aliases', [alias], 'byline'));
  await makeChange(present, text, { year, slug }, office, refusals);
  print(words.renamed(`bulletins/${year}/${slug}`, alias));
  return 0;
}

/** The years of the event and of the publication, as far as their days are known. */
function listYears(text: string): string[] {
  const days = [readField(text, 'date'), readField(text, 'publishedOn')];
  return [...new Set(days.flatMap((day) => (day && isCalendarDay(day) ? day.slice(0, 4) : [])))];
}

/** Whether a former address, as it is written, is this one. */
function isAddress(address: string): (written: string) => boolean {
  const fold = (text: string): string | undefined => {
    const former = readFormerAddress(text);
    return former && foldFormerAddress(former);
  };
  return (written) => fold(written) === fold(address);
}
