import { KINDS, type Kind, type KindQuery } from './query-kinds.ts';

/** Gives the addresses of the first ten results. */
export type Ask = (text: string) => Promise<string[]>;

/** How well queries of one kind were answered, as shares of 1. */
export interface Measured {
  kind: Kind;
  queries: number;
  /** The first result was right. */
  top: number;
  /** Of the first ten results, or of as many as are right, how many were right. */
  precision: number;
  /** A right result was among the first ten. */
  inTen: number;
  failures: string[];
}

/** Asks every query and measures by kind. */
export async function measure(queries: readonly KindQuery[], ask: Ask): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name } of KINDS) {
    const own = queries.filter(({ kind }) => kind === name);
    const failures: string[] = [];
    let [top, precision, inTen] = [0, 0, 0];
    for (const { text, right } of own) {
      const results = await ask(text);
      const found = results.filter((address) => right.has(address)).length;
      top += right.has(results[0] ?? '') ? 1 : 0;
      precision += found / Math.min(10, right.size);
      inTen += found > 0 ? 1 : 0;
      if (!right.has(results[0] ?? '')) failures.push(text);
    }
    const share = (sum: number): number => sum / own.length;
    measured.push({
      kind: name,
      queries: own.length,
      top: share(top),
      precision: share(precision),
      inTen: share(inTen),
      failures,
    });
  }
  return measured;
}
