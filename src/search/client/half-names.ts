import { fold } from '../../vietnamese/fold.ts';
import { indexText } from '../pieces.ts';
import type { Engine } from './engine.ts';
import type { Hit } from './find.ts';
import { splitPerson } from '../filters.ts';
import { TIER } from './match.ts';
import type { Query } from './query.ts';

/**
 * The pages of all registered people and places in whose name the words of the query stand, the last of them unfinished.
 * The filters know these names, so that "Lê Thu T" costs no file of the index. Names take turns, as half a name should
 * show everybody it may become before it shows one of them twice.
 */
export async function findHalfNames(engine: Engine, query: Query): Promise<Hit[]> {
  const typed = ` ${query.words.map(({ word }) => word).join(' ')}`;
  const typedKey = fold(typed);
  const filters = await Promise.all([engine.loadFilter('nguoi'), engine.loadFilter('dia-danh')]);
  const found = new Map<number, Hit>();
  for (const [value, pages] of filters.flatMap((values) => [...values])) {
    const { name } = splitPerson(value);
    if (!` ${fold(name)}`.includes(typedKey)) continue;
    const isExact = query.isAccented && ` ${indexText(name)}`.includes(typed);
    const rank = isExact ? TIER.exactRun : TIER.foldedRun;
    for (let turn = 0; turn < pages.length; turn += 1) {
      // Pages are numbered by address, which begins with the year: the last are the newest.
      const page = pages[pages.length - 1 - turn]!;
      const known = found.get(page);
      if (known && (known.rank < rank || (known.rank === rank && known.score >= -turn))) continue;
      found.set(page, { page, level: 'similar', rank, score: -turn, terms: [], missing: [] });
    }
  }
  return [...found.values()];
}
