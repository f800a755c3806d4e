import type { ICalEventData } from 'ical-generator';
import type { Decision } from '../../awards/decision.ts';
import { unitName } from '../../catalogue/units.ts';
import type { ModelContext } from '../context.ts';
import { noonOf } from '../feed-entries.ts';
import { decisionName, withAwards, type AwardModelContext } from './award-words.ts';
import { namesSomebody, subjectForMachines } from './subject-for-machines.ts';

/** The ceremonies that decisions themselves date, as whole days of a calendar; those of bulletins are events of these. */
export function listCeremonies(context: ModelContext): ICalEventData[] {
  if (!context.awards) return [];
  const own = withAwards(context);
  return own.awards.decisions.flatMap((decision) =>
    decision.fields.presented.flatMap((each, at) =>
      'on' in each ? [buildCeremony(decision, each, at + 1, own)] : [],
    ),
  );
}

function buildCeremony(
  decision: Decision,
  { on, place, text }: { on: string; place?: string | undefined; text: string },
  number: number,
  context: AwardModelContext,
): ICalEventData {
  const { catalogue, addresses, words } = context;
  const { id, issuedOn } = decision.fields;
  const address = addresses.absolute(addresses.decision(decision.key));
  const told = namesSomebody(text, decision, context) ? [] : [text];
  const where = catalogue.registers.places.find((each) => each.id === place);
  // A moment of its own would differ from build to build.
  const stamp = new Date(noonOf(issuedOn));
  return {
    id: `${id}-trao-${number}@${new URL(catalogue.site.url).hostname}`,
    stamp,
    lastModified: stamp,
    allDay: true,
    start: new Date(`${on}T00:00:00Z`),
    summary: words.awards.decision.ceremonyOf(decisionName(decision, context)),
    description: [...told, subjectForMachines(decision, context), address].join('\n\n'),
    ...(where ? { location: unitName(where, on) } : {}),
    categories: [{ name: words.awards.list.onPage }],
    url: address,
  };
}
