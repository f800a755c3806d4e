import type { LookupDecision, NumberLine } from './form.ts';
import { keyOf, numberKey } from './keys.ts';
import { findBlock, loadLines, type Blocks } from './load.ts';

/** The decisions of a number, with or without its symbol. */
export async function findDecisions(query: string, blocks: Blocks): Promise<LookupDecision[]> {
  const [number = '', ...symbol] = query.trim().split('/');
  const key = numberKey(number);
  if (!/^\d/u.test(key)) return [];
  const lines = await loadLines<NumberLine>(blocks, 'numbers', findBlock(blocks, 'numbers', key));
  const [, tuples = []] = lines.find(([own]) => own === key) ?? [];
  const wanted = keyOf(symbol.join('/'));
  const decisions = tuples.map(([own, itsSymbol, on, issuer, title, rows, itsKey]) => ({
    number: own,
    symbol: itsSymbol,
    on,
    issuer,
    title,
    rows,
    key: itsKey,
  }));
  return wanted === '' ? decisions : decisions.filter((each) => keyOf(each.symbol) === wanted);
}
