import { issuerOf } from '../../awards/issuer.ts';
import type { ModelContext } from '../context.ts';
import type { StandingRecord } from '../record.ts';
import { decisionName, numberOf, withAwards } from './award-words.ts';

/** What the search of the site finds of each decision: what it is, who issued it, the text about it, and nothing of its list. */
export function listDecisionRecords(context: ModelContext): StandingRecord[] {
  if (!context.awards) return [];
  const own = withAwards(context);
  return own.awards.decisions.map((decision) => {
    const { fields, key, body } = decision;
    const day = own.words.awards.decision.day(fields.issuedOn, fields.issuedPlace);
    const facts = [fields.title, numberOf(decision), day, issuerOf(decision, own.catalogue.registers)];
    return {
      address: own.addresses.decision(key),
      title: decisionName(decision, own),
      description: fields.title,
      text: [facts.join('. '), ...(body ? [body.text] : [])].join('\n'),
    };
  });
}
