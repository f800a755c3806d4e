import type { Decision } from '../../awards/decision.ts';
import { issuerOf } from '../../awards/issuer.ts';
import type { AwardRow } from '../../awards/row.ts';
import type { Link } from '../shell.ts';
import { countRecipients, decisionName, type AwardModelContext } from './award-words.ts';

/** A decision in a list. */
export interface ListedDecision {
  decision: Link;
  title: string;
  /** Who issued it, how many it names, and what is said of it besides. */
  detail: string;
}

/** A decision in a list; `rows` are those of its rows that the list is about. */
export function buildListedDecision(
  decision: Decision,
  context: AwardModelContext,
  rows: readonly AwardRow[] = decision.rows,
): ListedDecision {
  const { words, addresses } = context;
  const { decision: own } = words.awards;
  const { kind, title, listMissing } = decision.fields;
  const details = [
    issuerOf(decision, context.catalogue.registers),
    kind === 'khen-thuong' ? undefined : own.kinds[kind],
    rows.length > 0 ? countRecipients(rows, context) : undefined,
    listMissing !== undefined && !decision.hasList ? own.listMissing : undefined,
    decision.fields.status === 'draft' ? own.draft : undefined,
  ];
  return {
    decision: { href: addresses.decision(decision.key), text: decisionName(decision, context) },
    title,
    detail: details.filter((detail) => detail !== undefined).join('; '),
  };
}
