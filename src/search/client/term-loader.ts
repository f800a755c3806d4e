import type { IndexedWord } from './chunk.ts';
import type { Engine } from './engine.ts';
import type { QueryWord } from './query.ts';
import { buildTerm, type Term } from './term.ts';

/** Terms kept, at most: more than the words of a query; that of a word of all pages takes half a megabyte with 10,000 bulletins. */
const MAX_TERMS = 32;

const loaders = new WeakMap<Engine, TermLoader>();

/** The terms of an index. Readings share most words, and so do the searches of one who types; each is gathered once. */
export function getTermLoader(engine: Engine): TermLoader {
  const loader = loaders.get(engine) ?? new TermLoader(engine);
  loaders.set(engine, loader);
  return loader;
}

/** Gives terms, and keeps those that were asked for last. */
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
    // The one asked for last is the last in the map.
    this.#terms.delete(name);
    this.#terms.set(name, term);
    const [oldest] = this.#terms.keys();
    if (this.#terms.size > MAX_TERMS) this.#terms.delete(oldest!);
    // A failure is not kept: the next search may find the network back.
    term.catch(() => this.#terms.delete(name));
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
