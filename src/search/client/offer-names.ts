import type { SearchWords } from '../../strings/search.vi.ts';
import { Combobox } from './combobox.ts';
import type { PanelElements } from './elements.ts';
import type { Engine } from './engine.ts';
import { listOffered } from './offered-names.ts';

/** Where names are from, and what happens to the one that a reader takes. */
interface NameSource {
  open: () => Promise<Engine>;
  choose: (text: string) => void;
}

/** Offers names below the search field while a reader types. */
export function offerNames(
  { field, form, names: list }: Pick<PanelElements, 'field' | 'form' | 'names'>,
  words: SearchWords,
  { open, choose }: NameSource,
): void {
  const combobox = new Combobox(field, list, choose);
  const offer = async (): Promise<void> => {
    const text = field.value;
    const engine = await open();
    const [names, people] = await Promise.all([engine.loadNames(), engine.loadFilter('nguoi')]);
    // The reader may have typed on, or gone elsewhere.
    if (field.value !== text || document.activeElement !== field) return;
    const options = listOffered(text, names, people).map((name) => ({
      text: name.text,
      detail: [
        words.kinds[name.kind],
        ...(name.title === name.text ? [] : [name.title]),
        words.bulletins(name.count),
      ].join(' · '),
    }));
    combobox.show(options);
  };
  // The search says what fails; names are only a help.
  field.addEventListener('input', () => void offer().catch(() => combobox.close()));
  form.addEventListener('submit', () => combobox.close());
}
