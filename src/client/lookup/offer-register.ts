import type { LookupReader } from '../../awards/lookup/find.ts';
import { lookupEn } from '../../strings/lookup.en.ts';
import { lookupVi, type LookupWords } from '../../strings/lookup.vi.ts';
import type { Language } from '../../strings/language.ts';
import { openIndex, readFolder } from './load-blocks.ts';
import { looksLikeName } from './looks-like-name.ts';

const messages: Readonly<Record<Language, LookupWords>> = { vi: lookupVi, en: lookupEn };

/** Milliseconds after an answer: who still types asks for no name. */
const PAUSE_MS = 400;

/**
 * Fills the line of the search page that leads to the register of awards. What is returned takes each query once its results are
 * shown, '' before that, and leads any query on: half a name, a number, and what the search did not find. Of one that looks like a
 * name it reads the list of blocks and one block, and one for each other way to read a name that is not found, to say how many rows
 * bear it.
 */
export function offerRegister(line: HTMLElement): (query: string) => void {
  const { page = '', index = '' } = line.dataset;
  const words = messages[document.documentElement.lang as Language];
  let reader: Promise<LookupReader> | undefined;
  let current = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const offer = async (query: string, own: number): Promise<void> => {
    reader ??= openIndex(readFolder(index));
    reader.catch(() => (reader = undefined));
    const names = await (await reader).findWhole(query);
    const rows = names.reduce((sum, { all }) => sum + all, 0);
    if (own === current && rows > 0) lead(query, words.offer(rows));
  };
  const lead = (query: string, text: string): void => {
    // The link stays the same, for who has the focus on it.
    const link = line.querySelector('a') ?? document.createElement('a');
    link.href = `${page}?${new URLSearchParams({ q: query })}`;
    link.textContent = text;
    if (!link.isConnected) line.append(link);
  };
  return (text) => {
    const own = (current += 1);
    const query = text.trim();
    clearTimeout(pause);
    if (query === '') return line.replaceChildren();
    lead(query, words.offerAny);
    if (!looksLikeName(query)) return;
    // The search has answered; without the register there is nothing to add.
    pause = setTimeout(
      () => void offer(query, own).catch((error: unknown) => console.error(error)),
      PAUSE_MS,
    );
  };
}
