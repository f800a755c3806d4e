import { canonical } from '../../src/vietnamese/canonical.ts';
import { READER_KINDS, type ReaderKind, type ReaderQuery } from './reader-kinds.ts';

/** Something that can be searched, and tells in which other spelling it searched or would search. */
export type AskReader = (text: string) => Promise<{ addresses: string[]; spelling?: string | undefined }>;

/** How well queries of one kind were answered, as shares of 1. */
export interface MeasuredReaders {
  kind: ReaderKind;
  queries: number;
  top: number;
  inFive: number;
  precision: number;
  none: number;
  /** Of those that were mistyped: the first spelling offered is the one that was meant. NaN without any. */
  spelt: number;
  failures: string[];
}

/** Asks every query and measures by kind. */
export async function measureReaders(
  queries: readonly ReaderQuery[],
  ask: AskReader,
): Promise<MeasuredReaders[]> {
  const measured: MeasuredReaders[] = [];
  for (const { name } of READER_KINDS) {
    const own = queries.filter(({ kind }) => kind === name);
    const failures: string[] = [];
    const sums = { top: 0, inFive: 0, precision: 0, none: 0, spelt: 0, mistyped: 0 };
    for (const { text, right, meant } of own) {
      const { addresses, spelling } = await ask(text);
      const ten = addresses.slice(0, 10);
      const isRight = right.has(ten[0] ?? '');
      if (isRight) sums.top += 1;
      else failures.push(text);
      if (ten.slice(0, 5).some((address) => right.has(address))) sums.inFive += 1;
      sums.precision += ten.filter((address) => right.has(address)).length / Math.min(10, right.size);
      if (ten.length === 0) sums.none += 1;
      if (meant === undefined) continue;
      sums.mistyped += 1;
      if (spelling !== undefined && listLetters(spelling) === listLetters(meant)) sums.spelt += 1;
    }
    const share = (sum: number): number => sum / own.length;
    measured.push({
      kind: name,
      queries: own.length,
      top: share(sums.top),
      inFive: share(sums.inFive),
      precision: share(sums.precision),
      none: share(sums.none),
      spelt: sums.spelt / sums.mistyped,
      failures,
    });
  }
  return measured;
}

function listLetters(text: string): string {
  return (
    canonical(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
