import { canonical } from '../../vietnamese/canonical.ts';
import { fold } from '../../vietnamese/fold.ts';
import { readKeystrokes } from '../../vietnamese/keystrokes.ts';
import type { Engine } from './engine.ts';
import { buildWord, type QueryWord } from './query.ts';

/** Letters with a number behind them: Su25, ca1. One alone is a code; VNI has several such words, or keys within them. */
const CODE = /^\p{L}+\d$|^\p{L}+\d\d+$/u;

/**
 * The words of a query, with what the keys of Telex or VNI would have given in place of each that no page has, where pages have that
 * with its accents. Capitals and codes are meant as they stand.
 */
export async function readKeys(engine: Engine, words: readonly QueryWord[]): Promise<QueryWord[]> {
  const isVni = words.filter(({ word }) => /\p{L}\d/u.test(word)).length > 1;
  return Promise.all(
    words.map(async (word) => {
      const read = canonical(readKeystrokes(word.word));
      if (read === word.word || read === fold(read)) return word;
      if (word.isCapital || (CODE.test(word.word) && !isVni)) return word;
      if (await engine.findWord(word.key)) return word;
      const known = await engine.findWord(fold(read));
      return known?.forms.some(({ form }) => form === read) ? buildWord(read) : word;
    }),
  );
}
