import type { LookupName, WholeName } from '../../awards/lookup/find.ts';
import type { LookupRow } from '../../awards/lookup/form.ts';
import { buildRow, type ResultSources } from './build-row.ts';
import { buildChips } from './chips.ts';
import { buildButton, buildHeading, buildList, buildNote } from './parts.ts';

/** A name with its rows at hand, and where it is shown. */
interface ShownName {
  named: WholeName;
  rows: readonly LookupRow[];
  section: HTMLElement;
  list: HTMLElement;
}

/** The names that a query is, each with its newest rows, behind the chips by which many rows are narrowed. */
export function buildWhole(
  whole: readonly WholeName[],
  sources: ResultSources,
  readAll: (name: LookupName) => Promise<LookupRow[]>,
): HTMLElement[] {
  if (whole.length === 0) return [];
  const shown = whole.map((named): ShownName => {
    const list = buildList([]);
    return { named, rows: named.newest, list, section: document.createElement('section') };
  });
  const chips = buildChips(sources, () => shown.forEach(showRows));
  const showRows = ({ rows, list, section }: ShownName): void => {
    const left = chips.narrow(rows);
    list.replaceChildren(...left.map((row) => buildRow(row, sources)));
    section.hidden = left.length === 0;
  };
  const offerChips = (): void =>
    chips.offer(
      shown.flatMap(({ rows }) => rows),
      whole.reduce((sum, { all }) => sum + all, 0),
    );
  for (const each of shown) {
    const { named, section, list } = each;
    const { words } = sources;
    section.append(
      buildHeading(named.name),
      ...(named.all > 1 && named.kind === 'p' ? [buildNote(words.namesakes)] : []),
      list,
    );
    showRows(each);
    if (named.newest.length >= named.all) continue;
    const button = buildButton(words.all(named.all));
    const showAll = async (): Promise<void> => {
      button.disabled = true;
      try {
        const before = list.childElementCount;
        each.rows = await readAll(named);
        offerChips();
        showRows(each);
        const links = [...list.querySelectorAll('a')];
        (links[before] ?? links.at(-1))?.focus();
        button.remove();
      } catch (error) {
        console.error(error);
        button.textContent = words.failed;
        button.disabled = false;
      }
    };
    button.addEventListener('click', () => void showAll());
    section.append(button);
  }
  offerChips();
  return [chips.element, ...shown.map(({ section }) => section)];
}
