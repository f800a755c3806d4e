import type { AwardCatalogue } from '../../awards/award-catalogue.ts';
import type { Decision } from '../../awards/decision.ts';
import { buildPageKey } from '../page-key.ts';
import { buildAwardDataRows, describeYear } from './award-data.ts';
import type { AwardModelContext } from './award-words.ts';

/**
 * What a file of the data of awards is made from: sums of rows in the place of the rows, of which every decision has three files, and
 * writing all of them takes longer than anything else about them.
 */
export interface AwardSums {
  rows: string[];
}

/** What the table of a decision is made from. */
export function sumDecisionTable(decision: Decision, context: AwardModelContext): AwardSums {
  return { rows: [sumRows(decision, context)] };
}

/** What the table and the document of a year are made from. */
export function sumYear(year: string, context: AwardModelContext): AwardSums & { head: object } {
  const { decisions } = context.awards.years.find((each) => each.year === year)!;
  return {
    head: describeYear(year, context),
    rows: decisions.map((decision) => sumRows(decision, context)),
  };
}

/** The sums of the rows of decisions, each made once for its files. */
const known = new WeakMap<AwardCatalogue, Map<Decision, string>>();

function sumRows(decision: Decision, context: AwardModelContext): string {
  const sums = known.get(context.awards) ?? new Map<Decision, string>();
  known.set(context.awards, sums);
  const sum = sums.get(decision) ?? buildPageKey(buildAwardDataRows(decision, context));
  sums.set(decision, sum);
  return sum;
}
