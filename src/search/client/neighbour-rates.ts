import type { Candidate } from './candidates.ts';
import type { IndexMeta } from './index-files.ts';
import { countNeighbours } from './neighbours.ts';
import type { Postings } from './postings.ts';

/** How much the word before says about the next one, against how frequent that is anyhow. */
const NEIGHBOUR_SHARE = 0.8;

/** How likely words follow each other in one index, as negative logarithms of probabilities. Two words are counted once. */
export class NeighbourRates {
  /** Words in all bodies. */
  readonly #total: number;
  readonly #counts = new Map<Postings, Map<Postings, number>>();

  constructor({ lengths }: Pick<IndexMeta, 'lengths'>) {
    this.#total = lengths.reduce((sum, length) => sum + length, 1);
  }

  /** Whether any of these stands before any of those. */
  areNeighbours(first: readonly Candidate[], second: readonly Candidate[]): boolean {
    return first.some((a) => second.some((b) => this.count(a, b) > 0));
  }

  /** How unlikely a word is behind another. */
  rate(before: Candidate | undefined, { postings }: Candidate): number {
    if (!postings) return 0;
    if (!before?.postings) return this.rateAlone(postings.positions.length);
    const alone = postings.positions.length / this.#total;
    const together = this.count(before, { postings }) / before.postings.positions.length;
    return -Math.log(NEIGHBOUR_SHARE * together + (1 - NEIGHBOUR_SHARE) * alone);
  }

  /** How unlikely a word is that stands so often in all bodies, behind one that says nothing about it. */
  rateAlone(times: number): number {
    return -Math.log(((1 - NEIGHBOUR_SHARE) * times) / this.#total);
  }

  /** How often one candidate follows another at once. */
  count(first: Pick<Candidate, 'postings'>, second: Pick<Candidate, 'postings'>): number {
    if (!first.postings || !second.postings) return 0;
    const known = this.#counts.get(first.postings) ?? new Map<Postings, number>();
    this.#counts.set(first.postings, known);
    const count = known.get(second.postings) ?? countNeighbours(first.postings, second.postings);
    known.set(second.postings, count);
    return count;
  }
}
