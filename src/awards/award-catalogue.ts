import { byCodeUnits } from '../by-code-units.ts';
import { listRelatedPlaces } from '../catalogue/place-index.ts';
import type { Registers } from '../registers/schema.ts';
import { listAllChanges, type RowChange } from './changes.ts';
import type { Decision } from './decision.ts';
import type { Awards } from './read-awards.ts';
import { listPublished } from './public-files.ts';
import { openRowStates } from './row-states.ts';
import type { AwardRow } from './row.ts';

/** A decision with those of its rows that belong in a list. */
export interface AwardedRows {
  decision: Decision;
  rows: AwardRow[];
}

/** What an office has decided, in order and in groups. All of it is shown: drafts are left out, and what they would change. */
export interface AwardCatalogue extends Awards {
  /** Newest first, by the day of issue; those of one day by address. */
  decisions: Decision[];
  /** By id. */
  byId: ReadonlyMap<string, Decision>;
  /** By day of issue. */
  byDay: ReadonlyMap<string, Decision[]>;
  /** Changes of all rows of a decision, by its id, in the order in which they took effect. */
  wholeChanges: ReadonlyMap<string, RowChange[]>;
  /** Newest year first. */
  years: { year: string; decisions: Decision[] }[];
  /** Rows by form of award, in the order of precedence. */
  byType: ReadonlyMap<string, AwardedRows[]>;
  /** Rows by the records of registers that an editor has linked them to; places also by what those belonged to and became. */
  byOrganisation: ReadonlyMap<string, AwardedRows[]>;
  byPlace: ReadonlyMap<string, AwardedRows[]>;
  byPerson: ReadonlyMap<string, AwardedRows[]>;
  /** The decisions whose award a bulletin tells of, by the id of the bulletin. */
  ofBulletin: ReadonlyMap<string, Decision[]>;
}

/** Orders and groups what was read; a preview shows drafts too. `undefined` where nothing is shown. */
export function buildAwardCatalogue(
  { vocabulary, decisions: read }: Awards,
  { places }: Registers,
  isPreview: boolean,
): AwardCatalogue | undefined {
  const decisions = (isPreview ? read : listPublished(read)).toSorted(byNewest);
  if (decisions.length === 0) return undefined;
  const byId = new Map(decisions.map((each) => [each.fields.id, each]));
  const states = openRowStates(byId);
  const changes = listAllChanges(decisions);
  for (const change of changes) states.add(change);
  const years = Map.groupBy(decisions, ({ year }) => year);
  const byType = groupRows(decisions, ({ type }) => [type]);
  const rankOf = (type: string): number => vocabulary.types.get(type)?.precedence ?? Infinity;
  return {
    vocabulary,
    decisions,
    states,
    byId,
    byDay: Map.groupBy(decisions, ({ fields }) => fields.issuedOn),
    wholeChanges: Map.groupBy(
      changes.filter(({ rows }) => rows === undefined),
      ({ target }) => target,
    ),
    years: [...years]
      .map(([year, group]) => ({ year, decisions: group }))
      .sort((a, b) => byCodeUnits(b.year, a.year)),
    byType: new Map([...byType].sort(([a], [b]) => rankOf(a) - rankOf(b) || byCodeUnits(a, b))),
    byOrganisation: groupRows(decisions, ({ organisation }) => [organisation]),
    byPlace: groupRows(decisions, openPlaces(places)),
    byPerson: groupRows(decisions, ({ person }) => [person]),
    ofBulletin: groupByBulletin(decisions),
  };
}

function byNewest(a: Decision, b: Decision): number {
  return byCodeUnits(b.fields.issuedOn, a.fields.issuedOn) || byCodeUnits(a.key, b.key);
}

/** Rows by what each names; decisions stay in their order. */
function groupRows(
  decisions: readonly Decision[],
  idsOf: (row: AwardRow) => readonly (string | undefined)[],
): Map<string, AwardedRows[]> {
  const groups = new Map<string, AwardedRows[]>();
  for (const decision of decisions) {
    for (const row of decision.rows) {
      for (const id of idsOf(row)) {
        if (id === undefined) continue;
        const group = groups.get(id);
        const last = group?.at(-1);
        if (last?.decision === decision) last.rows.push(row);
        else if (group) group.push({ decision, rows: [row] });
        else groups.set(id, [{ decision, rows: [row] }]);
      }
    }
  }
  return groups;
}

/** Returns the places under which a row is found, as a bulletin of its place would be. */
function openPlaces(places: Registers['places']): (row: AwardRow) => readonly string[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const related = new Map<string, string[]>();
  return ({ placeId }) => {
    const place = placeId === undefined ? undefined : byId.get(placeId);
    if (!place) return [];
    const known = related.get(place.id) ?? listRelatedPlaces(place, byId).map(({ id }) => id);
    related.set(place.id, known);
    return known;
  };
}

function groupByBulletin(decisions: readonly Decision[]): Map<string, Decision[]> {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const bulletins = decision.fields.presented.flatMap((each) =>
      'bulletin' in each ? [each.bulletin] : [],
    );
    for (const id of new Set(bulletins)) groups.set(id, [...(groups.get(id) ?? []), decision]);
  }
  return groups;
}
