import { fold } from '../../vietnamese/fold.ts';
import { withoutLevel } from '../../vietnamese/place-levels.ts';
import { indexText } from '../pieces.ts';
import type { NameEntry, PageOfName } from '../names.ts';

/** A name by which a page is known, in its two spellings; a space stands before, between and after words. */
interface NameSpelling {
  text: string;
  word: string;
  key: string;
}

/** Pages that are shown above the results, at most. */
const MAX_NAMED = 4;

/** The names of the pages of people, places, organisations and other topics. */
export class Names {
  readonly pages: readonly { page: PageOfName; spellings: readonly NameSpelling[] }[];

  constructor(entries: readonly NameEntry[]) {
    this.pages = entries.map(([kind, address, title, count, names = [title]]) => ({
      page: { kind, address, title, count },
      spellings: names.flatMap((name) => spell(name, kind)),
    }));
  }

  /**
   * The pages that words name: those called just so, then those whose name of several words stands among them, the longest first.
   * Other accents count where no page has the accents typed.
   */
  findNamed(readings: readonly (readonly { word: string }[])[]): PageOfName[] {
    const found = readings.flatMap((words) => this.#findIn(` ${words.map(({ word }) => word).join(' ')} `));
    const best = new Map<PageOfName, { rank: number; length: number }>();
    for (const { page, rank, length } of found) {
      const known = best.get(page);
      if (!known || rank < known.rank) best.set(page, { rank, length });
    }
    const ranked = [...best].sort(([, a], [, b]) => a.rank - b.rank || b.length - a.length);
    const [first] = ranked;
    return ranked
      .filter(([, { rank, length }]) => rank === first![1].rank && (rank < 2 || length === first![1].length))
      .slice(0, MAX_NAMED)
      .map(([page]) => page);
  }

  /** Ranks: 0 and 1 the whole text, as typed and in other accents; 2 and 3 a part of it. */
  #findIn(typed: string): { page: PageOfName; rank: number; length: number }[] {
    const typedKey = fold(typed);
    return this.pages.flatMap(({ page, spellings }) =>
      spellings.flatMap(({ word, key }) => {
        const isPart = key.trim().includes(' ') && typedKey.includes(key);
        if (key !== typedKey && !isPart) return [];
        const part = key === typedKey ? 0 : 2;
        return [{ page, rank: part + (typed.includes(word) ? 0 : 1), length: key.length }];
      }),
    );
  }
}

function spell(name: string, kind: PageOfName['kind']): NameSpelling[] {
  const bare = kind === 'place' ? withoutLevel(name) : name;
  return [...new Set([name, bare])].map((text) => {
    const word = ` ${indexText(text)} `;
    return { text: name, word, key: fold(word) };
  });
}
