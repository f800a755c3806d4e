import type { Engine, ShownFragment } from './engine.ts';
import type { Hit, Level } from './find.ts';
import { listMarks, type MatchedWords } from './marks.ts';
import type { PageOfName } from '../names.ts';
import type { Answer } from './search.ts';

/** A result with what is shown of it. */
export interface LoadedResult {
  level: Level;
  fragment: ShownFragment;
  marks: MatchedWords;
  missing: readonly string[];
}

/** What is shown of an answer. */
export interface LoadedAnswer {
  named: readonly PageOfName[];
  bulletins: readonly LoadedResult[];
  standing: readonly LoadedResult[];
}

/** Loads what is shown of an answer: the first `count` bulletins, and the standing pages. */
export async function loadAnswer(
  engine: Engine,
  { hits, named, standing }: Answer,
  count: number,
): Promise<LoadedAnswer> {
  const [bulletins, pages] = await Promise.all([
    loadResults(engine, hits.slice(0, count)),
    loadResults(engine, standing),
  ]);
  return { named, bulletins, standing: pages };
}

function loadResults(engine: Engine, hits: readonly Hit[]): Promise<LoadedResult[]> {
  return Promise.all(
    hits.map(async ({ page, level, terms, missing }) => ({
      level,
      missing,
      fragment: await engine.loadFragment(page),
      marks: listMarks(terms, page, engine.meta),
    })),
  );
}
