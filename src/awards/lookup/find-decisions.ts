import { fold } from '../../vietnamese/fold.ts';
import { dayFromLooseDate } from '../../vietnamese/loose-days.ts';
import type { NumberAnswer } from './answers.ts';
import type { LookupDecision, NumberLine } from './form.ts';
import { keyOf, numberKey } from './keys.ts';
import { findBlock, loadLines, type Blocks } from './load.ts';

/** What people type before a number, and between it and its day, folded. */
const BEFORE = /^(?:(?:quyet dinh|qd)[\s,:]+)?(?:so[\s.:]+)?(?=\d)/u;
const DAY =
  /[\s,/(]+(?:(?:ky|ban hanh)\s+)?(?:(?:ngay\s+)?\d{1,2}[\s/.-]+(?:thang\s+)?\d{1,2}[\s/.-]+)?(?:nam\s+)?(?:19|20)\d\d\)?$/u;

/** The decisions of a number, with or without its symbol; only those of the day or year, where there are such. */
export async function findDecisions(query: string, blocks: Blocks): Promise<NumberAnswer> {
  const typed = fold(query.trim()).replace(BEFORE, '');
  const whole = await findNumber(typed, blocks);
  if (whole.length > 0) return { decisions: whole, isOtherDay: false };
  const day = DAY.exec(typed)?.[0] ?? '';
  if (day === '') return { decisions: [], isOtherDay: false };
  const found = await findNumber(typed.slice(0, -day.length), blocks);
  const written = day.replace(/^[\s,/(]+(?:(?:ky|ban hanh)\s+)?|\)$/gu, '');
  const on = dayFromLooseDate(written);
  const fitting = found.filter((each) => each.on.startsWith(on ?? written.slice(-4)));
  return fitting.length > 0
    ? { decisions: fitting, isOtherDay: false }
    : { decisions: found, isOtherDay: found.length > 0 };
}

async function findNumber(typed: string, blocks: Blocks): Promise<LookupDecision[]> {
  const [number = '', ...symbol] = typed.split('/');
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
