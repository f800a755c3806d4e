import { unitName } from '../../catalogue/units.ts';
import { listChanges } from '../../awards/changes.ts';
import type { Decision } from '../../awards/decision.ts';
import { issuerOf } from '../../awards/issuer.ts';
import type { AwardRow } from '../../awards/row.ts';
import type { AwardCatalogue } from '../../awards/award-catalogue.ts';
import type { ModelContext } from '../context.ts';

/** The part of a context that has awards. */
export type AwardModelContext = ModelContext & { awards: AwardCatalogue };

/** The context of a site that shows decisions. Throws where there are none. */
export function withAwards(context: ModelContext): AwardModelContext {
  const { awards } = context;
  if (!awards) throw new Error('A page of awards was asked for where no decision is shown.');
  return { ...context, awards };
}

/** The number of a decision with its symbol: "163/QĐ-UBND". */
export function numberOf({ fields: { number, symbol } }: Decision): string {
  return `${number}/${symbol}`;
}

/** What a decision is called in a sentence: by number and day. */
export function decisionName(decision: Decision, { words }: Pick<ModelContext, 'words'>): string {
  return words.awards.decision.nameOf(numberOf(decision), decision.fields.issuedOn);
}

/** What the page of a decision is called; no other page is, as its number repeats neither with its issuer and day nor with its id. */
export function decisionTitle(decision: Decision, context: AwardModelContext): string {
  const { issuedOn, id } = decision.fields;
  const { registers } = context.catalogue;
  const issuer = issuerOf(decision, registers);
  const number = numberOf(decision);
  const isRepeated = context.awards.byDay
    .get(issuedOn)!
    .some((each) => each !== decision && numberOf(each) === number && issuerOf(each, registers) === issuer);
  const title = context.words.awards.decision.titleOf(number, issuedOn, issuer);
  return isRepeated ? `${title} (${id})` : title;
}

/** The name of a form of award on a day, with a class and a war where the row has them; '' of a row without a form. */
export function awardName(row: AwardRow, day: string, { words, awards }: AwardModelContext): string {
  const type = row.type === undefined ? undefined : awards.vocabulary.types.get(row.type);
  const { classes, wars } = words.awards.decision;
  const name = row.typeName ?? (type ? unitName(type, day) : row.type);
  return [
    name,
    row.class === undefined ? undefined : classes[row.class],
    row.war === undefined ? undefined : wars[row.war],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** How many collectives, households and people some rows name, in words. */
export function countRecipients(rows: readonly AwardRow[], { words }: Pick<ModelContext, 'words'>): string {
  const count = (kind: AwardRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return words.awards.recipients({
    collectives: count('tap-the'),
    households: count('ho-gia-dinh'),
    people: count('ca-nhan'),
  });
}

/**
 * Whether search engines are asked not to show the page of a decision: it names people, in a list or by correcting their names, and the
 * office wants no such page found.
 */
export function isHiddenFromSearch(
  decision: Decision,
  { catalogue, awards }: Pick<ModelContext, 'catalogue' | 'awards'>,
): boolean {
  if (!catalogue.site.awards.hiddenFromSearch) return false;
  if (decision.rows.some(({ kind }) => kind !== 'tap-the')) return true;
  return listChanges(decision).some(({ target, rows, corrected }) => {
    const row = awards?.byId.get(target)?.rows.find(({ key }) => key === rows?.[0]);
    return corrected?.field === 'ten' && row?.kind !== 'tap-the';
  });
}
