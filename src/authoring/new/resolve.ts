import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isAttachment } from '../../bulletins/attachments.ts';
import { findNearest } from '../../gate/nearest.ts';
import { findValue } from '../../strings/fields.vi.ts';
import { withoutHonorific } from '../../vietnamese/names.ts';
import { isSafeName } from '../../gate/file-names.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { formatDayShort, isCalendarDay } from '../../vietnamese/days.ts';
import {
  dayFromLooseDate,
  dayFromMistypedDate,
  dayFromShortYear,
  rangeFromLooseDates,
} from '../../vietnamese/loose-days.ts';
import { unitName } from '../../catalogue/units.ts';
import { commandWords } from '../command.ts';
import type { AttachmentAnswer, AttendeeAnswer, LocationAnswer } from './answers.ts';
import { isTaken } from './identify.ts';
import { judgeField, tidyWords } from './judge.ts';
import type { Office } from './office.ts';
import { completePlaces, findPlaces, listPlaceChoices } from './places.ts';

/** The value of an answer, or why it is not valid. */
export type Resolved<T> = { value: T } | { problem: string };

/** A text field of the schema. */
export function resolveText(field: 'title' | 'byline', typed: string): Resolved<string> {
  const value = tidyWords(typed);
  const problem = judgeField(field, value);
  return problem === undefined ? { value } : { problem };
}

/** A value of a closed list of the schema, or the Vietnamese words for it. */
export function resolveChoice<T extends string>(
  field: 'session' | 'status',
  typed: string,
  allowed: readonly T[],
): Resolved<T> {
  const value = findValue(typed, allowed) ?? typed;
  const problem = judgeField(field, value);
  return problem === undefined ? { value: value as T } : { problem };
}

/** A day, as the site writes it or as people do. */
export function resolveDay(typed: string): Resolved<string> {
  const value = isCalendarDay(typed.trim()) ? typed.trim() : dayFromLooseDate(typed);
  if (value !== undefined) return { value };
  const words = commandWords().new;
  const range = rangeFromLooseDates(typed);
  if (range) return { problem: words.twoDays(formatDayShort(range.start), formatDayShort(range.end)) };
  const meant = dayFromMistypedDate(typed) ?? dayFromShortYear(typed);
  return { problem: words.badDate(typed, meant && formatDayShort(meant)) };
}

/** The last day of an event that begins on `start`; none when it is that day, or nothing was typed. */
export function resolveEndDay(typed: string, start: string): Resolved<string | undefined> {
  if (typed.trim() === '') return { value: undefined };
  const end = resolveDay(typed);
  if ('problem' in end) return end;
  if (end.value < start)
    return { problem: commandWords().new.endsEarly(formatDayShort(end.value), formatDayShort(start)) };
  return { value: end.value === start ? undefined : end.value };
}

/** A section of the office. */
export function resolveSection(id: string, { site }: Office): Resolved<string> {
  const known = site.sections.map((section) => section.id);
  if (known.includes(id)) return { value: id };
  return { problem: commandWords().new.unknownSection(id, known.join(', ')) };
}

/** A place by its id, by its name, or as words alone when the register knows no place of that name. */
export function resolveLocation(
  given: { place?: string | undefined; location?: string | undefined },
  day: string,
  { registers: { places } }: Office,
): Resolved<LocationAnswer | null> {
  const words = commandWords().new;
  const text = tidyWords(given.location ?? '');
  if (given.place !== undefined) {
    const record = places.find(({ id }) => id === given.place);
    if (record) return { value: { text: text || unitName(record, day), place: record.id } };
    const ids = places.map(({ id }) => id);
    const [called] = completePlaces(given.place, listPlaceChoices(places, day));
    return { problem: words.unknownPlace(given.place, called?.id ?? findNearest(given.place, ids)) };
  }
  if (text === '') return { value: null };
  const problem = judgeField('location', text);
  if (problem !== undefined) return { problem };
  const found = findPlaces(text, listPlaceChoices(places, day));
  if (found.length > 1) return { problem: words.severalPlaces(text, found.map(({ id }) => id).join(', ')) };
  return { value: found[0] ? { text: found[0].name, place: found[0].id } : { text } };
}

/** The last part of the address: what was asked for, or the title without marks, cut at a word. */
export function resolveSlug(
  typed: string | undefined,
  title: string,
  day: string,
  office: Office,
): Resolved<string> {
  const words = commandWords().new;
  const slug = typed ?? slugify(title);
  if (slug === '') return { problem: words.noSlug };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return { problem: words.badSlug(slug, slugify(slug)) };
  if (!isSafeName(slug)) return { problem: words.badSlug(slug, `tin-${slug}`) };
  const year = day.slice(0, 4);
  const path = `bulletins/${year}/${slug}`;
  return isTaken(office.bulletins, year, slug) ? { problem: words.taken(path) } : { value: slug };
}

/** The words for a photograph, by its number; they may come later where `isDraft`. */
export function resolveAlt(typed: string, number: number, isDraft: boolean): Resolved<string> {
  const value = tidyWords(typed);
  const words = commandWords().new;
  if (value === '' && !isDraft) return { problem: words.altWanted(number) };
  const problem = judgeField('images', [{ src: './anh.jpg', alt: value }], words.altLabel(number));
  return problem === undefined ? { value } : { problem };
}

/** Attendees from lines of "name – position; position", as lists of those present are written. */
export function resolveAttendees(typed: string): Resolved<AttendeeAnswer[]> {
  const words = commandWords().new;
  const attendees: AttendeeAnswer[] = [];
  // A tab parts the cells of a table.
  const lines = typed.split(/\r?\n/u).map((line) => tidyWords(line.replaceAll('\t', ' – ')));
  for (const line of lines.filter(Boolean)) {
    const bare = line.replace(/^(?:[-–•+*]|\d+(?:[.)]|\s+–))\s*/u, '').replace(/[;,.]$/u, '');
    const [, name, rest] = /^(.+?)(?:\s+[-–—]\s+|\s*[:,]\s+)(.+)$/u.exec(bare) ?? [];
    if (name === undefined || rest === undefined) return { problem: words.badAttendee(line) };
    const attendee = {
      name: withoutHonorific(name),
      positions: rest.split(/\s*;\s*/u),
    };
    const problem = judgeField('attendees', [attendee], line);
    if (problem !== undefined) return { problem };
    attendees.push(attendee);
  }
  return { value: attendees };
}

/** A file that readers may fetch; its name becomes its title. */
export function resolveAttachment(file: string): Resolved<AttachmentAnswer> {
  const words = commandWords().new;
  const name = basename(file).normalize('NFC');
  if (!existsSync(file)) return { problem: words.photograph.missing(file) };
  if (!isAttachment(name)) return { problem: words.notAttachment(name) };
  return { value: { file, title: tidyWords(name.slice(0, -extname(name).length).replaceAll('_', ' ')) } };
}
