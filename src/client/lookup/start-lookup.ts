import type { Fit, LookupReader } from '../../awards/lookup/find.ts';
import { lookupEn } from '../../strings/lookup.en.ts';
import { lookupVi, type LookupWords } from '../../strings/lookup.vi.ts';
import type { Language } from '../../strings/language.ts';
import { answer } from './answer.ts';
import type { TypeNames } from './build-row.ts';
import { openIndex, readFolder, type ReadLookupFile } from './load-blocks.ts';
import { showAnswer, type AnswerActions } from './show-answer.ts';

const messages: Readonly<Record<Language, LookupWords>> = { vi: lookupVi, en: lookupEn };

/** Debounce of typing in milliseconds: longer than between two letters of a word. */
const DEBOUNCE_MS = 200;

/** The name of the query in the address. */
const QUERY = 'q';

/** A number of a decision, with or without its symbol: "163", "163/QĐ-UBND". */
const NUMBER = /^\d+$|\d\//u;

/** The width below which the page is that of a telephone. */
const NARROW = '(width < 48rem)';

/** How a copy of the site that cannot fetch reads the index, and where its pages of decisions lie. */
export interface LookupCopy {
  read: ReadLookupFile;
  addressOf: (decision: string) => string;
}

/** Lets the form look up awards: as it is typed, when it is sent, and by the address that leads to the page. */
export function startLookup(root: HTMLElement, copy?: LookupCopy): void {
  // A function that the pages of bulletins share would be a file of its own there.
  const part = <E extends HTMLElement>(name: string): E => root.querySelector<E>(`[data-part="${name}"]`)!;
  const words = messages[document.documentElement.lang as Language];
  const say = (text: string): void => {
    part('status').textContent = text;
  };
  const [form, field, results] = [part('form'), part<HTMLInputElement>('field'), part('results')];
  const sources = {
    words,
    types: JSON.parse(root.dataset['types']!) as TypeNames,
    addressOf: copy?.addressOf ?? ((decision: string) => `${root.dataset['decisions']!}${decision}/`),
  };
  let reader: Promise<LookupReader> | undefined;
  const open = (): Promise<LookupReader> => {
    reader ??= openIndex(copy?.read ?? readFolder(root.dataset['index']!));
    reader.catch(() => (reader = undefined));
    return reader;
  };
  const actions: AnswerActions = {
    choose: ({ name }) => {
      field.value = name;
      field.focus();
      void run();
    },
    readAll: async (named) => (await (await open()).readRows(named, true)).rows,
  };
  let current = 0;
  const run = async (): Promise<void> => {
    const query = field.value.trim();
    const own = (current += 1);
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname : `?${new URLSearchParams({ [QUERY]: query })}`,
    );
    if (query === '') {
      results.replaceChildren();
      return say('');
    }
    say(words.waiting);
    try {
      const found = await answer(query, await open());
      // A later query has overtaken this one.
      if (own !== current) return;
      const { whole, others, near, ways, decisions, isOtherDay } = found;
      const count = (wanted: Fit): number =>
        whole.reduce((sum, { fit, all }) => (fit === wanted ? sum + all : sum), 0);
      say(
        words.found({
          names: others.length,
          isMore: found.isMore,
          rows: { same: count('same'), accents: count('accents'), part: count('part') },
          decisions: decisions.length,
          isOtherDay,
        }) ||
          (near.length > 0
            ? words.noneButNear
            : ways.length > 0
              ? words.noneButWays
              : NUMBER.test(query)
                ? words.noneOfNumber
                : words.none),
      );
      showAnswer(results, found, sources, actions);
      bringUp(form, results);
    } catch (error) {
      if (own !== current) return;
      console.error(error);
      results.replaceChildren();
      say(words.failed);
    }
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void run(), DEBOUNCE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void run();
  });
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get(QUERY) ?? '';
  if (field.value !== '') void run();
}

/** Where results would begin below the middle of a telephone's screen, under its keyboard, the form goes to the top. */
function bringUp(form: HTMLElement, results: HTMLElement): void {
  const height = visualViewport?.height ?? innerHeight;
  if (matchMedia(NARROW).matches && results.getBoundingClientRect().top > height / 2) form.scrollIntoView();
}
