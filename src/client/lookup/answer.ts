import type { LookupName, LookupReader, WholeName } from '../../awards/lookup/find.ts';
import type { LookupDecision } from '../../awards/lookup/form.ts';
import { findWays } from './find-ways.ts';

/** What a query leads to, as it is shown. */
export interface ShownAnswer {
  /** Names that are the query, or the only one that it means, with their newest rows. */
  whole: WholeName[];
  others: LookupName[];
  /** Names that are near to a query that means none. */
  near: LookupName[];
  decisions: LookupDecision[];
  /** Whether none of them is of the day that the query names. */
  isOtherDay: boolean;
  /** Lists by form, unit or place that bear the words. */
  ways: readonly HTMLAnchorElement[];
  isMore: boolean;
}

/** The rows of the names that a query is as a whole, other names that it means, and the decisions of a number. */
export async function answer(query: string, reader: LookupReader): Promise<ShownAnswer> {
  const { decisions, isOtherDay } = await reader.findDecisions(query);
  if (decisions.length > 0)
    return { whole: [], others: [], decisions, isOtherDay, near: [], ways: [], isMore: false };
  const ways = findWays(query);
  const found = await reader.findWhole(query);
  const { names, isMore } = await reader.findNames(query);
  const isShown = ({ kind, name }: LookupName): boolean =>
    found.some((each) => each.kind === kind && each.name === name);
  const others = names.filter((each) => !isShown(each));
  const near = found.length + others.length > 0 ? [] : await reader.findNear(query);
  const [only, ...further] = others;
  if (found.length > 0 || !only || further.length > 0 || only.kind === 'u')
    return { whole: found, others, decisions, isOtherDay, near, ways, isMore };
  const { rows, all } = await reader.readRows(only);
  const whole: WholeName[] = [{ ...only, fit: 'part', newest: rows, all }];
  return { whole, others: [], decisions, isOtherDay, near, ways, isMore };
}
