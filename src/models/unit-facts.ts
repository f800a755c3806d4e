import { listPresentSuccessors, unitName, type Unit } from '../catalogue/units.ts';
import type { ModelContext } from './context.ts';
import type { KnownFact, KnownWords } from './known-words.ts';

/** A register of units, and the page of each that has one. */
interface UnitPages<U extends Unit> {
  register: ReadonlyMap<string, U>;
  addressOf(unit: U): string | undefined;
}

/**
 * What the register says of a unit besides its present name: when it existed, its other names with their days, what it belongs to,
 * came from and became. Facts that the register does not have are left out.
 */
export function listUnitFacts<U extends Unit>(
  unit: U,
  { register, addressOf }: UnitPages<U>,
  { words }: Pick<ModelContext, 'words'>,
): KnownFact[] {
  const known = (each: U): KnownWords => ({ text: unitName(each), href: addressOf(each) });
  const parent = unit.parent === undefined ? undefined : register.get(unit.parent);
  const former = [...register.values()].filter(({ successors }) => successors.includes(unit.id));
  const name = unitName(unit);
  const { units, span } = words;
  const facts: KnownFact[] = [
    { label: units.existed, values: [{ text: span(unit.validFrom, unit.validTo) }] },
    {
      label: units.otherNames,
      values: unit.names
        .filter(({ text }) => text !== name)
        .map(({ text, from, to }) => ({ text: [text, parenthesised(span(from, to))].join('') })),
    },
    { label: units.partOf, values: parent ? [known(parent)] : [] },
    { label: units.cameFrom, values: former.map(known) },
    { label: units.became, values: listPresentSuccessors(unit, register).map(known) },
  ];
  return facts
    .map(({ label, values }) => ({ label, values: values.filter(({ text }) => text !== '') }))
    .filter(({ values }) => values.length > 0);
}

function parenthesised(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
