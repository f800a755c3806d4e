/** Milliseconds without scrolling after which the place is noted: browsers limit how often an entry may change. */
const NOTED_AFTER_MS = 150;

/** What is kept in an entry of the history. */
interface NotedPlace {
  /** How far the page is scrolled, in CSS pixels. */
  scrolled?: number;
}

/**
 * Keeps how far the reader has scrolled in each entry of the history. Results come after the page, so that the browser by itself would
 * return to a place on a page without them.
 */
export class KeptPlace {
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isReturning = false;

  start(): void {
    history.scrollRestoration = 'manual';
    addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.#note(), NOTED_AFTER_MS);
      },
      { passive: true },
    );
    addEventListener('pagehide', () => this.#note());
  }

  /** Shows an entry of the history with `show`, then the place where it was left. */
  async returnTo(show: () => Promise<void>): Promise<void> {
    clearTimeout(this.#pause);
    this.#isReturning = true;
    const { scrolled = 0 } = (history.state ?? {}) as NotedPlace;
    await show();
    this.#isReturning = false;
    scrollTo({ top: scrolled, behavior: 'instant' });
  }

  #note(): void {
    if (this.#isReturning) return;
    history.replaceState({ scrolled: scrollY } satisfies NotedPlace, '');
  }
}
