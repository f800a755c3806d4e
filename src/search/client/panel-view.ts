import type { SearchWords } from '../../strings/search.vi.ts';
import { BY_DATE, RANGE_KEYS, writeState, type SearchState } from './address.ts';
import type { PanelElements } from './elements.ts';
import type { LoadedAnswer } from './load-answer.ts';
import { PAGE_SIZE } from './meant.ts';
import type { Answer } from './search.ts';
import { showFilters } from './show-filters.ts';
import { showResults } from './show-results.ts';
import { MAX_TEXT } from './text-length.ts';

/** Milliseconds after which a running search is announced. */
const BUSY_AFTER_MS = 400;

/** What readers see and hear of a search: the states of the panel. */
export class PanelView {
  readonly #elements: PanelElements;
  readonly words: SearchWords;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: PanelElements, words: SearchWords) {
    this.#elements = elements;
    this.words = words;
  }

  showWaiting({ order }: SearchState): void {
    const { results, status } = this.#elements;
    this.#elements.order.value = order === 'date' ? BY_DATE : '';
    results.setAttribute('aria-busy', 'true');
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (status.textContent = this.words.searching), BUSY_AFTER_MS);
  }

  /** The ways to browse stand where nothing has been asked. */
  showNothing(): void {
    this.#showEmpty('');
  }

  /** The index could not be read. */
  showFailure(): void {
    this.#showEmpty(this.words.failed);
  }

  showAnswer(answer: Answer, results: LoadedAnswer, state: SearchState): void {
    if (answer.asked !== '') this.#elements.order.value = answer.order === 'date' ? BY_DATE : '';
    showResults(this.#elements, results, {
      words: this.words,
      hasText: answer.asked !== '',
      areGrouped: answer.order === 'relevance',
    });
    this.#showAround({
      hasMore: results.bulletins.length < answer.hits.length,
      hasResults: results.bulletins.length + results.standing.length + results.named.length > 0,
      message: this.#describe(answer, state),
    });
  }

  /** Offers the filters, unless there is nothing to filter. */
  showFilters({ hits, countFacets }: Answer, { selection }: SearchState): void {
    const { filters, range, clear, controls, fields } = this.#elements;
    for (const key of RANGE_KEYS) range[key].value = selection[key] ?? '';
    const isFiltered = Object.keys(selection).length > 0;
    showFilters(filters, countFacets(), selection, this.words);
    clear.hidden = !isFiltered;
    // On a narrow screen the results come first, and what has been chosen is always in sight.
    if (controls.hidden) controls.open = isFiltered || matchMedia('(width >= 48rem)').matches;
    controls.hidden = hits.length === 0 && !isFiltered;
    // Without this script the form sends nothing but the words.
    fields.disabled = false;
  }

  /** What may have been meant. Every suggestion is a link to a search that has results. */
  showSuggestions(texts: readonly string[], state: SearchState, choose: (text: string) => void): void {
    if (texts.length === 0) return;
    const { suggestions } = this.#elements;
    // Shown before it is filled, or screen readers would not say what is put into it.
    suggestions.hidden = false;
    suggestions.replaceChildren(this.words.didYouMean);
    for (const [index, text] of texts.entries()) {
      const link = buildLink(text, { ...state, text, pages: 1, isVerbatim: false }, () => choose(text));
      suggestions.append(index === 0 ? ' ' : ', ', link);
    }
  }

  /** Says in which spelling the words were searched for too. One link away is the search for what was typed and nothing else. */
  showAlsoSearched(text: string, state: SearchState, chooseTyped: () => void): void {
    const { suggestions } = this.#elements;
    suggestions.hidden = false;
    const strong = document.createElement('strong');
    strong.textContent = text;
    const typed = buildLink(
      this.words.onlyTyped(state.text.trim()),
      { ...state, pages: 1, isVerbatim: true },
      chooseTyped,
    );
    suggestions.replaceChildren(`${this.words.alsoSearched} `, strong, '. ', typed);
  }

  /** Focuses the first result of the last page, for readers who use the keyboard. */
  focusLastPage({ pages }: SearchState): void {
    const links = [...this.#elements.results.querySelectorAll<HTMLElement>('[data-part="link"]')];
    // A standing page has no day.
    const bulletins = links.filter((link) => link.closest('li')!.querySelector('[data-part="day"]') !== null);
    bulletins[(pages - 1) * PAGE_SIZE]?.focus();
  }

  #showEmpty(message: string): void {
    this.#elements.results.replaceChildren();
    this.#elements.controls.hidden = true;
    this.#showAround({ hasMore: false, hasResults: false, message });
  }

  #showAround({
    hasMore,
    hasResults,
    message,
  }: {
    hasMore: boolean;
    hasResults: boolean;
    message: string;
  }): void {
    const { results, more, browse, suggestions, status } = this.#elements;
    clearTimeout(this.#waiting);
    results.setAttribute('aria-busy', 'false');
    status.textContent = message;
    more.hidden = !hasMore;
    browse.hidden = hasResults;
    suggestions.hidden = true;
  }

  #describe(answer: Answer, state: SearchState): string {
    const found = this.#describeFound(answer, state);
    return answer.isCut ? `${found} ${this.words.cut(MAX_TEXT)}` : found;
  }

  #describeFound(
    { hits, standing, named, counts, isUnfinished, asked }: Answer,
    { selection }: SearchState,
  ): string {
    const words = this.words;
    const pages = standing.length + named.length;
    const isOnlyNear = counts.same + counts.similar + counts.apart === 0;
    if (hits.length === 0) {
      if (isUnfinished) return words.unfinished;
      if (Object.keys(selection).length > 0) return words.noneFiltered;
      return pages > 0 ? words.foundPages(pages, 0) : `${words.none} ${words.noneHint}`;
    }
    const found =
      asked === ''
        ? `${words.results(hits.length)}.`
        : isOnlyNear && pages > 0
          ? words.foundPages(pages, counts.nearest)
          : words.found(asked, counts);
    return isUnfinished ? `${found} ${words.unfinished}` : found;
  }
}

/** A link to a search, which `choose` runs without leaving the page. */
function buildLink(text: string, state: SearchState, choose: () => void): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = writeState(state);
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    choose();
  });
  return link;
}
