import type { AwardListName } from '../../addresses/segments.ts';
import type { AwardCatalogue, AwardedRows } from '../../awards/award-catalogue.ts';
import { unitName, type Unit } from '../../catalogue/units.ts';
import { capitalised } from '../../vietnamese/days.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import type { KnownFact, KnownWords } from '../known-words.ts';
import { distinctPlaceName } from '../place-pages.ts';
import { buildShell, type Shell } from '../shell.ts';
import { listUnitFacts } from '../unit-facts.ts';
import { awardName, type AwardModelContext } from './award-words.ts';
import { buildListedDecision, type ListedDecision } from './listed-decision.ts';
import { nameOf } from './decision-rows.ts';

/** The decisions that give one form of award, or name a unit or place of a register. */
export interface AwardListPage {
  shell: Shell;
  heading: string;
  /** Which rows stand here, where it is not all of the kind. */
  note: string | undefined;
  facts: KnownFact[];
  /** By year, newest first. */
  groups: { heading: string; lines: AwardListLine[] }[];
}

/** A decision, and the awards of collectives in it: people are named on its own page alone. */
interface AwardListLine extends ListedDecision {
  awards: KnownWords[];
}

/** A form of award, or a unit or place of a register, with the decisions of its page. */
export interface AwardList {
  list: AwardListName;
  id: string;
  /** As no other of its list is called. */
  name: string;
  /** What a unit or place was called before. */
  former: string[];
  title: string;
  decisions: AwardedRows[];
}

/** The decisions of each page of a list, by id. */
export function groupsOf(list: AwardListName, awards: AwardCatalogue): AwardCatalogue['byType'] {
  return { type: awards.byType, organisation: awards.byOrganisation, place: awards.byPlace }[list];
}

/** All that have a page of their own: forms of award in the order of precedence, units and places in Vietnamese order. */
export function listAwardLists(list: AwardListName, context: AwardModelContext): AwardList[] {
  const { awards, words } = context;
  const { titleOfType, titleOfOrganisation, titleOfPlace } = words.awards.list;
  const titleOf = { type: titleOfType, organisation: titleOfOrganisation, place: titleOfPlace }[list];
  const named = [...groupsOf(list, awards)].map(([id, decisions]) => ({
    id,
    name: recordName(list, id, context),
    former: listFormerNames(list, id, context),
    decisions,
  }));
  const times = Map.groupBy(named, ({ name }) => name);
  const entries = named.map((each) => {
    const name = times.get(each.name)!.length === 1 ? each.name : `${each.name} (${each.id})`;
    return { ...each, list, name, title: capitalised(titleOf(name)) };
  });
  return list === 'type' ? entries : entries.sort((a, b) => compareVietnamese(a.name, b.name));
}

function recordName(
  list: AwardListName,
  id: string,
  { awards, catalogue, words }: AwardModelContext,
): string {
  if (list === 'type') {
    const type = awards.vocabulary.types.get(id);
    return type ? unitName(type) : id;
  }
  if (list === 'organisation')
    return unitName(catalogue.registers.organisations.find((each) => each.id === id)!);
  const place = catalogue.places.get(id)!;
  return distinctPlaceName({ place, name: unitName(place) }, { catalogue, words });
}

/** The names that a unit or place of a register no longer has, as the register orders them. */
function listFormerNames(
  list: AwardListName,
  id: string,
  { catalogue }: Pick<AwardModelContext, 'catalogue'>,
): string[] {
  const { organisations } = catalogue.registers;
  const record =
    list === 'organisation' ? organisations.find((each) => each.id === id) : catalogue.places.get(id);
  if (list === 'type' || !record) return [];
  return record.names.map(({ text }) => text).filter((text) => text !== unitName(record));
}

/** Awards of one decision that its line names, at most. */
const MAX_NAMED = 10;

/** The page of one of them. */
export function buildAwardListPage(
  { list, id, name, title, decisions }: AwardList,
  context: AwardModelContext,
): AwardListPage {
  const { catalogue, words, addresses } = context;
  const { list: own } = words.awards;
  const address = addresses.awardList(list, id);
  const years = Map.groupBy(decisions, ({ decision }) => decision.year);
  return {
    shell: buildShell(context, {
      address,
      title,
      description: own.descriptionOf(title, catalogue.site.office.name),
      breadcrumb: [
        { href: addresses.awards, text: words.awards.title },
        { href: address, text: capitalised(name) },
      ],
      modified: decisions[0]!.decision.fields.issuedOn,
    }),
    heading: title,
    note: list === 'type' ? undefined : own.linked,
    facts: listRecordFacts(list, id, context),
    groups: [...years].map(([year, group]) => ({
      heading: own.year(year),
      lines: group.map((awarded) => ({
        ...buildListedDecision(awarded.decision, context, awarded.rows),
        awards: list === 'organisation' ? listNamed(awarded, context) : [],
      })),
    })),
  };
}

/** The awards of collectives in a decision, each with the way to its row. */
function listNamed({ decision, rows }: AwardedRows, context: AwardModelContext): KnownWords[] {
  const { addresses, words, awards } = context;
  const { decision: own, list } = words.awards;
  const collectives = rows.filter(({ kind }) => kind === 'tap-the');
  const named = collectives.slice(0, MAX_NAMED).map((row) => {
    const { struck } = awards.states.of(decision, row.key);
    const award = awardName(row, decision.fields.issuedOn, context);
    const parts = [nameOf(row, context), award, struck && own.struck[struck]];
    return {
      text: parts.filter(Boolean).join(': '),
      href: addresses.decision(decision.key, row.key),
    };
  });
  const left = collectives.length - named.length;
  return left > 0 ? [...named, { text: list.more(left) }] : named;
}

/** What the register says of a unit or place, and the page of its bulletins. */
function listRecordFacts(list: AwardListName, id: string, context: AwardModelContext): KnownFact[] {
  if (list === 'type') return [];
  const { catalogue, addresses, words, awards } = context;
  const isPlace = list === 'place';
  const units: readonly Unit[] = isPlace ? catalogue.registers.places : catalogue.registers.organisations;
  const register = new Map(units.map((unit) => [unit.id, unit]));
  const pages = isPlace ? awards.byPlace : awards.byOrganisation;
  const addressOf = (unit: Unit): string | undefined =>
    pages.has(unit.id) ? addresses.awardList(list, unit.id) : undefined;
  const facts = listUnitFacts(register.get(id)!, { register, addressOf }, context);
  const bulletins = isPlace
    ? catalogue.placeIndex.get(id)?.bulletins
    : catalogue.topics.organisations.get(id)?.bulletins;
  const href = isPlace ? addresses.place(id) : addresses.topic('organisations', id);
  if (!bulletins) return facts;
  return [
    ...facts,
    { label: words.awards.list.bulletins, values: [{ text: words.count(bulletins.length), href }] },
  ];
}
