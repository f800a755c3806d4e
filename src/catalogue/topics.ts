import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Registers } from '../registers/schema.ts';
import type { Site } from '../site.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { unitName, type Unit } from './units.ts';

/** A bloc, a movement, a kind of event or an organiser, with the bulletins that name it. */
export interface Topic {
  id: string;
  name: string;
  /** Its record; kinds of events have none. */
  unit: Unit | undefined;
  /** In the order of lists, at least one. */
  bulletins: Bulletin[];
}

/** Topics by id. Kinds of events are in the order of `site.yaml`, all others in Vietnamese order of their present names. */
export interface Topics {
  blocs: ReadonlyMap<string, Topic>;
  movements: ReadonlyMap<string, Topic>;
  eventTypes: ReadonlyMap<string, Topic>;
  organisations: ReadonlyMap<string, Topic>;
}

/** Groups bulletins, which are in the order of lists, by all that they name of four lists. */
export function groupByTopic(
  bulletins: readonly Bulletin[],
  { eventTypes }: Site,
  { blocs, movements, organisations }: Registers,
): Topics {
  return {
    blocs: collect(bulletins, blocs.map(fromUnit).sort(byName), ({ bloc }) => [bloc]),
    movements: collect(bulletins, movements.map(fromUnit).sort(byName), ({ movement }) => [movement]),
    eventTypes: collect(
      bulletins,
      eventTypes.map(({ id, name }) => ({ id, name, unit: undefined })),
      ({ event }) => [event?.type],
    ),
    organisations: collect(
      bulletins,
      organisations.map(fromUnit).sort(byName),
      ({ organisers }) => organisers,
    ),
  };
}

type Named = Omit<Topic, 'bulletins'>;

function fromUnit(unit: Unit): Named {
  return { id: unit.id, name: unitName(unit), unit };
}

function byName(a: Named, b: Named): number {
  return compareVietnamese(a.name, b.name) || byCodeUnits(a.id, b.id);
}

function collect(
  bulletins: readonly Bulletin[],
  named: readonly Named[],
  idsOf: (bulletin: Bulletin) => readonly (string | undefined)[],
): Map<string, Topic> {
  const groups = new Map<string, Bulletin[]>();
  for (const bulletin of bulletins) {
    for (const id of new Set(idsOf(bulletin))) {
      if (id === undefined) continue;
      const group = groups.get(id);
      if (group) group.push(bulletin);
      else groups.set(id, [bulletin]);
    }
  }
  return new Map(
    named.flatMap((each) => {
      const group = groups.get(each.id);
      return group ? [[each.id, { ...each, bulletins: group }] as const] : [];
    }),
  );
}
