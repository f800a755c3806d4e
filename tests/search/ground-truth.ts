import type { BulletinRecord } from '../../src/models/record.ts';
import { canonical } from '../../src/vietnamese/canonical.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/** Which bulletins hold which words, found by reading all of them: slow, and beyond doubt. */
export class GroundTruth {
  readonly #texts: { address: string; exact: string; folded: string }[];

  constructor(records: readonly BulletinRecord[]) {
    this.#texts = records.map(({ address, id, title, text, people, places }) => {
      // The bar keeps a phrase from reaching from one field into the next.
      const exact = [title, text, id, ...people, ...places].map(listWords).join(' | ');
      return { address, exact: ` ${exact} `, folded: ` ${fold(exact)} ` };
    });
  }

  /** The addresses of bulletins with these words together, spelled just so. */
  listExact(phrase: string): Set<string> {
    return this.#list('exact', listWords(phrase));
  }

  /** The same without regard to accents. */
  listFolded(phrase: string): Set<string> {
    return this.#list('folded', fold(listWords(phrase)));
  }

  /** The addresses of bulletins with these words together, spelled just so, the last of which may go on. */
  listBegun(phrase: string): Set<string> {
    const found = this.#texts.filter(({ exact }) => exact.includes(` ${listWords(phrase)}`));
    return new Set(found.map(({ address }) => address));
  }

  /** The addresses of bulletins with a word that begins like this, without regard to accents. */
  listBeginning(prefix: string): Set<string> {
    const found = this.#texts.filter(({ folded }) => folded.includes(` ${prefix}`));
    return new Set(found.map(({ address }) => address));
  }

  /** How many bulletins hold each word, spelled just so. */
  countWords(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { exact } of this.#texts) {
      for (const word of new Set(exact.trim().split(/[ |]+/u))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  }

  #list(which: 'exact' | 'folded', words: string): Set<string> {
    const found = this.#texts.filter((text) => text[which].includes(` ${words} `));
    return new Set(found.map(({ address }) => address));
  }
}

function listWords(text: string): string {
  return (
    canonical(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
