import { findLanguage, type Language } from '../../strings/language.ts';
import { searchEn } from '../../strings/search.en.ts';
import { searchVi, type SearchWords } from '../../strings/search.vi.ts';
import type { Expansion } from './abbreviations.ts';
import { findElements } from './elements.ts';
import { openEngine, type Engine, type ReadFile } from './engine.ts';
import { PanelView } from './panel-view.ts';
import { SearchPanel, type FollowQuery } from './panel.ts';

const searchWords: Readonly<Record<Language, SearchWords>> = { vi: searchVi, en: searchEn };

/** What a page brings to its search panel. */
interface PanelSetting {
  /** How a copy of the site that cannot fetch reads the index. */
  read?: ReadFile;
  follow?: FollowQuery;
}

/** Starts the search panel of the page. */
export function startSearchPanel(root: HTMLElement, { read, follow }: PanelSetting = {}): void {
  const elements = findElements(root);
  const words = searchWords[findLanguage(document.documentElement.lang)];
  const abbreviations = JSON.parse(root.dataset['abbreviations']!) as Expansion[];
  const open = (): Promise<Engine> => openEngine(root.dataset['index']!, read);
  new SearchPanel(elements, new PanelView(elements, words), { open, abbreviations, follow }).start();
}
