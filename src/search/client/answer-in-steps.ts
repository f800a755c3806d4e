import type { SearchState } from './address.ts';
import type { Sources } from './find.ts';
import { loadAnswer } from './load-answer.ts';
import { PAGE_SIZE } from './meant.ts';
import type { PanelView } from './panel-view.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** Where an answer is shown, and what happens when its reader takes what it offers. */
interface ShownOn {
  view: PanelView;
  /** Aborted once the reader has asked something else. */
  signal: AbortSignal;
  /** Searches for a suggestion. */
  take: (text: string) => void;
  /** Searches for what was typed and nothing else. */
  takeAsTyped: () => void;
}

/** Shows the answer to a state step by step: results, filters, then other spellings. Rejects after the step in which `signal` was aborted. */
export async function answerInSteps(
  sources: Sources,
  state: SearchState,
  { view, signal, take, takeAsTyped }: ShownOn,
): Promise<void> {
  signal.throwIfAborted();
  const answer = await search(sources, state, signal);
  const results = await loadAnswer(sources.engine, answer, state.pages * PAGE_SIZE);
  signal.throwIfAborted();
  view.showAnswer(answer, results, state);
  // Hundreds of options are made after the results have been painted.
  await new Promise((done) => setTimeout(done));
  signal.throwIfAborted();
  view.showFilters(answer, state);
  if (answer.alsoSearched !== undefined)
    return view.showAlsoSearched(answer.alsoSearched, state, takeAsTyped);
  if (Object.keys(state.selection).length > 0) return;
  // The results stay where suggestions fail.
  const texts = await suggest(sources, state.text, answer).catch((error: unknown) => {
    console.error(error);
    return [];
  });
  signal.throwIfAborted();
  view.showSuggestions(texts, state, take);
}
