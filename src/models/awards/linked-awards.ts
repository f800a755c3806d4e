import type { AwardListName } from '../../addresses/segments.ts';
import type { KnownFact, KnownWords } from '../known-words.ts';
import type { ModelContext } from '../context.ts';
import type { Link } from '../shell.ts';
import { awardName, decisionName, withAwards } from './award-words.ts';

/** One award on the page of a person. */
export interface AwardLine {
  award: string;
  decision: Link;
  /** The post on that day, and what has become of the award. */
  detail: string;
}

/** The awards of a person of the register, by the links of an editor alone, newest first. */
export function listAwardsOf(person: string, context: ModelContext): AwardLine[] {
  if (!context.awards) return [];
  const own = withAwards(context);
  const { addresses, words, awards } = own;
  const { posthumous, struck: strikes } = words.awards.decision;
  return (awards.byPerson.get(person) ?? []).flatMap(({ decision, rows }) =>
    rows.map((row) => {
      const { struck } = awards.states.of(decision, row.key);
      const parts = [
        row.position,
        row.unit,
        row.posthumous ? posthumous : undefined,
        struck && strikes[struck],
      ];
      return {
        award: awardName(row, decision.fields.issuedOn, own),
        decision: { href: addresses.decision(decision.key, row.key), text: decisionName(decision, own) },
        detail: parts.filter((part) => part !== undefined).join(', '),
      };
    }),
  );
}

/** The decisions whose award a bulletin tells of. */
export function listDecisionsOf(bulletin: string, context: ModelContext): KnownWords[] {
  if (!context.awards) return [];
  const own = withAwards(context);
  return (own.awards.ofBulletin.get(bulletin) ?? []).map((decision) => ({
    href: own.addresses.decision(decision.key),
    text: `${decisionName(decision, own)}: ${decision.fields.title}`,
  }));
}

/** The way from the page of a unit or place to its awards, where it has any. */
export function findAwardList(
  list: Exclude<AwardListName, 'type'>,
  id: string,
  { awards, addresses, words }: ModelContext,
): KnownFact[] {
  const decisions = (list === 'place' ? awards?.byPlace : awards?.byOrganisation)?.get(id);
  if (!decisions) return [];
  const link = { href: addresses.awardList(list, id), text: words.awards.count(decisions.length) };
  return [{ label: words.awards.list.onPage, values: [link] }];
}
