import type { IndexedWord } from './chunk.ts';
import type { Engine } from './engine.ts';
import type { QueryWord } from './query.ts';
import { buildTerm, type Term } from './term.ts';

/** Gives the terms of one search. Readings share most words, and each is gathered once. */
export class TermLoader {
  readonly engine: Engine;
  readonly #terms = new Map<string, Promise<Term>>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** What all pages have of a word. `isAccented` is that of the query: whether accents tell words apart. */
  load(word: QueryWord, isAccented: boolean): Promise<Term> {
    const name = `${word.word} ${word.isStrict} ${isAccented}`;
    const term = this.#terms.get(name) ?? this.#build(word, isAccented);
    this.#terms.set(name, term);
    return term;
  }

  /** The same of a word that may go on: `begun` are the words that begin like it. */
  async loadBegun(word: QueryWord, begun: readonly IndexedWord[], isAccented: boolean): Promise<Term> {
    const known = new Set([...begun, ...(await this.#find(word))]);
    return buildTerm(word, [...known], { isAccented, pages: this.engine.meta.fragments.length });
  }

  async #build(word: QueryWord, isAccented: boolean): Promise<Term> {
    return buildTerm(word, await this.#find(word), { isAccented, pages: this.engine.meta.fragments.length });
  }

  async #find({ key, twin }: QueryWord): Promise<IndexedWord[]> {
    const keys = twin ? [key, twin.key] : [key];
    const found = await Promise.all([...new Set(keys)].map((each) => this.engine.findWord(each)));
    return found.filter((word) => word !== undefined);
  }
}
