import type { FilterKey } from '../filters.ts';
import type { Expansion } from './abbreviations.ts';
import { BY_DATE, isEmpty, RANGE_KEYS, readState, writeState, type SearchState } from './address.ts';
import { answerInSteps } from './answer-in-steps.ts';
import type { PanelElements } from './elements.ts';
import type { Engine } from './engine.ts';
import { KeptPlace } from './keep-place.ts';
import type { RangeKey } from './facets.ts';
import { offerNames } from './offer-names.ts';
import type { PanelView } from './panel-view.ts';

/** Debounce of typing in milliseconds: longer than between two letters of a word, too short to be noticed. */
const DEBOUNCE_MS = 120;

/** What goes beside the results: told '' when a search begins, and its words once nothing more is fetched for it. */
export type FollowQuery = (text: string) => void;

interface PanelSources {
  open: () => Promise<Engine>;
  abbreviations: readonly Expansion[];
  follow: FollowQuery | undefined;
}

/** Turns what a reader does into a state, puts the state into the address, and shows the answer to the latest one. */
export class SearchPanel {
  readonly #elements: PanelElements;
  readonly #view: PanelView;
  readonly #sources: PanelSources;
  #engine: Promise<Engine> | undefined;
  readonly #place = new KeptPlace();
  #state: SearchState = readState(location.search);
  /** Aborts the running search when the next one begins. */
  #current = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the present entry of the history holds words that are still being typed. */
  #isTyping = false;

  constructor(elements: PanelElements, view: PanelView, sources: PanelSources) {
    this.#elements = elements;
    this.#view = view;
    this.#sources = sources;
  }

  start(): void {
    const { form, field, order, filters, range, clear, more } = this.#elements;
    field.addEventListener('input', () => this.#type());
    offerNames(this.#elements, this.#view.words, {
      open: () => this.#getEngine(),
      choose: (text) => this.#take(text),
    });
    // Start to load the index when the field gets the focus.
    field.addEventListener('focus', () => void this.#getEngine().catch(() => undefined), { once: true });
    field.addEventListener('change', () => (this.#isTyping = false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#set({ pages: 1, isVerbatim: false }, this.#isTyping ? 'replace' : 'push');
      this.#isTyping = false;
    });
    for (const [key, select] of Object.entries(filters) as [FilterKey, HTMLSelectElement][]) {
      select.addEventListener('change', () => this.#choose(key, select.value));
    }
    for (const key of RANGE_KEYS)
      range[key].addEventListener('change', () => this.#choose(key, range[key].value));
    order.addEventListener('change', () => {
      void this.#set({ order: order.value === BY_DATE ? 'date' : 'relevance', pages: 1 }, 'push');
    });
    clear.addEventListener('click', () => {
      field.focus();
      void this.#set({ selection: {}, pages: 1 }, 'push');
    });
    more.addEventListener('click', () => {
      const pages = this.#state.pages + 1;
      void this.#set({ pages }, 'replace').then(() => this.#view.focusLastPage({ ...this.#state, pages }));
    });
    addEventListener('popstate', () => this.#restore());
    this.#place.start();
    this.#restore();
  }

  /** Takes the state from the address, when the page opens and when the reader goes back or forward. */
  #restore(): void {
    clearTimeout(this.#pause);
    this.#isTyping = false;
    this.#state = readState(location.search);
    this.#elements.field.value = this.#state.text;
    void this.#place.returnTo(() => this.#run());
  }

  #type(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (this.#elements.field.value === this.#state.text) return;
      // Consecutive changes by typing share one entry of the history, after that of the search before.
      void this.#set({ pages: 1, isVerbatim: false }, this.#isTyping ? 'replace' : 'push');
      this.#isTyping = true;
    }, DEBOUNCE_MS);
  }

  #choose(key: FilterKey | RangeKey, value: string): void {
    const { [key]: _, ...others } = this.#state.selection;
    void this.#set({ selection: value === '' ? others : { ...others, [key]: value }, pages: 1 }, 'push');
  }

  #set(change: Partial<SearchState>, step: 'push' | 'replace'): Promise<void> {
    clearTimeout(this.#pause);
    const before = writeState(this.#state);
    this.#state = { ...this.#state, text: this.#elements.field.value, ...change };
    const after = writeState(this.#state);
    if (step === 'push' && after !== before) history.pushState(null, '', after || location.pathname);
    else history.replaceState(null, '', after || location.pathname);
    return this.#run();
  }

  #getEngine(): Promise<Engine> {
    this.#engine ??= this.#sources.open();
    // A failure is not kept: the next attempt may find the network back.
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  async #run(): Promise<void> {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const state = this.#state;
    this.#sources.follow?.('');
    if (isEmpty(state)) return this.#view.showNothing();
    this.#view.showWaiting(state);
    try {
      await answerInSteps({ ...this.#sources, engine: await this.#getEngine() }, state, {
        view: this.#view,
        signal,
        take: (text) => this.#take(text),
        takeAsTyped: () => {
          this.#elements.field.focus();
          void this.#set({ pages: 1, isVerbatim: true }, 'push');
        },
      });
      if (!signal.aborted) this.#sources.follow?.(state.text);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.#view.showFailure();
    }
  }

  #take(text: string): void {
    const { field } = this.#elements;
    field.value = text;
    field.focus();
    void this.#set({ pages: 1, isVerbatim: false }, 'push');
  }
}
