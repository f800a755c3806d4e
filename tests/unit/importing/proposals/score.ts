import type { ProposedAttendee } from '../../../../src/importing/proposals/attendees.ts';
import type { ProposedDay } from '../../../../src/importing/proposals/day.ts';
import { proposeFields } from '../../../../src/importing/proposals/propose.ts';

/** The beginning of a news item, and what is true of it. */
export interface Lead {
  title: string;
  publishedOn: string | null;
  text: string[];
  /** The day of its event; `ask` where the year is nowhere; `null` where no event is told. */
  day: string | null;
  endDay?: string;
  session?: string;
  /** Words that name the place of the event. */
  places: string[];
  /** Part, name (`*` for a group), posts. One behind `~` may be proposed and need not be. */
  attendees: string[];
}

/** What proposals for leads are worth. */
export interface LeadScore {
  days: Record<'right' | 'asked' | 'wrong', number>;
  /** Leads that tell no event, and days proposed for them. */
  eventless: Record<'silent' | 'wrong', number>;
  /** Days whose year is nowhere, left to be asked, or given one. */
  yearless: Record<'asked' | 'wrong', number>;
  places: Record<'right' | 'missed' | 'wrong', number>;
  attendees: Record<'exact' | 'expected' | 'extra' | 'invented', number>;
  /** What was not as it should be, for whoever mends the rules. */
  faults: string[];
}

/** Proposes the fields of each lead and compares them with what is true. */
export function scoreLeads(leads: readonly Lead[]): LeadScore {
  const score: LeadScore = {
    days: { right: 0, asked: 0, wrong: 0 },
    eventless: { silent: 0, wrong: 0 },
    yearless: { asked: 0, wrong: 0 },
    places: { right: 0, missed: 0, wrong: 0 },
    attendees: { exact: 0, expected: 0, extra: 0, invented: 0 },
    faults: [],
  };
  for (const lead of leads) {
    const { day, place, attendees } = proposeFields({
      kind: 'text',
      declared: { title: lead.title, published: lead.publishedOn ?? undefined },
      blocks: lead.text.map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })),
      notes: [],
      leftOut: [],
      words: lead.text.join('\n'),
    });
    scoreDay(lead, day?.value, score);
    scorePlace(lead, place?.value, score);
    scoreAttendees(
      lead,
      attendees.map(({ value }) => value),
      score,
    );
  }
  return score;
}

function scoreDay(
  lead: Lead,
  found: ProposedDay | undefined,
  { days, eventless, yearless, faults }: LeadScore,
): void {
  const { date, endDate, session } = found ?? {};
  const said = [date ?? '-', endDate, session].filter(Boolean).join(' ');
  const fault = () =>
    faults.push(`day ${said}, not ${lead.day} ${lead.endDay ?? ''} ${lead.session ?? ''}: ${lead.text[0]}`);
  if (lead.day === null) {
    eventless[date === undefined ? 'silent' : 'wrong'] += 1;
    if (date !== undefined) fault();
    return;
  }
  if (lead.day === 'ask') {
    yearless[date === undefined ? 'asked' : 'wrong'] += 1;
    if (date !== undefined) fault();
    return;
  }
  const isRight =
    date === lead.day && endDate === lead.endDay && (session === undefined || session === lead.session);
  const verdict = date === undefined ? 'asked' : isRight ? 'right' : 'wrong';
  days[verdict] += 1;
  if (verdict !== 'right') fault();
}

function scorePlace(lead: Lead, found: string | undefined, { places, faults }: LeadScore): void {
  if (found === undefined) {
    if (lead.places.length > 0) {
      places.missed += 1;
      faults.push(`no place, not ${lead.places[0]}: ${lead.text[0]}`);
    }
    return;
  }
  const isRight = lead.places.includes(found);
  places[isRight ? 'right' : 'wrong'] += 1;
  if (!isRight) faults.push(`place ${found}: ${lead.text[0]}`);
}

function scoreAttendees(
  lead: Lead,
  found: readonly ProposedAttendee[],
  { attendees, faults }: LeadScore,
): void {
  const written = found.map(
    ({ part, name, group, positions }) => `${part}|${group ? '*' : (name ?? '')}|${positions.join(';')}`,
  );
  const allowed = new Set(lead.attendees.map((each) => each.replace('~', '')));
  const needed = lead.attendees.filter((each) => !each.startsWith('~'));
  const alternatives = lead.attendees.filter((each) => each.startsWith('~')).map((each) => each.slice(1));
  attendees.expected += needed.length;
  for (const each of needed) {
    const [, name] = each.split('|');
    const isThere =
      written.includes(each) ||
      alternatives.some((one) => one.split('|')[1] === name && written.includes(one));
    if (isThere) attendees.exact += 1;
    else faults.push(`missed ${each}`);
  }
  const names = new Set(lead.attendees.map((each) => each.split('|')[1]));
  for (const [index, each] of written.entries()) {
    if (allowed.has(each)) continue;
    attendees.extra += 1;
    const { name } = found[index]!;
    const isInvented = name !== undefined && !names.has(name);
    if (isInvented) attendees.invented += 1;
    faults.push(`${isInvented ? 'INVENTED' : 'extra'} ${each}`);
  }
}
