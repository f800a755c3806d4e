import type { Decision } from '../awards/decision.ts';
import { issuerOf } from '../awards/issuer.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { CorrectionEntry } from '../catalogue/corrections.ts';
import { compareNewestFirst, listingDay } from '../catalogue/order.ts';
import { decisionTitle, withAwards, type AwardModelContext } from './awards/award-words.ts';
import { subjectForMachines } from './awards/subject-for-machines.ts';
import type { ModelContext } from './context.ts';

/** One thing to read in a feed: a bulletin, a correction of one, or a decision. */
export interface FeedEntry {
  /** Permanent. A bulletin's and a decision's is its address. */
  id: string;
  link: string;
  title: string;
  summary: string;
  byline: string;
  section: string;
  day: string;
  updated: string;
}

/** The corrections that each bulletin has. */
export type Corrections = ReadonlyMap<Bulletin, readonly CorrectionEntry[]>;

/**
 * Bulletins, corrections and decisions together, newest first; of one day corrections first, then bulletins in the order of lists,
 * then decisions.
 */
export function listEntries(
  { bulletins, decisions }: { bulletins: readonly Bulletin[]; decisions: readonly Decision[] },
  corrections: Corrections,
  context: ModelContext,
): FeedEntry[] {
  const told = bulletins.flatMap((bulletin) => [
    ...(corrections.get(bulletin) ?? []).map(({ on, note }) => ({ day: on, bulletin, note })),
    { day: listingDay(bulletin), bulletin, note: undefined },
  ]);
  const entries = told
    .sort((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? 1 : -1;
      const kind = Number(a.note === undefined) - Number(b.note === undefined);
      return kind || compareNewestFirst(a.bulletin, b.bulletin);
    })
    .map(({ day, bulletin, note }) => buildEntry(day, bulletin, note, context));
  if (decisions.length === 0) return entries;
  const own = withAwards(context);
  // The sort is stable, so that each kind stays in its order.
  return [...entries, ...decisions.map((decision) => buildDecisionEntry(decision, own))].sort((a, b) =>
    a.day === b.day ? 0 : a.day < b.day ? 1 : -1,
  );
}

function buildEntry(
  day: string,
  bulletin: Bulletin,
  note: string | undefined,
  { catalogue, words, addresses }: ModelContext,
): FeedEntry {
  const link = addresses.absolute(addresses.bulletin(bulletin.key));
  const section = catalogue.site.sections.find(({ id }) => id === bulletin.section)!.name;
  const shared = { link, section, byline: bulletin.byline.text, day };
  if (note === undefined) {
    const summary = bulletin.summary ?? bulletin.lead;
    const updated = later(bulletin.updated ?? day, day);
    return { ...shared, id: link, title: bulletin.title, summary, updated };
  }
  const sameDay = bulletin.corrections.filter(({ on }) => on === day);
  const number = sameDay.findIndex((each) => each.note === note) + 1;
  const id = `${link}#dinh-chinh-${day}${number > 1 ? `-${number}` : ''}`;
  return { ...shared, id, title: words.corrections.feedTitle(bulletin.title), summary: note, updated: day };
}

/** A decision by its number, day and issuer, and what it is about: never whom it names. */
function buildDecisionEntry(decision: Decision, context: AwardModelContext): FeedEntry {
  const { words, addresses, catalogue } = context;
  const link = addresses.absolute(addresses.decision(decision.key));
  const { issuedOn } = decision.fields;
  return {
    id: link,
    link,
    title: decisionTitle(decision, context),
    summary: subjectForMachines(decision, context),
    byline: issuerOf(decision, catalogue.registers),
    section: words.awards.list.onPage,
    day: issuedOn,
    updated: issuedOn,
  };
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * A day as the moment that feeds need: its noon in Việt Nam, so that readers in every inhabited zone but the outermost see
 * the same day. Without a day, the first moment that computers count.
 */
export function noonOf(day: string): string {
  return day === '' ? '1970-01-01T00:00:00Z' : `${day}T12:00:00+07:00`;
}
