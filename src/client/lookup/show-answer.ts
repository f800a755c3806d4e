import type { LookupName, WholeName } from '../../awards/lookup/find.ts';
import type { LookupRow } from '../../awards/lookup/form.ts';
import type { ShownAnswer } from './answer.ts';
import { buildDecision, buildLine, buildRow, type ResultSources } from './build-row.ts';

/** What a reader may do with an answer. */
export interface AnswerActions {
  /** Takes the name as the query. */
  choose(name: LookupName): void;
  /** Reads all rows of a name. */
  readAll(name: LookupName): Promise<LookupRow[]>;
}

/** The results in place of those before. */
export function showAnswer(
  place: HTMLElement,
  { whole, others, decisions, isMore }: ShownAnswer,
  sources: ResultSources,
  actions: AnswerActions,
): void {
  const { words } = sources;
  place.replaceChildren(
    ...(decisions.length > 0
      ? [buildHeading(words.decisions), buildList(decisions.map((each) => buildDecision(each, sources)))]
      : []),
    ...whole.flatMap((each) => buildWhole(each, sources, actions)),
    ...(others.length > 0
      ? [
          ...(whole.length > 0 ? [buildHeading(words.others)] : []),
          buildList(others.map((each) => buildName(each, sources, actions))),
        ]
      : []),
    ...(isMore ? [buildNote(words.more)] : []),
  );
}

function buildWhole(named: WholeName, sources: ResultSources, actions: AnswerActions): HTMLElement[] {
  const { name, all, newest } = named;
  const { words } = sources;
  const list = buildList(newest.map((row) => buildRow(row, sources)));
  const parts = [
    buildHeading(name),
    ...(all > 1 && named.kind === 'p' ? [buildNote(words.namesakes)] : []),
    list,
  ];
  if (newest.length >= all) return parts;
  const button = buildButton(words.all(all));
  const showAll = async (): Promise<void> => {
    button.disabled = true;
    try {
      const rows = await actions.readAll(named);
      list.replaceChildren(...rows.map((row) => buildRow(row, sources)));
      list.querySelectorAll('a')[newest.length]?.focus();
      button.remove();
    } catch (error) {
      console.error(error);
      button.textContent = words.failed;
      button.disabled = false;
    }
  };
  button.addEventListener('click', () => void showAll());
  return [...parts, button];
}

/** A name that can be chosen; a unit or place is what somebody's name may stand before. */
function buildName(named: LookupName, { words }: ResultSources, actions: AnswerActions): HTMLElement {
  const item = document.createElement('li');
  item.className = 'index-list__item';
  if (named.kind === 'u') item.append(named.name, buildLine(words.unit));
  else {
    const button = buildButton(named.name);
    button.className = 'lookup__name';
    button.addEventListener('click', () => actions.choose(named));
    item.append(button);
  }
  return item;
}

function buildHeading(text: string): HTMLElement {
  const heading = document.createElement('h3');
  heading.textContent = text;
  return heading;
}

function buildNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'lookup__note';
  note.textContent = text;
  return note;
}

function buildList(items: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'index-list';
  list.append(...items);
  return list;
}

function buildButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  return button;
}
